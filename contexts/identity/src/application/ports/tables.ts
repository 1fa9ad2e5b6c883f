import type { Transaction } from '@hiorder/kernel';
import type { Store } from '../../domain/store.ts';
import type { Table } from '../../domain/table.ts';

/** Where a scanned code leads. */
export type Scanned =
  | { kind: 'table'; table: Table; store: Store }
  | { kind: 'former'; storeName: string }
  | { kind: 'unknown' };

/** Every call takes the store, so that another store's table is not found. Retired tables are not found either. */
export interface Tables {
  scan(code: string): Promise<Scanned>;
  find(storeId: string, id: string): Promise<Table | undefined>;
  /** In the order of the floor. */
  list(storeId: string): Promise<Table[]>;
  /** The whole floor, locked until the transaction ends, in order. Undefined: no such store. */
  lockFloor(tx: Transaction, storeId: string): Promise<Table[] | undefined>;
  add(tx: Transaction, table: Table, at: Date): Promise<void>;
  /** Name, seats, position and code. */
  save(tx: Transaction, table: Table): Promise<void>;
  retire(tx: Transaction, table: Table, at: Date): Promise<void>;
  /** Remembers a code that no longer opens a table. */
  addFormerCode(tx: Transaction, o: { code: string; storeId: string; at: Date }): Promise<void>;
}
