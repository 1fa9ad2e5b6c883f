import { useEffect } from 'preact/hooks';
import { words } from '../language.ts';
import { confirmingOf, confirmNow, finishPayment } from '../state/paying.ts';
import { counterPayment } from '../state/party.ts';
import { words as counter } from './counter-words/index.ts';
import { ConfirmingPage } from './confirming-page.tsx';
import { askingForCounter } from './ask-for-counter.ts';
import { payAtCounter } from './pay-at-counter.ts';

/** The payment window sends people back here; the order is placed when the provider has confirmed. */
export function PaySuccess(props: { query?: Record<string, string> }) {
  const { orderId = '', paymentKey = '', amount = '' } = props.query ?? {};
  const { frame, pay } = words.value;
  const wait = confirmingOf(orderId)?.wait;
  useEffect(() => {
    void finishPayment({ orderId, paymentKey, amount: Number(amount) });
  }, [orderId, paymentKey]);
  return (
    <ConfirmingPage
      wait={wait}
      late={{ unanswered: pay.lateText, lost: pay.lateLost, keep: pay.lateKeep }}
      away={{ href: '/', label: frame.toMenu }}
      onNow={() => confirmNow(orderId)}
      instead={
        counterPayment.value && wait?.why !== 'lost'
          ? {
              ...{ label: pay.counter, why: counter.value.late },
              busy: askingForCounter.value.has(orderId),
              run: () => void payAtCounter(orderId),
            }
          : undefined
      }
    />
  );
}
