import type { Transaction } from '@hiorder/kernel';
import type { Placed } from '../../domain/arrangement.ts';
import type { Category } from '../../domain/category.ts';

/** Categories in use; every call is within one store. */
export interface Categories {
  find(tx: Transaction, storeId: string, id: string): Promise<Category | undefined>;
  /** In the order of the menu. */
  all(tx: Transaction, storeId: string): Promise<Category[]>;
  insert(tx: Transaction, category: Category): Promise<void>;
  update(tx: Transaction, category: Category): Promise<void>;
  place(tx: Transaction, storeId: string, placed: readonly Placed[]): Promise<void>;
  retire(tx: Transaction, o: { storeId: string; id: string; at: Date }): Promise<void>;
}
