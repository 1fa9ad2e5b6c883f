import { entry, type Entry } from '../books/books.ts';
import type { Moment } from '../calendar/calendar.ts';
import { daypartOf } from './daypart.ts';
import { spanOf } from './span.ts';

/** Who orders half the menu says nothing about what goes together, and would cost a page a pair. */
const MOST_ITEMS = 30;

export interface Basket {
  readonly storeId: string;
  readonly moment: Moment;
  /** Each once. */
  readonly items: readonly string[];
}

/** What was ordered, alone and in pairs; each pair both ways round, so that it is found from either item. */
export function basketEntries({ storeId, moment, items }: Basket): Entry[] {
  const span = spanOf(moment.day);
  const daypart = daypartOf(moment.hour);
  const paired = items.length > MOST_ITEMS ? [] : items;
  const pairs = paired.flatMap((a) => paired.filter((b) => a !== b).map((b) => [a, b] as const));
  const others = Math.max(0, paired.length - 1);
  return [
    entry('basketSpan', { storeId, span, daypart }, { baskets: 1, companions: pairs.length }),
    ...items.map((itemId) =>
      entry('itemSpan', { storeId, span, daypart, itemId }, { baskets: 1, companions: others }),
    ),
    ...pairs.map(([itemId, withItemId]) =>
      entry('pairSpan', { storeId, span, itemId, withItemId }, { baskets: 1 }),
    ),
  ];
}
