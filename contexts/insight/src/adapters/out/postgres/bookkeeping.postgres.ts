import { clientOf } from '@hiorder/postgres';
import type { Bookkeeping } from '../../../application/ports/bookkeeping.ts';
import type { Change } from '../../../domain/books/tally.ts';
import { BOOK_SQL } from './book-tables.ts';

const POPULARITY_CHANGED = `
  insert into popularity as p (store_id, version) select id, 1 from unnest($1::text[]) as id
  on conflict (store_id) do update set version = p.version + 1`;

export const postgresBooks: Bookkeeping = {
  async post(tx, changes) {
    const client = clientOf(tx);
    for (const { book, columns, add, clear } of BOOK_SQL) {
      const pages = changes.get(book) ?? [];
      if (pages.length === 0) continue;
      await client.query(add, arraysOf(columns, pages));
      const shrunk = pages.filter(({ sums }) => Object.values(sums).some((sum) => sum < 0));
      if (shrunk.length > 0) await client.query(clear, arraysOf(columns, shrunk));
    }
  },

  async popularityChanged(tx, storeIds) {
    if (storeIds.length > 0) await clientOf(tx).query(POPULARITY_CHANGED, [storeIds]);
  },
};

const arraysOf = (columns: readonly string[], pages: readonly Change[]): unknown[][] =>
  columns.map((name) => pages.map(({ key, sums }) => key[name] ?? sums[name] ?? 0));
