import { refundedOf, revenueOf, totalOf, type RawOrder, type RawStory } from './raw-orders.ts';

/** Seoul is nine hours ahead all year, and the day ends at five. */
const SEOUL_MS = 9 * 3_600_000;
const DAY_END_MS = 5 * 3_600_000;

export const hourOf = ({ at }: RawOrder): number => new Date(Date.parse(at) + SEOUL_MS).getUTCHours();
export const dayOf = ({ at }: RawOrder): string =>
  new Date(Date.parse(at) + SEOUL_MS - DAY_END_MS).toISOString().slice(0, 10);

export const sum = <T>(things: readonly T[], part: (thing: T) => number): number =>
  things.reduce((all, thing) => all + part(thing), 0);
export const kept = (orders: readonly RawOrder[]): RawOrder[] =>
  orders.filter((order) => order.cancelledFor === null);

/** The figures of some orders, worked out from the orders alone. */
export function figuresOf(orders: readonly RawOrder[]) {
  return {
    revenue: sum(orders, revenueOf),
    gross: sum(orders, totalOf),
    orders: kept(orders).length,
    cancelled: orders.length - kept(orders).length,
    refunded: sum(orders, refundedOf),
  };
}

/** Portions of each item in orders not cancelled. */
export function portionsOf(orders: readonly RawOrder[]): Map<string, number> {
  const portions = new Map<string, number>();
  for (const { itemId, quantity } of kept(orders).flatMap(({ lines }) => lines))
    portions.set(itemId, (portions.get(itemId) ?? 0) + quantity);
  return portions;
}

/** Orders that count for the rankings: not cancelled, and not all their money given back. */
export const standing = (orders: readonly RawOrder[]): RawOrder[] =>
  kept(orders).filter((order) => totalOf(order) === 0 || refundedOf(order) < totalOf(order));

/** For each two items, the baskets that have both: standing orders, and parties with more than one of them. */
export function pairsOf({ orders, parties }: RawStory): Map<string, number> {
  const pairs = new Map<string, number>();
  const visits = parties.map((_, n) => standing(orders.filter(({ party }) => party === n)));
  const baskets = [...standing(orders).map((order) => [order]), ...visits.filter(({ length }) => length > 1)];
  for (const basket of baskets) {
    const items = [...new Set(basket.flatMap(({ lines }) => lines).map(({ itemId }) => itemId))];
    for (const a of items)
      for (const b of items) if (a !== b) pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1);
  }
  return pairs;
}
