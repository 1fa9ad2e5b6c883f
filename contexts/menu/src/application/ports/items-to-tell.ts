import type { Transaction } from '@hiorder/kernel';

/** Items that a listener wants to hear of once more. */
export interface ItemsToTell {
  /** Adds all there are, if it is time for that by `at`. */
  addWhenDue(tx: Transaction, at: Date): Promise<void>;
  /** Of one store at a time; they are told when `tx` commits. Replicas never take the same ones. */
  take(tx: Transaction, limit: number): Promise<readonly { storeId: string; itemId: string }[]>;
}
