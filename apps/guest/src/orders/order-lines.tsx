import type { OrderView } from '@hiorder/contracts';
import { bill } from '../bill/bill-state.ts';
import { money, words } from '../language.ts';
import { paidWith } from '../pay/paid-with.ts';
import { paymentMode } from '../state/party.ts';

export function OrderLines({ order }: { order: OrderView }) {
  const text = words.value.orders;
  return (
    <>
      <ul class="order-lines">
        {order.lines.map((line) => {
          const more = [...line.options.map((one) => one.name), ...(line.note ? [line.note] : [])];
          return (
            <li key={line.id}>
              <span>{line.name}</span>
              <span class="order-q">{text.quantity(line.quantity)}</span>
              <span class="order-p">{money(line.linePrice)}</span>
              {more.length > 0 && <span class="caption">{more.join(', ')}</span>}
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

/** What became of its money, in few words. */
export function paymentText(order: Pick<OrderView, 'id' | 'payment' | 'status'>): string {
  const { payment, status } = order;
  const { orders } = words.value;
  if (status === 'awaiting-payment') return orders.unpaid;
  // Never paid and never to be paid: nothing to say about money.
  if (status === 'cancelled' && (payment.status === 'none' || payment.status === 'pending')) return '';
  switch (payment.status) {
    case 'none':
      if (paidWithBill(order)) return orders.paid('');
      // Paid first there, this one is not: nobody said that it may wait.
      return paymentMode.value === 'prepay' ? orders.unpaid : orders.payLater;
    case 'pending':
      return orders.unpaid;
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
