import type { Transaction } from '@hiorder/kernel';
import type { KitchenSettings } from '../../domain/kitchen/kitchen-settings.ts';

export interface KitchenBook {
  /** As every store begins, where nobody has changed them. */
  of(tx: Transaction, storeId: string): Promise<KitchenSettings>;
  /** The same; nobody else changes them until the transaction ends. */
  lock(tx: Transaction, storeId: string): Promise<KitchenSettings>;
  save(tx: Transaction, storeId: string, settings: KitchenSettings): Promise<void>;
  /** To look at, with the store's language. */
  read(storeId: string): Promise<KitchenSettings & { readonly locale: string }>;
}
