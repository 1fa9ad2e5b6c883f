import type { Locale, Transaction } from '@hiorder/kernel';
import type { BusinessDays, Store } from '../../domain/store.ts';

export interface StoreProfile {
  readonly storeId: string;
  readonly language: Locale;
  readonly currency: string;
  /** Null: what is known of it stays. */
  readonly day: BusinessDays | null;
}

export interface Stores {
  /** Holds the store's menu for this transaction: changes of one menu happen one after another. */
  lock(tx: Transaction, storeId: string): Promise<Store | undefined>;
  /** Registers the store, or changes what differs. */
  save(tx: Transaction, profile: StoreProfile): Promise<void>;
  /** The new menu version. */
  menuChanged(tx: Transaction, storeId: string): Promise<number>;
  stockChanged(tx: Transaction, storeId: string): Promise<void>;
}
