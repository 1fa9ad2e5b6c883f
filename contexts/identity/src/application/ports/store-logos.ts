import type { Transaction } from '@hiorder/kernel';

/** The pictures themselves, one a store at most. */
export interface StoreLogos {
  /** PNG; undefined when the store has no such logo, or no longer. */
  find(storeId: string, hash: string): Promise<Buffer | undefined>;
  /** In the place of any other. */
  keep(
    tx: Transaction,
    storeId: string,
    logo: { readonly hash: string; readonly png: Buffer },
  ): Promise<void>;
  remove(tx: Transaction, storeId: string): Promise<void>;
}
