import { Button, ConfirmSheet } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { minutesUntil } from '@hiorder/ui/time';
import { useState } from 'preact/hooks';
import type { OrderView } from '@hiorder/contracts';
import { SheetFailed } from '../shell/sheet-failed.tsx';
import { useAsked } from '../shell/use-asked.ts';
import { now } from '../state/clock.ts';
import { locale, words as shared } from '../words/index.ts';
import { counterOrders, takeAtCounter } from './counter-orders.ts';
import { words } from './words/index.ts';
import './counter-list.css';

const tableOf = ({ table }: OrderView): string => shared.value.floor.table(table.name);
const totalOf = ({ total }: OrderView): string => formatMoney(total, locale.value);

function Waiting({ order, onTaken }: { order: OrderView; onTaken(): void }) {
  const w = words.value;
  const [table, total] = [tableOf(order), totalOf(order)];
  const { expiresAt } = order.payment;
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
      <Button size="m" hug onClick={onTaken} label={w.takenOf(table, total)}>
        {w.taken}
      </Button>
    </li>
  );
}

/** Whose money it is, once more: the others move up when one goes, also under a finger on its way. */
function TakeSheet({ order, onClose }: { order: OrderView; onClose(): void }) {
  const w = words.value;
  const { busy, refused, go } = useAsked({
    send: () => takeAtCounter(order),
    onDone: onClose,
    said: () => w.unsure(tableOf(order)),
  });
  return (
    <ConfirmSheet
      title={w.askTitle(tableOf(order), totalOf(order))}
      yes={w.taken}
      no={shared.value.common.close}
      busy={busy}
      onYes={go}
      onNo={onClose}
    >
      {order.orderedBy && <p>{order.orderedBy.nickname}</p>}
      <p class="label">{w.askText}</p>
      {refused && <SheetFailed />}
    </ConfirmSheet>
  );
}

/** Below the tables, so that none of them moves when somebody comes to pay. */
export function CounterList() {
  const orders = [...counterOrders.rows.value.values()];
  const [asked, setAsked] = useState<OrderView | undefined>(undefined);
  return (
    <>
      {orders.length > 0 && (
        <section class="counter-list" aria-labelledby="at-counter">
          <h2 id="at-counter">{words.value.title}</h2>
          <ul>
            {orders.map((order) => (
              <Waiting key={order.id} order={order} onTaken={() => setAsked(order)} />
            ))}
          </ul>
        </section>
      )}
      {/* Also of one that has gone meanwhile: what it became is said when it is pressed. */}
      {asked && <TakeSheet key={asked.id} order={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}
