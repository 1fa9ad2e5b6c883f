import type { Numbered, Order } from './order.ts';

/** What came of an order's money: the dishes and prices stay as they were ordered. */
export interface Receipt {
  readonly number: number;
  readonly placedAt: Date;
  readonly total: number;
  /** What has come back, or is on its way. */
  readonly refunded: number;
  /** What the store keeps. */
  readonly kept: number;
}

/** There is one for what the kitchen got, unless it was cancelled before anybody had paid for it. */
export function receiptOf(order: Order): Receipt | undefined {
  const placed = placedOf(order);
  if (!placed) return undefined;
  const { total, charges } = order;
  const gone = order.status === 'cancelled';
  if (gone && charges.length === 0) return undefined;
  const back = charges.filter(({ usable }) => usable).reduce((sum, { refunded: some }) => sum + some, 0);
  const refunded = gone ? total : Math.min(back, total);
  const { number, placedAt } = placed;
  return { number, placedAt, total, refunded, kept: total - refunded };
}

function placedOf(order: Order): Numbered | null {
  if (order.status === 'cancelled') return order.placed;
  return 'placedAt' in order ? order : null;
}
