import type { Order } from '../order/order.ts';

/** What a table session's orders come to. */
export interface Bill {
  /** Of orders that were placed and not cancelled, less what was given back. */
  readonly total: number;
  readonly paid: number;
  readonly owed: number;
  /** Orders that somebody may be paying at this moment. */
  readonly awaitingPayment: number;
}

export function billOf(orders: readonly Order[]): Bill {
  let total = 0;
  let paid = 0;
  for (const order of orders) {
    if (order.status === 'awaiting-payment' || order.status === 'cancelled' || order.status === 'expired')
      continue;
    const used = order.charges.filter((charge) => charge.usable);
    const refunded = used.reduce((sum, charge) => sum + charge.refunded, 0);
    total += order.total - refunded;
    paid += used.reduce((sum, charge) => sum + charge.amount, 0) - refunded;
  }
  const awaitingPayment = orders.filter((order) => order.status === 'awaiting-payment').length;
  return { total, paid, owed: Math.max(0, total - paid), awaitingPayment };
}

export const isSettled = (bill: Bill): boolean => bill.owed === 0 && bill.awaitingPayment === 0;
