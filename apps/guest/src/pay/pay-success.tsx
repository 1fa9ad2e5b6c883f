import { useEffect } from 'preact/hooks';
import { Skeleton } from '@hiorder/ui';
import { useScreen } from '../frame/use-screen.ts';
import { words } from '../language.ts';
import { confirming, finishPayment } from '../state/paying.ts';
import { PayWaiting } from './pay-waiting.tsx';
import './pay.css';

/** The payment window sends people back here; the order is placed when the provider has confirmed. */
export function PaySuccess(props: { query?: Record<string, string> }) {
  const { orderId = '', paymentKey = '', amount = '' } = props.query ?? {};
  const { pay } = words.value;
  useScreen(pay.confirming);
  useEffect(() => {
    void finishPayment({ orderId, paymentKey, amount: Number(amount) });
  }, [orderId, paymentKey]);
  const wait = confirming.value?.wait;
  if (wait) return <PayWaiting wait={wait} />;
  return (
    <main class="pay-wait" aria-busy="true">
      <Skeleton class="pay-wait-mark" />
      <div role="status">
        <h1 class="title-1" tabIndex={-1}>
          {pay.confirming}
        </h1>
        <p class="label">{pay.confirmingText}</p>
      </div>
    </main>
  );
}
