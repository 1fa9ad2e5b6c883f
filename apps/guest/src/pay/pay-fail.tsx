import type { OrderView } from '@hiorder/contracts';
import { useEffect, useState } from 'preact/hooks';
import { Button, icons, showToast } from '@hiorder/ui';
import { MessagePage } from '../frame/message-page.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { words } from '../language.ts';
import { goInstead } from '../navigation.ts';
import { loadCart } from '../state/cart.ts';
import { openCheckout } from '../state/checkout.ts';
import { cancelOrder, orders, readOrder } from '../state/orders.ts';
import { counterPayment } from '../state/party.ts';
import { seat } from '../state/seat.ts';
import { CounterPage } from './counter-page.tsx';
import { askingForCounter } from './ask-for-counter.ts';
import { payAtCounter } from './pay-at-counter.ts';
import { isAtCounter } from './resume-payment.ts';
import { failureOf } from './pay-failure.ts';
import { words as failures } from './words/index.ts';

/** No money has moved, and nothing is lost: what happened, and the two ways on. */
export function PayFail(props: { query?: Record<string, string> }) {
  const { orderId = '', code, reason } = props.query ?? {};
  const { pay } = words.value;
  const [isRead, setRead] = useState(orderId === '');
  useEffect(() => {
    if (orderId) void readOrder(orderId).then(() => setRead(true));
  }, [orderId]);

  const order = orders.value?.find((one) => one.id === orderId);
  const over = order && order.status !== 'awaiting-payment';
  const failure =
    over && (order.status === 'expired' || order.status === 'cancelled')
      ? order.status
      : failureOf(code, reason);
  const open = order?.status === 'awaiting-payment' && failure !== 'expired' ? order : undefined;
  const placed = over && order.status !== 'expired' && order.status !== 'cancelled';
  useEffect(() => {
    if (placed) goInstead(`/pay/done/${orderId}`);
  }, [placed]);

  if (open && isAtCounter(open)) return <CounterPage order={open} />;
  const { title, text } = failures.value[failure];
  return (
    <MessagePage
      shape={failure === 'expired' ? icons.clock : icons.card}
      tone="warn"
      title={title}
      actions={<WaysOn open={open} mayBeOpen={failure !== 'expired' && !order && !isRead} />}
    >
      <p>
        <Sentences text={text} />
      </p>
      {failure !== 'expired' && <p class="caption">{pay.kept}</p>}
    </MessagePage>
  );
}

/** Paying once more, while the order can be paid; or its dishes back into the cart. */
function WaysOn({ open, mayBeOpen }: { open: OrderView | undefined; mayBeOpen: boolean }) {
  const [busy, setBusy] = useState(false);
  const { pay } = words.value;
  const asked = open !== undefined && askingForCounter.value.has(open.id);
  const backToCart = async () => {
    setBusy(true);
    // Its portions go back; if that fails they do so by themselves after a while.
    if (open) await cancelOrder(open.id);
    await loadCart();
    if (seat.value !== 'over') goInstead('/cart');
  };
  return (
    <>
      {/* Its place, until it is known: nothing moves under a finger. */}
      {(open || mayBeOpen) && (
        <Button disabled={asked || !open} onClick={() => open && payAgain(open)}>
          {pay.again}
        </Button>
      )}
      {open && counterPayment.value && (
        <Button kind="quiet" busy={asked} onClick={() => void payAtCounter(open.id)}>
          {pay.counter}
        </Button>
      )}
      <Button
        kind={open || mayBeOpen ? 'quiet' : 'main'}
        disabled={asked}
        busy={busy}
        onClick={() => void backToCart()}
      >
        {pay.toCart}
      </Button>
    </>
  );
}

function payAgain(unpaid: OrderView): void {
  if (!openCheckout(unpaid)) showToast(words.value.problems.other, { tone: 'bad' });
}
