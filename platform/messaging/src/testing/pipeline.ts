import { createDatabase, type Database } from '@hiorder/postgres';
import { testDatabase, type TestDatabase } from '@hiorder/testing';
import type { EventBus } from '../bus.ts';
import { startConsumer, type Consumer } from '../consumer/consumer.ts';
import { on } from '../consumer/subscription.ts';
import { messagingMigrations } from '../migrations.ts';
import { startRelay, type Relay } from '../outbox/relay.ts';
import { prepareEffects, recordEffect } from './effects.ts';
import { quietLog } from './quiet-log.ts';
import { keysOf, sampleTopic } from './sample-events.ts';
import { writeConcurrently } from './writers.ts';

export const WRITERS = 8;

/** Outbox → relay → bus → consumer, with writers to feed it. */
export interface Pipeline {
  readonly source: TestDatabase;
  readonly target: TestDatabase;
  readonly consumer: Consumer;
  /** That many transactions of each writer; the last fifth of them after `before`. */
  write(transactions: number, before?: Promise<unknown>): Promise<void>;
  relay(): Relay;
  /** Events that have left the outbox. */
  published(): Promise<number>;
  waiting(): Promise<number>;
}

/** `cleanUp` is told how to end what was made, in the order of making. */
export async function startPipeline(
  bus: EventBus,
  cleanUp: (end: () => Promise<unknown>) => void,
): Promise<Pipeline> {
  const database = async (poolSize: number): Promise<TestDatabase> => {
    const made = await testDatabase([messagingMigrations], { poolSize });
    cleanUp(() => made.drop());
    return made;
  };
  const source = await database(WRITERS + 4);
  const target = await database(10);
  await prepareEffects(target);
  const { stepped } = sampleTopic();
  cleanUp(() => bus.close());
  const consumer = await startConsumer({
    bus,
    database: target,
    group: stepped.topic,
    subscriptions: [on(stepped, recordEffect)],
    log: quietLog,
  });
  cleanUp(() => consumer.stop());
  const keys = keysOf(50);
  const waiting = (): Promise<number> => count(source, 'outbox');
  return {
    source,
    target,
    consumer,
    waiting,
    write: (transactions, before) =>
      writeConcurrently({ database: source, stepped, keys, writers: WRITERS, transactions, before }),
    relay() {
      const started = startRelay({ database: source, bus, context: 'test', log: quietLog, batchSize: 50 });
      cleanUp(() => started.stop());
      return started;
    },
    // Asked while connections are cut: then it cannot be told, and is asked again.
    published: () =>
      Promise.all([count(source, 'ledger'), waiting()]).then(
        ([written, left]) => Math.max(0, written - left),
        () => 0,
      ),
  };
}

async function count({ pool }: Database, table: 'outbox' | 'ledger'): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]?.n ?? 0;
}

export async function terminateConnections({ url }: { readonly url: string }): Promise<void> {
  const other = createDatabase({ url, name: 'terminator', poolSize: 1 });
  await other.pool.query(
    // Only clients: the server's own workers (autovacuum) may not be ended by everybody.
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
  await other.close();
}
