import type { OrderView } from '@hiorder/contracts';
import { useState } from 'preact/hooks';
import { Button, icons } from '@hiorder/ui';
import { formatClock } from '@hiorder/ui/time';
import { MessagePage } from '../frame/message-page.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { locale, money, words } from '../language.ts';
import { goInstead } from '../navigation.ts';
import { CancelSheet } from '../orders/cancel-sheet.tsx';
import { loadCart } from '../state/cart.ts';
import { party } from '../state/party.ts';
import { words as counter } from './counter-words/index.ts';
import './pay.css';

/** What to say and to pay there; when staff have taken it this page leads on by itself. */
export function CounterPage({ order }: { order: OrderView }) {
  const { tableName } = words.value;
  const { expiresAt } = order.payment;
  const timeZone = party.value?.store.timeZone ?? 'Asia/Seoul';
  return (
    <MessagePage shape={icons.receipt} title={counter.value.title} actions={<WaysOn order={order} />}>
      <p class="counter-sum">
        {tableName(order.table.name)} · {money(order.total)}
      </p>
      <p>
        <Sentences text={counter.value.text} />
      </p>
      {expiresAt !== undefined && (
        <p class="caption">{counter.value.by(formatClock(expiresAt, locale.value, timeZone))}</p>
      )}
    </MessagePage>
  );
}

/** Back to the table, where it waits all the same; or it is given up, and its dishes are in the cart again. */
function WaysOn({ order }: { order: OrderView }) {
  const [asking, setAsking] = useState(false);
  const { orders, pay } = words.value;
  const toCart = async () => {
    await loadCart();
    goInstead('/cart');
  };
  return (
    <>
      <Button href="/orders">{pay.seeOrders}</Button>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {orders.cancel}
      </Button>
      {asking && (
        <CancelSheet order={order} onClose={() => setAsking(false)} onCancelled={() => void toCart()} />
      )}
    </>
  );
}
