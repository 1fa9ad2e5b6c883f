import type { NewEvent } from '@hiorder/kernel';
import fc from 'fast-check';
import * as told from './told-events.ts';

/** An order as it really was, from which every figure can be worked out by hand. */
export interface RawOrder {
  readonly id: string;
  readonly party: number;
  /** ISO 8601. */
  readonly at: string;
  readonly lines: readonly { itemId: string; quantity: number; unitPrice: number; options: string[] }[];
  readonly paid: boolean;
  readonly method: string | null;
  readonly cancelledFor: string | null;
  /** In steps; only of paid orders. */
  readonly refunds: readonly number[];
  readonly acceptedAt: string | null;
  readonly readyAt: string | null;
}
export interface RawParty {
  readonly table: number;
  readonly guests: number;
  readonly staySeconds: number | null;
}
export interface RawStory {
  readonly parties: readonly RawParty[];
  readonly orders: readonly RawOrder[];
}

export const totalOf = ({ lines }: RawOrder): number =>
  lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
export const refundedOf = (order: RawOrder): number => order.refunds.reduce((sum, each) => sum + each, 0);
export const revenueOf = (order: RawOrder): number =>
  order.cancelledFor !== null ? 0 : totalOf(order) - refundedOf(order);

const later = (at: string, seconds: number): string =>
  new Date(Date.parse(at) + seconds * 1_000).toISOString();

interface StoryOptions {
  readonly orders: number;
  readonly items: number;
  readonly parties: number;
  readonly from: string;
  readonly days: number;
}

const lineArbitrary = (items: number) =>
  fc.record({
    itemId: fc.integer({ min: 1, max: items }).map((n) => `item-${n}`),
    quantity: fc.integer({ min: 1, max: 5 }),
    unitPrice: fc.integer({ min: 0, max: 40 }).map((n) => n * 500 + (n % 3)),
    options: fc.subarray(['cheese', 'egg']),
  });

const orderArbitrary = (o: StoryOptions) =>
  fc
    .record({
      party: fc.integer({ min: 0, max: o.parties - 1 }),
      second: fc.integer({ min: 0, max: o.days * 86_400 - 1 }),
      lines: fc.array(lineArbitrary(o.items), { minLength: 1, maxLength: 4 }),
      paid: fc.boolean(),
      method: fc.constantFrom('카드', '간편결제', null),
      cancelledFor: fc.constantFrom(...Array<null>(9).fill(null), '', '품절', '변심'),
      refundShares: fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 2 }),
      steps: fc.option(fc.tuple(fc.nat(600), fc.option(fc.nat(1_800)))),
    })
    .map((raw): Omit<RawOrder, 'id'> => {
      const at = later(o.from, raw.second);
      const total = raw.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
      const acceptedAt = raw.steps && later(at, raw.steps[0]);
      const cooked = raw.steps?.[1] ?? null;
      return {
        ...{ party: raw.party, at, lines: raw.lines, paid: raw.paid, method: raw.method, acceptedAt },
        cancelledFor: raw.cancelledFor,
        refunds: raw.paid ? refundsOf(total, raw.refundShares) : [],
        readyAt: acceptedAt !== null && cooked !== null ? later(acceptedAt, cooked) : null,
      };
    });

/** Parts of the total, never more than is left. */
function refundsOf(total: number, shares: readonly number[]): number[] {
  let left = total;
  return shares.flatMap((share) => {
    const refund = share > 90 ? left : Math.min(left, Math.round((total * share) / 100));
    left -= refund;
    return refund > 0 ? [refund] : [];
  });
}

export const storyArbitrary = (o: StoryOptions): fc.Arbitrary<RawStory> =>
  fc.record({
    parties: fc.array(
      fc.record({
        table: fc.integer({ min: 1, max: 4 }),
        guests: fc.integer({ min: 1, max: 5 }),
        staySeconds: fc.option(fc.integer({ min: 60, max: 9_000 })),
      }),
      { minLength: o.parties, maxLength: o.parties },
    ),
    orders: fc
      .array(orderArbitrary(o), { minLength: 1, maxLength: o.orders, size: 'max' })
      .map((orders) => orders.map((order, i) => ({ id: `o-${i}`, ...order }))),
  });

/** What is told of a store in which this happened. Each list is one topic and key: it stays in order. */
export function streamsOf(storeId: string, { parties, orders }: RawStory): NewEvent[][] {
  const where = (n: number) => told.party(storeId, `${n}`, `table-${parties[n]?.table ?? 0}-of-${storeId}`);
  const sessions = parties.flatMap(({ guests, staySeconds }, n) => {
    const mine = orders.filter((order) => order.party === n).map(({ at }) => at);
    const first = mine.sort()[0];
    if (first === undefined) return [];
    const begin = later(first, -60);
    const end = staySeconds === null ? [] : [told.closed(where(n), later(begin, staySeconds))];
    return [[told.opened(where(n), begin), told.joined(where(n), guests, begin), ...end]];
  });
  const placing = parties.map((_, n) =>
    orders.filter(({ party }) => party === n).flatMap((order) => orderEvents(where(n), storeId, order)),
  );
  const paying = orders.map((order) => paymentEvents(where(order.party), storeId, order));
  return [...sessions, ...placing, ...paying].filter((stream) => stream.length > 0);
}

function orderEvents(where: told.Party, storeId: string, order: RawOrder): NewEvent[] {
  const id = `${order.id}-of-${storeId}`;
  const lines = order.lines.map((line) => ({ ...line, itemId: `${line.itemId}-of-${storeId}` }));
  const { at, paid, cancelledFor: reason, acceptedAt, readyAt } = order;
  return [
    told.placed(where, id, { at, paid, lines }),
    ...(acceptedAt === null ? [] : [told.moved(where, id, 'accepted', acceptedAt)]),
    ...(readyAt === null ? [] : [told.moved(where, id, 'ready', readyAt)]),
    ...(reason === null ? [] : [told.cancelled(where, id, { at: later(at, 3_600), reason })]),
  ];
}

function paymentEvents(where: told.Party, storeId: string, order: RawOrder): NewEvent[] {
  if (!order.paid) return [];
  const id = `${order.id}-of-${storeId}`;
  const { at, method } = order;
  let refunded = 0;
  return [
    told.approved(where, id, { amount: totalOf(order), at, ...(method !== null && { method }) }),
    ...order.refunds.flatMap((amount, i) => {
      refunded += amount;
      const asked = { amount, reason: `refund ${i}`, at: later(at, 90_000) };
      return [
        told.refundAsked(where, id, asked),
        told.refunded(where, id, { amount, refunded, at: later(at, 90_001) }),
      ];
    }),
  ];
}
