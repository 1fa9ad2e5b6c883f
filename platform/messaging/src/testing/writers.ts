import { setTimeout as sleep } from 'node:timers/promises';
import type { Transaction } from '@hiorder/kernel';
import { clientOf, type Database } from '@hiorder/postgres';
import { appendOutbox } from '../outbox/append-outbox.ts';
import type { sampleTopic, SampleStep } from './sample-events.ts';

const TABLES = `
create table aggregate (key text primary key, step int not null);
create table ledger (key text, step int, primary key (key, step))`;

export interface WritingOptions {
  readonly database: Database;
  readonly stepped: ReturnType<typeof sampleTopic>['stepped'];
  readonly keys: readonly string[];
  readonly writers: number;
  /** Transactions of each writer. */
  readonly transactions: number;
  /** The last fifth waits for it: what happens before that happens in the middle. */
  readonly before?: Promise<unknown> | undefined;
}

/**
 * Writers that change aggregates and append their events, as a context does: the aggregate's row is locked first, and
 * many transactions commit in another order than they drew their outbox ids. The ledger tells what was committed.
 */
export async function writeConcurrently(o: WritingOptions): Promise<void> {
  await o.database.pool.query(TABLES);
  await o.database.pool.query('insert into aggregate select key, 0 from unnest($1::text[]) as key', [o.keys]);
  await Promise.all(Array.from({ length: o.writers }, (_, writer) => writeAll(o, writer)));
}

async function writeAll(o: WritingOptions, writer: number): Promise<void> {
  const lastFifth = Math.floor(o.transactions * 0.8);
  for (let i = 0; i < o.transactions; i += 1) {
    if (i === lastFifth) await o.before;
    const key = o.keys[(writer * 7 + i * 13) % o.keys.length] ?? '';
    const events = 1 + ((writer + i) % 4);
    // A broken connection leaves it open whether the transaction happened; the ledger knows, and the next one goes on.
    await o.database.transaction((tx) => write(o, tx, { key, events })).catch(() => sleep(20));
  }
}

async function write(
  o: WritingOptions,
  tx: Transaction,
  work: { key: string; events: number },
): Promise<void> {
  const { key, events } = work;
  const { rows } = await clientOf(tx).query<{ step: number }>(
    'update aggregate set step = step + $2 where key = $1 returning step',
    [key, events],
  );
  const last = rows[0]?.step ?? 0;
  const steps = Array.from({ length: events }, (_, i) => last - events + 1 + i);
  await clientOf(tx).query('insert into ledger select $1, step from unnest($2::int[]) as step', [key, steps]);
  await appendOutbox(
    tx,
    'test',
    steps.map((step) => ({
      definition: o.stepped,
      subject: key,
      storeId: 'store',
      partitionKey: key,
      sequence: step,
      data: { key, step },
    })),
  );
  if (last % 3 === 0) await sleep(last % 7);
}

/** What was committed, in the order of each key. */
export async function committed(database: Database): Promise<SampleStep[]> {
  return (await database.pool.query<SampleStep>('select key, step from ledger order by key, step')).rows;
}
