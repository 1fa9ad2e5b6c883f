import type { NewEvent, Transaction } from '@hiorder/kernel';

export interface Outbox {
  append(tx: Transaction, events: readonly NewEvent[]): Promise<void>;
}
