import type { Transaction } from '@hiorder/kernel';

/** One a store; hashed as passwords are. */
export interface TabletPins {
  find(storeId: string): Promise<string | undefined>;
  /** `first`: there was none. */
  save(tx: Transaction, storeId: string, o: { hash: string; at: Date }): Promise<{ first: boolean }>;
}
