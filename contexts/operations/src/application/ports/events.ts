import type { NewEvent, Transaction } from '@hiorder/kernel';

/** Published if and only if the transaction commits. */
export interface Events {
  append(tx: Transaction, events: readonly NewEvent[]): Promise<void>;
}
