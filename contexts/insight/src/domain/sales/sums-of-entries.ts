import type { Entry } from '../books/books.ts';

/** What some entries come to, as the questions about days ask for it. */
export interface EntrySums {
  readonly placed: number;
  readonly cancelled: number;
  readonly givenBack: number;
  readonly revenue: number;
  readonly parties: number;
  readonly guests: number;
  readonly items: ReadonlyMap<string, { readonly quantity: number; readonly revenue: number }>;
}

export const NOTHING: EntrySums = {
  ...{ placed: 0, cancelled: 0, givenBack: 0, revenue: 0, parties: 0, guests: 0 },
  items: new Map(),
};

export function sumsOfEntries(entries: readonly Entry[]): EntrySums {
  const sums = { placed: 0, cancelled: 0, givenBack: 0, revenue: 0, parties: 0, guests: 0 };
  const items = new Map<string, { quantity: number; revenue: number }>();
  for (const entry of entries) {
    if (entry.book === 'salesHour') {
      sums.placed += entry.sums.placed;
      sums.cancelled += entry.sums.cancelled;
      sums.givenBack += entry.sums.givenBack;
      sums.revenue += entry.sums.revenue;
    } else if (entry.book === 'tableDay') {
      sums.parties += entry.sums.parties;
      sums.guests += entry.sums.guests;
    } else if (entry.book === 'itemDay') {
      const { quantity, revenue } = items.get(entry.key.itemId) ?? { quantity: 0, revenue: 0 };
      items.set(entry.key.itemId, {
        quantity: quantity + entry.sums.quantity,
        revenue: revenue + entry.sums.revenue,
      });
    }
  }
  return { ...sums, items };
}
