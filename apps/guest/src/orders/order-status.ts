import type { LiveEvents, OrderView } from '@hiorder/contracts';
import { isStepBack } from '@hiorder/contracts/step-back';
import { mergeRead } from '../state/merge-read.ts';

export type Status = OrderView['status'];

/** What a guest follows, in order. */
export const STEPS = ['placed', 'accepted', 'ready', 'served'] as const;
export type Step = (typeof STEPS)[number];

const RANK: Record<Status, number> = {
  'awaiting-payment': 0,
  placed: 1,
  accepted: 2,
  ready: 3,
  served: 4,
  cancelled: 5,
  expired: 5,
};

export function isFinal(status: Status): boolean {
  return RANK[status] >= 4;
}

/** Events may come late or twice: only what the order has not been through is news. Older servers told no revision. */
export function isNewer(order: OrderView, news: { status: Status; revision?: number }): boolean {
  if (news.revision !== undefined) return news.revision > order.revision;
  return RANK[news.status] > RANK[order.status];
}

/** The order after the event; the same one when it says nothing new. */
export function withStatus(order: OrderView, event: LiveEvents['order-status']): OrderView {
  if (!isNewer(order, event)) return order;
  const { etaMinutes: _promised, ...rest } = order;
  return {
    ...(isStepBack(event) ? rest : order),
    status: event.status,
    number: event.number ?? order.number,
    placedAt: event.status === 'placed' ? (order.placedAt ?? event.at) : order.placedAt,
    ...(event.etaMinutes === null ? {} : { etaMinutes: event.etaMinutes }),
    history: isStepBack(event)
      ? order.history.filter((one) => RANK[one.status] <= RANK[event.status])
      : [...order.history, { status: event.status, at: event.at }],
    revision: event.revision ?? order.revision,
  };
}

/** Reading the list again must not take back what an event has already told. */
export const mergeOrders = (
  before: readonly OrderView[],
  now: readonly OrderView[],
  read: readonly OrderView[],
): OrderView[] => mergeRead(before, now, read, isNewer);

export function reachedAt(order: OrderView, status: Status): string | undefined {
  return order.history.findLast((one) => one.status === status)?.at;
}
