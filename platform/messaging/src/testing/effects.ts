import { newId, type CloudEvent, type Transaction } from '@hiorder/kernel';
import { clientOf, type Database } from '@hiorder/postgres';
import type { ConsumerOptions } from '../consumer/consumer.ts';
import type { Made } from './bus-suite.ts';
import { quietLog } from './quiet-log.ts';
import type { SampleStep } from './sample-events.ts';

/** A table that tells every effect there was, also a doubled one, in order. */
export async function prepareEffects(database: Database): Promise<Database> {
  await database.pool.query(
    'create table if not exists effect (id bigint generated always as identity primary key, key text, step int)',
  );
  return database;
}

export async function recordEffect(event: CloudEvent<SampleStep>, tx: Transaction): Promise<void> {
  const { key, step } = event.data;
  await clientOf(tx).query('insert into effect (key, step) values ($1, $2)', [key, step]);
}

export async function effectsOf(database: Database): Promise<SampleStep[]> {
  return (await database.pool.query<SampleStep>('select key, step from effect order by id')).rows;
}

export const QUICK = { attempts: 3, baseMs: 1, maxMs: 5 };

/** What every consumer case begins with. */
export const consuming = ({ makeDatabase }: Made) => ({
  prepared: async (): Promise<Database> => prepareEffects(await makeDatabase()),
  options: (database: Database): Omit<ConsumerOptions, 'bus' | 'subscriptions'> => ({
    database,
    group: newId(),
    log: quietLog,
    retry: QUICK,
  }),
});
