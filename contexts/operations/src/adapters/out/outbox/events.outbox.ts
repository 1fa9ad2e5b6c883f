import type { Transaction } from '@hiorder/kernel';
import { appendOutbox, insertOutboxRows, outboxRows, type OutboxRow } from '@hiorder/messaging';
import type { Events } from '../../../application/ports/events.ts';

const CONTEXT = 'operations';

export const outboxEvents: Events = {
  append: (tx, events) => appendOutbox(tx, CONTEXT, events),
};

/** Keeps what the events of a batch cause, each under its own trace, until `flush` writes all of it in one statement. */
export function batchedEvents(): Events & { flush(tx: Transaction): Promise<void> } {
  const kept = new WeakMap<Transaction, OutboxRow[]>();
  return {
    append(tx, events) {
      kept.set(tx, [...(kept.get(tx) ?? []), ...outboxRows(CONTEXT, events)]);
      return Promise.resolve();
    },
    async flush(tx) {
      const rows = kept.get(tx) ?? [];
      kept.delete(tx);
      await insertOutboxRows(tx, rows);
    },
  };
}
