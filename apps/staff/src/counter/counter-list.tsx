import { Button } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { minutesUntil } from '@hiorder/ui/time';
import { useState } from 'preact/hooks';
import type { OrderView } from '@hiorder/contracts';
import { now } from '../state/clock.ts';
import { locale, words as shared } from '../words/index.ts';
import { counterOrders, takeAtCounter } from './counter-orders.ts';
import { words } from './words/index.ts';
import './counter-list.css';

function Waiting({ order }: { order: OrderView }) {
  const w = words.value;
  const [busy, setBusy] = useState(false);
  const table = shared.value.floor.table(order.table.name);
  const total = formatMoney(order.total, locale.value);
  const { expiresAt } = order.payment;
  const take = async () => {
    setBusy(true);
    await takeAtCounter(order);
    setBusy(false);
  };
  return (
    <li>
      <p>
        <b>
          {table} · {total}
        </b>
        <span>
          {order.orderedBy?.nickname}
          {expiresAt !== undefined && ` · ${w.left(minutesUntil(expiresAt, now.value))}`}
        </span>
      </p>
      <Button size="m" hug busy={busy} onClick={() => void take()} label={w.takenOf(table, total)}>
        {w.taken}
      </Button>
    </li>
  );
}

/** Below the tables, so that none of them moves when somebody comes to pay. */
export function CounterList() {
  const orders = counterOrders.value;
  if (orders.length === 0) return null;
  return (
    <section class="counter-list" aria-labelledby="at-counter">
      <h2 id="at-counter">{words.value.title}</h2>
      <ul>
        {orders.map((order) => (
          <Waiting key={order.id} order={order} />
        ))}
      </ul>
    </section>
  );
}
