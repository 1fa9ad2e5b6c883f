import type { BillPaymentView, BillView } from '@hiorder/contracts';

type OrderOnBill = BillView['orders'][number];

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

/** What the party has back already of all it paid, in minor units. */
export const givenBack = ({ payments, orders }: BillView): number =>
  sum([...payments, ...orders].map(({ refunded }) => refunded?.amount ?? 0));

/** Only what was paid online can go back the same way; what is on its way already is not there any more. */
export const isRefundable = ({ method, status, amount, refunded, returning }: BillPaymentView): boolean =>
  method === 'online' && status === 'paid' && amount.amount > refunded.amount + returning.amount;

/** The bill with refunds that it may not have heard of yet: how much of each payment or order is back, by its id. */
export function withRefunds(bill: BillView, told: ReadonlyMap<string, number>): BillView {
  return {
    ...bill,
    payments: bill.payments.map((payment) => {
      const { id, refunded } = payment;
      return { ...payment, refunded: { ...refunded, amount: Math.max(refunded.amount, told.get(id) ?? 0) } };
    }),
    orders: bill.orders.map((order) => orderWith(order, told.get(order.id) ?? 0)),
  };
}

function orderWith(order: OrderOnBill, refunded: number): OrderOnBill {
  const known = order.refunded?.amount ?? 0;
  if (refunded <= known) return order;
  const paid = Math.max(0, order.paid.amount - (refunded - known));
  return {
    ...order,
    paid: { ...order.paid, amount: paid },
    refunded: { ...order.paid, amount: refunded },
  };
}
