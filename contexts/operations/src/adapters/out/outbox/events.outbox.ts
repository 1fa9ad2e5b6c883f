import {
  callKindsChanged,
  kitchenSettingsChanged,
  printingChanged,
  serviceCallRaised,
  tableBoardChanged,
  ticketChanged,
} from '@hiorder/contracts';
import type { Transaction } from '@hiorder/kernel';
import { countedOutbox, outboxRows, type OutboxRow } from '@hiorder/messaging';
import type { Events } from '../../../application/ports/events.ts';

const CONTEXT = 'operations';

/** Everything counts its events in its own row. */
const outbox = countedOutbox({
  context: CONTEXT,
  counters: {
    [ticketChanged.topic]: { table: 'ticket', id: 'order_id' },
    [serviceCallRaised.topic]: { table: 'service_call', id: 'call_id' },
    [callKindsChanged.topic]: { table: 'call_kinds', id: 'store_id' },
    [kitchenSettingsChanged.topic]: { table: 'kitchen_settings', id: 'store_id' },
    [printingChanged.topic]: { table: 'printer', id: 'printer_id' },
    [tableBoardChanged.topic]: { table: 'table_tile', id: 'table_id' },
  },
});

export const outboxEvents: Events = { append: outbox.append };

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
      await outbox.insert(tx, rows);
    },
  };
}
