import type { Transaction } from '@hiorder/kernel';

/** What identity says about a table. */
export interface DiningTable {
  readonly id: string;
  readonly storeId: string;
  readonly name: string;
  readonly retired: boolean;
}

export interface DiningTables {
  find(tx: Transaction, table: { storeId: string; tableId: string }): Promise<DiningTable | undefined>;
  save(tx: Transaction, table: DiningTable, at: Date): Promise<void>;
  retire(tx: Transaction, table: { storeId: string; tableId: string }, at: Date): Promise<void>;
}
