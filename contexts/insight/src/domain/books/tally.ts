import type { BookName, Entry } from './books.ts';

/** What changes in a page of a book. */
export interface Change {
  readonly key: Readonly<Record<string, string | number>>;
  readonly sums: Record<string, number>;
}

export interface Tally {
  /** Replaces what was counted for a thing by what is to be counted now. */
  replace(before: readonly Entry[], after: readonly Entry[]): void;
  /** Pages that change, by book. The order of the pages is the same for everybody: writers never deadlock. */
  changes(): ReadonlyMap<BookName, readonly Change[]>;
}

/** Adds up entries, however many things they come from, so that each page of a book is written once. */
export function createTally(): Tally {
  const books = new Map<BookName, Map<string, Change>>();

  function add({ book, key, sums }: Entry, sign: 1 | -1): void {
    const pages = books.get(book) ?? new Map<string, Change>();
    books.set(book, pages);
    const id = Object.values(key).join('\u0000');
    const page = pages.get(id) ?? { key: { ...key }, sums: {} };
    pages.set(id, page);
    for (const [name, value] of Object.entries(sums)) page.sums[name] = (page.sums[name] ?? 0) + sign * value;
  }

  return {
    replace(before, after) {
      for (const each of before) add(each, -1);
      for (const each of after) add(each, 1);
    },
    changes() {
      return new Map(
        [...books].map(([book, pages]) => [
          book,
          [...pages]
            .filter(([, { sums }]) => Object.values(sums).some((sum) => sum !== 0))
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([, page]) => page),
        ]),
      );
    },
  };
}
