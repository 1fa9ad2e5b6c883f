import type { Transaction } from '@hiorder/kernel';
import type { Stock } from '../../domain/stock/stock.ts';

export interface Stocks {
  /** Those of `itemIds` that the store has. */
  of(storeId: string, itemIds: readonly string[], tx?: Transaction): Promise<ReadonlyMap<string, Stock>>;
  all(storeId: string): Promise<readonly Stock[]>;
  /** Locked in the order of ids, so that two orders never wait for each other. */
  lock(tx: Transaction, storeId: string, itemIds: readonly string[]): Promise<ReadonlyMap<string, Stock>>;
  insert(tx: Transaction, stock: Stock): Promise<void>;
  save(tx: Transaction, stocks: readonly Stock[]): Promise<void>;
  /** Locks items whose sold-out time is over at `at`. */
  lockDueBackOnSale(tx: Transaction, at: Date, limit: number): Promise<readonly Stock[]>;
}
