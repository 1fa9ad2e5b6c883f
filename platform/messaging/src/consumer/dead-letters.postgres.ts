import type { CloudEvent, Transaction } from '@hiorder/kernel';
import { clientOf, type Database } from '@hiorder/postgres';

export interface DeadLetter {
  /** The event's id. */
  readonly id: string;
  readonly consumer: string;
  readonly type: string;
  readonly event: CloudEvent;
  readonly error: string;
  readonly attempts: number;
  readonly parkedAt: Date;
}

interface Row {
  readonly event_id: string;
  readonly consumer: string;
  readonly type: string;
  readonly event: CloudEvent;
  readonly error: string;
  readonly attempts: number;
  readonly parked_at: Date;
}

export interface Parked {
  readonly consumer: string;
  readonly event: CloudEvent;
  readonly error: string;
  readonly attempts: number;
}

export async function park(tx: Transaction, letter: Parked): Promise<void> {
  const { consumer, event, error, attempts } = letter;
  await clientOf(tx).query(
    `insert into dead_letter (consumer, event_id, type, event, error, attempts) values ($1, $2, $3, $4, $5, $6)
     on conflict (consumer, event_id) do update
     set error = excluded.error, attempts = dead_letter.attempts + excluded.attempts, parked_at = now()`,
    [consumer, event.id, event.type, JSON.stringify(event), error, attempts],
  );
}

/** Oldest first. */
export async function listDeadLetters(database: Database, consumer: string): Promise<DeadLetter[]> {
  const { rows } = await database.pool.query<Row>(
    'select * from dead_letter where consumer = $1 order by parked_at, event_id',
    [consumer],
  );
  return rows.map(({ event_id: id, parked_at: parkedAt, ...row }) => ({ ...row, id, parkedAt }));
}

/** Takes the letter out, locked until the transaction ends; undefined when another replay has it or had it. */
export async function takeDeadLetter(
  tx: Transaction,
  consumer: string,
  id: string,
): Promise<CloudEvent | undefined> {
  const { rows } = await clientOf(tx).query<{ event: CloudEvent }>(
    'delete from dead_letter where consumer = $1 and event_id = $2 returning event',
    [consumer, id],
  );
  return rows[0]?.event;
}
