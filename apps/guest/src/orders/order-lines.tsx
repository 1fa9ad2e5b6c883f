import type { OrderView } from '@hiorder/contracts';
import { bill } from '../bill/bill-state.ts';
import { money, words } from '../language.ts';
import { paidWith } from '../pay/paid-with.ts';
import { paymentMode } from '../state/party.ts';
import { moneyStateOf } from './money-state.ts';

export function OrderLines({ order }: { order: OrderView }) {
  const text = words.value.orders;
  // Whose a dish is only matters where it is not everybody's.
  const several = new Set(order.lines.map(({ addedBy }) => addedBy?.id)).size > 1;
  return (
    <>
      <ul class="order-lines">
        {order.lines.map((line) => {
          const who = several ? line.addedBy?.nickname : undefined;
          const how = [...line.options.map((one) => one.name), ...(line.note ? [line.note] : [])].join(', ');
          const more = [who, how].filter(Boolean).join(' · ');
          return (
            <li key={line.id}>
              <span>{line.name}</span>
              <span class="order-q">{text.quantity(line.quantity)}</span>
              <span class="order-p">{money(line.linePrice)}</span>
              {more && <span class="caption">{more}</span>}
            </li>
          );
        })}
      </ul>
      <p class="sums order-total">
        <span class="caption">{paymentText(order)}</span>
        <b>{money(order.total)}</b>
      </p>
    </>
  );
}

/** What became of its money, in few words; empty: nothing to say about it. */
export function paymentText(order: Pick<OrderView, 'id' | 'payment' | 'status' | 'total'>): string {
  const { orders } = words.value;
  const { payment } = order;
  switch (moneyStateOf(order, { mode: paymentMode.value, isSettled: paidWithBill(order) })) {
    case null:
      return '';
    case 'unpaid':
      return orders.unpaid;
    case 'pay-later':
      return orders.payLater;
    case 'settled':
      return orders.paid('');
    case 'refunding':
      return orders.refunding;
    case 'refunded':
      return orders.refunded;
    case 'partially-refunded':
      return payment.refunded ? orders.partlyRefunded(money(payment.refunded)) : orders.refunding;
    case 'approved':
      return orders.paid(paidWith(payment));
  }
}

function paidWithBill({ id }: Pick<OrderView, 'id'>): boolean {
  const known = bill.value;
  return known?.owed.amount === 0 && known.orders.some((one) => one.id === id);
}
