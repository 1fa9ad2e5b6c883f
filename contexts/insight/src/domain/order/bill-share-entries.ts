import type { Moment } from '../calendar/calendar.ts';
import { entry, type Entry } from '../books/books.ts';
import type { BillShare, OrderFact } from './order-fact.ts';

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
  const reason = payments[share.paymentId]?.refunds.at(-1)?.reason ?? '';
  const nothing = { placed: 0, cancelled: 0, gross: 0, cancelledAmount: 0 };
  return [
    entry('salesHour', { ...at, hour: moment.hour }, { ...nothing, givenBack: back, revenue: -back }),
    entry('lossDay', { ...at, kind: 'refunded', actor: 'staff', reason }, { count: 1, amount: back }),
  ];
}
