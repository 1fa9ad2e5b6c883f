import type { NewEvent, Transaction } from '@hiorder/kernel';
import { clientOf } from '@hiorder/postgres';
import { outboxRows, type OutboxRow } from './envelope.ts';

/** The channel a relay listens on; notify it in the transaction that inserts outbox rows. */
export const OUTBOX_CHANNEL = 'outbox';

const APPEND = `
with appended as (
  insert into outbox (topic, partition_key, event)
  select r.topic, r.partition_key, r.event
  from rows from (jsonb_to_recordset($1) as (topic text, partition_key text, event jsonb))
    with ordinality as r (topic, partition_key, event, ordinal)
  order by r.ordinal
)
select pg_notify('${OUTBOX_CHANNEL}', '')`;

/**
 * Publishes `events` with the transaction: they are on the bus if and only if it commits. Order per partition key is
 * the order of commits, so a writer must hold its aggregate's row lock before it appends.
 */
export async function appendOutbox(
  tx: Transaction,
  context: string,
  events: readonly NewEvent[],
): Promise<void> {
  await insertOutboxRows(tx, outboxRows(context, events));
}

/** The same for rows made before, for instance those of a whole batch of handled events in one statement. */
async function insertOutboxRows(tx: Transaction, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  await clientOf(tx).query(APPEND, [JSON.stringify(rows)]);
}
