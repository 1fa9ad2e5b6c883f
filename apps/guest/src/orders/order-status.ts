import type { LiveEvents, OrderView } from '@hiorder/contracts';

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

/** Events may come late or twice: only a step forward counts. */
export function isNewer(order: OrderView, status: Status): boolean {
  return RANK[status] > RANK[order.status];
}

/** The order after the event; the same one when it says nothing new. */
export function withStatus(order: OrderView, event: LiveEvents['order-status']): OrderView {
  if (!isNewer(order, event.status)) return order;
  return {
    ...order,
    status: event.status,
    number: event.number ?? order.number,
    placedAt: event.status === 'placed' ? event.at : order.placedAt,
    ...(event.etaMinutes === null ? {} : { etaMinutes: event.etaMinutes }),
    history: [...order.history, { status: event.status, at: event.at }],
  };
}

/** Reading the list again must not take back what an event has already told. */
export function mergeOrders(known: readonly OrderView[], read: readonly OrderView[]): OrderView[] {
  return read.map((order) => {
    const before = known.find((one) => one.id === order.id);
    return before && isNewer(order, before.status) ? before : order;
  });
}

export function reachedAt(order: OrderView, status: Status): string | undefined {
  return order.history.findLast((one) => one.status === status)?.at;
}
