import { useEffect } from 'preact/hooks';
import { words } from '../language.ts';
import { confirming, confirmNow, finishPayment } from '../state/paying.ts';
import { ConfirmingPage } from './confirming-page.tsx';

/** The payment window sends people back here; the order is placed when the provider has confirmed. */
export function PaySuccess(props: { query?: Record<string, string> }) {
  const { orderId = '', paymentKey = '', amount = '' } = props.query ?? {};
  const { frame, pay } = words.value;
  useEffect(() => {
    void finishPayment({ orderId, paymentKey, amount: Number(amount) });
  }, [orderId, paymentKey]);
  return (
    <ConfirmingPage
      wait={confirming.value?.wait}
      late={{ unanswered: pay.lateText, lost: pay.lateLost, keep: pay.lateKeep }}
      away={{ href: '/', label: frame.toMenu }}
      onNow={confirmNow}
    />
  );
}
