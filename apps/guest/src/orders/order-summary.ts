import type { Money, OrderView } from '@hiorder/contracts';
import { addMinutes, minutesUntil } from '@hiorder/ui/time';
import { sum } from '../cart/cart-edits.ts';
import { reachedAt } from './order-status.ts';

/** When the food should be there; only once the kitchen has said so. */
export function dueAt(order: OrderView): string | undefined {
  const accepted = reachedAt(order, 'accepted');
  if (accepted === undefined || order.etaMinutes === undefined) return undefined;
  return addMinutes(accepted, order.etaMinutes);
}

/** Until then, never more than the kitchen has said: the phone's clock may be behind, or a few seconds old. */
export function minutesLeft(order: OrderView, now: number): number | undefined {
  const due = dueAt(order);
  if (due === undefined || order.etaMinutes === undefined) return undefined;
  return Math.min(order.etaMinutes, minutesUntil(due, now));
}

/** Worth a card: what was given up before it was an order would only confuse. */
export function isShown(order: OrderView): boolean {
  return order.status !== 'expired' && !(order.status === 'cancelled' && order.number === null);
}

export function isMine(order: OrderView, me: string | undefined): boolean {
  return order.orderedBy?.id === me || order.lines.some((line) => line.addedBy?.id === me);
}

export interface OrdersSummary {
  readonly total: Money;
  readonly orders: number;
  readonly items: number;
}

/** Money was taken, and not all of it is back yet. */
export function isPaid({ payment }: OrderView): boolean {
  return ['approved', 'refunding', 'partially-refunded'].includes(payment.status);
}

const wasOrdered = ({ status }: OrderView): boolean =>
  status !== 'cancelled' && status !== 'awaiting-payment';

/** What the table has really ordered: neither cancelled nor still to be paid. */
export function summaryOf(orders: readonly OrderView[], currency: string): OrdersSummary {
  const counted = orders.filter(wasOrdered);
  return {
    total: { amount: sum(counted, (one) => one.total.amount), currency },
    orders: counted.length,
    items: sum(counted, (one) => sum(one.lines, (line) => line.quantity)),
  };
}

/** Of that, the dishes which `me` picked; where nobody knows who did, those of the orders that `me` placed. */
export function mySummaryOf(
  orders: readonly OrderView[],
  currency: string,
  me: string | undefined,
): OrdersSummary {
  const mine = orders
    .filter(wasOrdered)
    .map(({ lines, orderedBy }) => lines.filter(({ addedBy }) => (addedBy ?? orderedBy)?.id === me))
    .filter((lines) => lines.length > 0);
  const lines = mine.flat();
  return {
    total: { amount: sum(lines, ({ linePrice }) => linePrice.amount), currency },
    orders: mine.length,
    items: sum(lines, ({ quantity }) => quantity),
  };
}

/** Newest first. */
export function newestFirst(orders: readonly OrderView[]): OrderView[] {
  const at = (order: OrderView) => order.placedAt ?? order.history[0]?.at ?? '';
  return [...orders].sort((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : 0));
}

/** The orders that wait for their payment: those this phone went to pay for, and those of the others at the table. */
export function unpaidOf(
  orders: readonly OrderView[] | null,
  me: string | undefined,
): { readonly own: readonly OrderView[]; readonly others: readonly OrderView[] } {
  const unpaid = orders?.filter((one) => one.status === 'awaiting-payment') ?? [];
  const isOwn = (one: OrderView) => one.orderedBy?.id === me;
  return { own: unpaid.filter(isOwn), others: unpaid.filter((one) => !isOwn(one)) };
}
