import type { NewEvent, Transaction } from '@hiorder/kernel';

/** Events that are published if and only if the transaction commits. */
export interface Outbox {
  append(tx: Transaction, events: readonly NewEvent[]): Promise<void>;
}
