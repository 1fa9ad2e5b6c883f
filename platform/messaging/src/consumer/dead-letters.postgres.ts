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
  /** Set while somebody waits for it to be handled once more. */
  readonly replayRequestedAt: Date | null;
}

interface Row {
  readonly event_id: string;
  readonly consumer: string;
  readonly type: string;
  readonly event: CloudEvent;
  readonly error: string;
  readonly attempts: number;
  readonly parked_at: Date;
  readonly replay_requested_at: Date | null;
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
  return rows.map(
    ({ event_id: id, parked_at: parkedAt, replay_requested_at: replayRequestedAt, ...row }) => ({
      ...row,
      id,
      parkedAt,
      replayRequestedAt,
    }),
  );
}

export async function countDeadLetters(database: Database, consumer: string): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    'select count(*)::int as count from dead_letter where consumer = $1',
    [consumer],
  );
  return rows[0]?.count ?? 0;
}

/** Asks the running consumer, or the next one that runs, to handle all of them once more, or the one with this id. */
export async function requestReplay(database: Database, consumer: string, id?: string): Promise<number> {
  const { rowCount } = await database.pool.query(
    `update dead_letter set replay_requested_at = now()
     where consumer = $1 and ($2::text is null or event_id = $2)`,
    [consumer, id ?? null],
  );
  return rowCount ?? 0;
}

/** Of the replicas one gets it. Whoever dies between this and the replay has lost the request, never the letter. */
export async function claimRequest(database: Database, consumer: string, id: string): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    `update dead_letter set replay_requested_at = null
     where consumer = $1 and event_id = $2 and replay_requested_at is not null`,
    [consumer, id],
  );
  return rowCount === 1;
}

/** Takes the letter out, locked until the transaction ends; undefined when another replay has it or had it. */
export async function takeDeadLetter(
  tx: Transaction,
  consumer: string,
  id: string,
): Promise<CloudEvent | undefined> {
  const { rows } = await clientOf(tx).query<{ event: CloudEvent }>(
    `delete from dead_letter where consumer = $1 and event_id in
       (select event_id from dead_letter where consumer = $1 and event_id = $2 for update skip locked)
     returning event`,
    [consumer, id],
  );
  return rows[0]?.event;
}

/** Only if it is still there: another replay may have succeeded, and what it did must not be done again. */
export async function keepParked(database: Database, letter: Omit<Parked, 'attempts'>): Promise<void> {
  await database.pool.query(
    `update dead_letter set error = $3, attempts = attempts + 1
     where consumer = $1 and event_id = $2`,
    [letter.consumer, letter.event.id, letter.error],
  );
}
