import type { Transaction } from '@hiorder/kernel';
import type { Placed } from '../../domain/arrangement.ts';
import type { MenuItem } from '../../domain/menu-item.ts';
import type { StockState } from '../../domain/stock-state.ts';

export interface ItemOnSale {
  readonly item: MenuItem;
  readonly stock: StockState;
}

/** Items on sale; every call is within one store. */
export interface Items {
  find(tx: Transaction, storeId: string, id: string): Promise<ItemOnSale | undefined>;
  /** Those that have an option: several have it in common, or as it was left to them. */
  withOption(tx: Transaction, storeId: string, optionId: string): Promise<ItemOnSale[]>;
  /** Those that have a group of options. */
  having(tx: Transaction, storeId: string, groupId: string): Promise<ItemOnSale[]>;
  count(tx: Transaction, storeId: string): Promise<number>;
  /** In the order of the menu. */
  placesIn(tx: Transaction, storeId: string, categoryId: string): Promise<Placed[]>;
  insert(tx: Transaction, on: ItemOnSale): Promise<void>;
  update(tx: Transaction, item: MenuItem): Promise<void>;
  place(tx: Transaction, storeId: string, placed: readonly Placed[]): Promise<void>;
  retire(tx: Transaction, o: { storeId: string; id: string; version: number; at: Date }): Promise<void>;
  /** Remembers what ordering said, unless something newer is known; true when guests see a difference. */
  setStock(
    tx: Transaction,
    o: { storeId: string; itemId: string; state: StockState; at: Date },
  ): Promise<boolean>;
  /** Of these ids, those that were ever used. */
  known(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>>;
}
