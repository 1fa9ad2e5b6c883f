import type { Transaction } from '@hiorder/kernel';
import type { BookName } from '../../domain/books/books.ts';
import type { Change } from '../../domain/books/tally.ts';

export interface Bookkeeping {
  /** Adds the changes to the pages of the books; a page on which nothing is left is taken out. */
  post(tx: Transaction, changes: ReadonlyMap<BookName, readonly Change[]>): Promise<void>;
  /** Rankings of these stores may look different now. */
  popularityChanged(tx: Transaction, storeIds: readonly string[]): Promise<void>;
}
