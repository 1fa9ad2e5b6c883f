import type { BookName } from '../domain/books/books.ts';
import { learn, withMoment, type OrderNews } from '../domain/order/learn.ts';
import { orderEntries } from '../domain/order/order-entries.ts';
import { nothingHeard, type Placing, type RefundedBy } from '../domain/order/order-fact.ts';
import { entriesOf } from './entries-of.ts';

export const CALENDAR = [{ since: '2026-01-01T00:00:00.000Z', timeZone: 'Asia/Seoul', dayEndsAt: '05:00' }];
export const NOON = '2026-03-12T03:00:00.000Z';
export const minute = (n: number): string => new Date(Date.parse(NOON) + n * 60_000).toISOString();

const placing = (o: Partial<Placing> = {}): Placing => ({
  ...{
    at: NOON,
    businessDay: null,
    tableId: 'table',
    tableSessionId: 'session',
    paymentId: 'paid',
    total: 25_000,
  },
  lines: [
    { itemId: 'stew', quantity: 2, unitPrice: 10_000, options: [{ optionId: 'cheese', priceDelta: 1_000 }] },
    { itemId: 'soju', quantity: 1, unitPrice: 5_000, options: [] },
  ],
  ...o,
});
export const placed = (o: Partial<Placing> = {}): OrderNews => ({ kind: 'placed', placing: placing(o) });
export const refunded = (sum: number, { paymentId = 'paid', amount = sum } = {}): OrderNews => ({
  kind: 'refunded',
  paymentId,
  amount,
  refunded: sum,
});
export const asked = (amount: number, reason: string, by: RefundedBy = 'staff'): OrderNews => ({
  ...{ kind: 'refund-asked', paymentId: 'paid', amount, reason, by },
});

/** What is in the books after an order has been told of so. */
export function entriesAfter(news: readonly OrderNews[], calendar = CALENDAR) {
  const fact = withMoment(news.reduce(learn, nothingHeard('order', 'store')), calendar);
  const entries = orderEntries(fact);
  const of = <Book extends BookName>(book: Book) => entriesOf(entries, book);
  return { entries, of, sums: <Book extends BookName>(book: Book) => of(book).map(({ sums }) => sums) };
}
