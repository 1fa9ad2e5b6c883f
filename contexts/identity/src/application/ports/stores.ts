import type { Transaction } from '@hiorder/kernel';
import type { Store } from '../../domain/store.ts';

export interface Stores {
  find(id: string): Promise<Store | undefined>;
  /** Locked until the transaction ends. */
  lock(tx: Transaction, id: string): Promise<Store | undefined>;
  add(tx: Transaction, store: Store, at: Date): Promise<void>;
  save(tx: Transaction, store: Store): Promise<void>;
  /** The store of this name that the account owns. */
  findOwned(tx: Transaction, o: { email: string; name: string }): Promise<Store | undefined>;
}
