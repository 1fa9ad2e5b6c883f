import { refundedOf, revenueOf, totalOf, type RawOrder, type RawStory } from './raw-orders.ts';
import { dayOf, kept, sum } from './recomputed.ts';

type Row = readonly (string | number | null)[];
const rows = (groups: Iterable<readonly [string, readonly number[]]>): Row[] =>
  [...groups].map(([key, sums]) => [key, ...sums]).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));

function grouped<T>(
  things: readonly T[],
  keyOf: (thing: T) => string,
  sums: (mine: readonly T[]) => number[],
) {
  return rows([...Map.groupBy(things, keyOf)].map(([key, mine]) => [key, sums(mine)] as const));
}

/** `[item option, portions, what the option added]` */
export const optionRows = (orders: readonly RawOrder[]): Row[] =>
  grouped(
    kept(orders).flatMap(({ lines }) =>
      lines.flatMap((line) => line.options.map((option) => ({ ...line, option }))),
    ),
    ({ itemId, option }) => `${itemId} ${option}`,
    (mine) => [sum(mine, (line) => line.quantity), 1_000 * sum(mine, (line) => line.quantity)],
  );

/** `[method, orders, revenue, refunded]` */
export const methodRows = (orders: readonly RawOrder[]): Row[] =>
  grouped(
    orders,
    ({ paid, method }) => (!paid ? 'counter' : method === null ? 'toss' : `toss ${method}`),
    (mine) => [kept(mine).length, sum(mine, revenueOf), sum(mine, refundedOf)],
  );

/** `[kind reason, how often, amount]` */
export function lossRows(orders: readonly RawOrder[]): Row[] {
  const losses = orders.flatMap((order) =>
    order.cancelledFor !== null
      ? [{ why: `cancelled ${order.cancelledFor}`, amount: totalOf(order) }]
      : order.refunds.map((amount, i) => ({ why: `refunded refund ${i}`, amount })),
  );
  return grouped(
    losses,
    ({ why }) => why,
    (mine) => [mine.length, sum(mine, ({ amount }) => amount)],
  );
}

/** `[table, orders, revenue, parties, guests, stays, seconds stayed]` */
export function tableRows({ orders, parties }: RawStory): Row[] {
  const visits = parties.map((party, n) => ({ ...party, mine: orders.filter((order) => order.party === n) }));
  return grouped(
    visits.filter(({ mine }) => kept(mine).length > 0),
    ({ table }) => `table-${table}`,
    (mine) => {
      const stays = mine.filter(({ staySeconds }) => staySeconds !== null);
      return [
        sum(mine, (visit) => kept(visit.mine).length),
        sum(mine, (visit) => sum(visit.mine, revenueOf)),
        ...[mine.length, sum(mine, ({ guests }) => guests), stays.length],
        sum(stays, ({ staySeconds }) => staySeconds ?? 0),
      ];
    },
  );
}

const averageOf = (all: readonly number[]): number | null =>
  all.length === 0 ? null : Math.round(sum(all, (each) => each) / all.length);
const between = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 1_000);

/** How long an item waited, and how long it was made, on average. */
export function stepsOf(orders: readonly RawOrder[], itemId: string) {
  const mine = kept(orders).filter(({ lines }) => lines.some((line) => line.itemId === itemId));
  return {
    acceptSeconds: averageOf(
      mine.flatMap(({ at, acceptedAt }) => (acceptedAt === null ? [] : [between(at, acceptedAt)])),
    ),
    readySeconds: averageOf(
      mine.flatMap(({ acceptedAt, readyAt }) =>
        acceptedAt === null || readyAt === null ? [] : [between(acceptedAt, readyAt)],
      ),
    ),
  };
}

/** Those of a business day that came no later than an instant, and all of the days before it. */
export const until = (
  orders: readonly RawOrder[],
  { from, to, at }: { from: string; to: string; at: string },
): RawOrder[] =>
  orders.filter((order) => {
    const day = dayOf(order);
    return day >= from && (day < to || (day === to && Date.parse(order.at) <= Date.parse(at)));
  });
