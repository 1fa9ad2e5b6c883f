import type { Transaction } from '@hiorder/kernel';
import { clientOf, type Database } from '@hiorder/postgres';

/** Records the events as handled by `consumer` and answers those that were not yet. */
export async function claimUnhandled(
  tx: Transaction,
  consumer: string,
  eventIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await clientOf(tx).query<{ event_id: string }>(
    `insert into inbox (consumer, event_id) select $1, id from unnest($2::text[]) as id
     on conflict do nothing returning event_id`,
    [consumer, eventIds],
  );
  return new Set(rows.map((row) => row.event_id));
}

/**
 * Forgets what was handled more than `days` ago. Safe because a stored position lies behind it: only the batches in
 * flight, and what a relay published without having deleted it, can come again, and neither gets that old.
 */
export async function forgetHandled(database: Database, consumer: string, days: number): Promise<number> {
  const { rowCount } = await database.pool.query(
    `delete from inbox where consumer = $1 and handled_at < now() - make_interval(days => $2)`,
    [consumer, days],
  );
  return rowCount ?? 0;
}
