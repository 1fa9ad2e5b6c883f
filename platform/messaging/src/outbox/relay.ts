import type { CloudEvent, Log } from '@hiorder/kernel';
import type { Database } from '@hiorder/postgres';
import type { Metrics } from '@hiorder/telemetry';
import { forever, pause } from '../backoff.ts';
import type { EventBus } from '../bus.ts';
import { measure } from '../messaging-metrics.ts';
import { withSession, type Session } from '../session.ts';
import { OUTBOX_CHANNEL } from './append-outbox.ts';

export interface RelayOptions {
  readonly database: Database;
  readonly bus: EventBus;
  readonly context: string;
  readonly log: Log;
  /** How long it may take to notice rows, or a dead leader, without a notification. Default 1000 ms. */
  readonly pollMs?: number;
  /** Default 500. */
  readonly batchSize?: number;
  /** Where its lag can be read. Default: the process's own. */
  readonly metrics?: Metrics;
}

export interface Relay {
  /** Flushes (at most 5 s: what is left is safe in the table), then stops. */
  stop(): Promise<void>;
  /** Resolves when everything committed before the call is on the bus, or after `timeoutMs` (default 10 s). */
  flush(timeoutMs?: number): Promise<void>;
  /** Rows not yet on the bus. */
  lag(): Promise<number>;
}

interface Row {
  readonly id: string | number;
  readonly topic: string;
  readonly event: CloudEvent;
}

/**
 * Moves a context's outbox to the bus. Of all relays of a database one at a time works: the one whose session holds the
 * lock. Rows are taken as they are visible and deleted once the bus has them, so one that commits later with a lower
 * id is simply taken later; nothing remembers "the last id".
 */
export function startRelay(o: RelayOptions): Relay {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pollMs = o.pollMs ?? 1_000;
  const log = o.log.child({ part: 'relay', context: o.context });

  const lead = async (session: Session): Promise<void> => {
    for (let leading = false; !signal.aborted; await session.wait(pollMs)) {
      leading ||= await tryLock(session);
      if (leading) await drain(session, o, signal);
    }
  };
  const running = forever(
    signal,
    () => withSession({ database: o.database, channel: OUTBOX_CHANNEL, signal, work: lead }),
    (error) => log.warn({ err: error }, 'relay interrupted, trying again'),
  );

  const flush = (timeoutMs = 10_000): Promise<void> => flushed(o.database, AbortSignal.timeout(timeoutMs));
  const lag = (): Promise<number> => rowsLeft(o.database);
  const oldest = (): Promise<number> => secondsWaited(o.database);
  const unmeasure = [
    measure('hiorder_relay_lag', { label: o.context, read: lag }, o.metrics),
    measure('hiorder_outbox_oldest_seconds', { label: o.context, read: oldest }, o.metrics),
  ];
  return {
    flush,
    async stop() {
      for (const end of unmeasure) end();
      await flush(5_000).catch((error: unknown) => log.warn({ err: error }, 'outbox not flushed'));
      stopping.abort();
      await running;
    },
    lag,
  };
}

async function tryLock(session: Session): Promise<boolean> {
  const rows = await session.query<{ locked: boolean }>(
    `select pg_try_advisory_lock(hashtext('hiorder'), hashtext('outbox relay')) as locked`,
  );
  return rows[0]?.locked ?? false;
}

async function drain(session: Session, o: RelayOptions, signal: AbortSignal): Promise<void> {
  const batchSize = o.batchSize ?? 500;
  for (let taken = batchSize; taken === batchSize && !signal.aborted;) {
    const rows = await session.query<Row>('select id, topic, event from outbox order by id limit $1', [
      batchSize,
    ]);
    taken = rows.length;
    if (taken === 0) return;
    await o.bus.publish(rows.map(({ topic, event }) => ({ topic, event })));
    await session.query('delete from outbox where id = any ($1::bigint[])', [rows.map((row) => row.id)]);
  }
}

async function rowsLeft(database: Database): Promise<number> {
  const { rows } = await database.pool.query<{ lag: number }>('select count(*)::int as lag from outbox');
  return rows[0]?.lag ?? 0;
}

/** By the index: one that was written before and committed later is seldom the first, and never by much. */
async function secondsWaited(database: Database): Promise<number> {
  const { rows } = await database.pool.query<{ seconds: number }>(
    `select greatest(0, extract(epoch from clock_timestamp() - created_at))::float8 as seconds
     from outbox order by id limit 1`,
  );
  return rows[0]?.seconds ?? 0;
}

async function flushed(database: Database, signal: AbortSignal): Promise<void> {
  const { rows } = await database.pool.query<{ last: string | number | null }>(
    'select max(id) as last from outbox',
  );
  const last = rows[0]?.last ?? null;
  if (last === null) return;
  while (!signal.aborted) {
    const left = await database.pool.query('select 1 from outbox where id <= $1 limit 1', [last]);
    if (left.rows.length === 0) return;
    await pause(20, signal);
  }
}
