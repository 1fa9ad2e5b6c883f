import type { NewEvent, Transaction } from '@hiorder/kernel';

export interface Events {
  /** Published if and only if the transaction commits. */
  append(tx: Transaction, events: readonly NewEvent[]): Promise<void>;
}
