import { useEffect } from 'preact/hooks';
import { words as common } from '../language.ts';
import { ConfirmingPage } from '../pay/confirming-page.tsx';
import { confirmingShareOf, confirmShare, confirmShareNow } from './confirm-share.ts';
import { words } from './words/index.ts';

/** The payment window sends people back here; the share is paid when the provider has confirmed. */
export function BillReturn(props: { query?: Record<string, string> }) {
  const { orderId = '', paymentKey = '', amount = '' } = props.query ?? {};
  const text = words.value;
  useEffect(() => {
    void confirmShare({ orderId, paymentKey, amount: Number(amount) });
  }, [orderId, paymentKey]);
  return (
    <ConfirmingPage
      wait={confirmingShareOf(orderId)?.wait}
      late={{ unanswered: text.late, lost: text.lateLost, keep: common.value.pay.lateKeep }}
      away={{ href: '/bill', label: text.toBill }}
      onNow={() => confirmShareNow(orderId)}
    />
  );
}
