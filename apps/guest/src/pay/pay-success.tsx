import { useEffect } from 'preact/hooks';
import { Skeleton } from '@hiorder/ui';
import { useScreen } from '../frame/use-screen.ts';
import { words } from '../language.ts';
import { goInstead } from '../navigation.ts';
import { confirmPayment, confirmSlow } from '../state/paying.ts';
import { readOrder } from '../state/orders.ts';
import { seat } from '../state/seat.ts';
import './pay.css';

/** The payment window sends people back here; the order is placed when the provider has confirmed. */
export function PaySuccess(props: { query?: Record<string, string> }) {
  const { orderId = '', paymentKey = '', amount = '' } = props.query ?? {};
  const { pay } = words.value;
  useScreen(pay.confirming);
  useEffect(() => {
    void finish(orderId, paymentKey, Number(amount));
  }, [orderId, paymentKey]);
  return (
    <main class="pay-wait" aria-busy="true">
      <Skeleton class="pay-wait-mark" />
      <div role="status">
        <h1 class="title-1" tabIndex={-1}>
          {pay.confirming}
        </h1>
        <p class="label">{confirmSlow.value ? pay.slow : pay.confirmingText}</p>
      </div>
    </main>
  );
}

async function finish(orderId: string, paymentKey: string, amount: number): Promise<void> {
  const result = await confirmPayment({ orderId, paymentKey, amount });
  if ('id' in result) return goInstead(`/pay/done/${orderId}`);
  // The table was closed meanwhile: nobody would answer any more, and the page says so.
  if (seat.value === 'over') return;
  // A reload after it was placed, or the server placed it on its own: the order itself knows best.
  const order = await readOrder(orderId);
  const placed = 'id' in order && !['awaiting-payment', 'expired', 'cancelled'].includes(order.status);
  if (placed) return goInstead(`/pay/done/${orderId}`);
  goInstead(`/pay/fail?orderId=${encodeURIComponent(orderId)}&code=${encodeURIComponent(result.code)}`);
}
