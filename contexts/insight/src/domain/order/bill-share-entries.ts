import type { Moment } from '../calendar/calendar.ts';
import { entry, type Entry } from '../books/books.ts';
import { refundedBy, type BillShare, type OrderFact, type RefundHeard } from './order-fact.ts';

/**
 * What is counted for a share of a bill that a provider took. Its orders are in the books with all they cost, as paid
 * at the counter: so it moves that money from there to how it was paid, and takes out what was given back of it. Which
 * dish or table that was for nobody has said.
 */
export function billShareEntries(fact: OrderFact, { share, moment }: { share: BillShare; moment: Moment }) {
  const at = { storeId: fact.storeId, day: moment.day };
  const back = share.refunded - share.evened;
  const paid = share.amount - share.evened;
  const method = fact.payments[share.paymentId]?.method ?? 'unknown';
  const nobody = { placed: 0, orders: 0 };
  return [
    entry('paymentDay', { ...at, method }, { ...nobody, revenue: paid - back, givenBack: back }),
    entry('paymentDay', { ...at, method: 'counter' }, { ...nobody, revenue: -paid, givenBack: 0 }),
    ...(back === 0 ? [] : givenBackOf(fact, { share, moment, back })),
  ];
}

function givenBackOf(
  { storeId, payments }: OrderFact,
  { share, moment, back }: { share: BillShare; moment: Moment; back: number },
): Entry[] {
  const at = { storeId, day: moment.day };
  const refunds = payments[share.paymentId]?.refunds ?? [];
  const nothing = { placed: 0, cancelled: 0, gross: 0, cancelledAmount: 0 };
  return [
    entry('salesHour', { ...at, hour: moment.hour }, { ...nothing, givenBack: back, revenue: -back }),
    ...lossesOf(refunds, { evened: share.evened, back }).map((refund) => {
      const { amount, reason } = refund;
      const key = { ...at, kind: 'refunded', actor: refundedBy(refund), reason } as const;
      return entry('lossDay', key, { count: 1, amount });
    }),
  ];
}

/** Each refund under its own reason, `back` in all; without what only evened the bill, which was a refund of its own. */
function lossesOf(refunds: readonly RefundHeard[], o: { evened: number; back: number }): RefundHeard[] {
  const evening = refunds.findIndex(({ amount }) => o.evened > 0 && amount === o.evened);
  let [even, left] = [evening < 0 ? o.evened : 0, o.back];
  const losses: RefundHeard[] = [];
  for (const refund of refunds.filter((_, index) => index !== evening)) {
    const evens = Math.min(even, refund.amount);
    const lost = Math.min(left, refund.amount - evens);
    even -= evens;
    left -= lost;
    if (lost > 0) losses.push({ ...refund, amount: lost });
  }
  // Given back, and why has not been heard yet.
  return left > 0 ? [...losses, { amount: left, reason: '', by: 'system' }] : losses;
}
