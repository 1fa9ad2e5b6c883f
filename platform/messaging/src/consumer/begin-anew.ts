import { TechnicalError } from '@hiorder/kernel';
import { clientOf, isLockTimeout, type Database } from '@hiorder/postgres';
import type { BusAdministration } from '../bus.ts';

export interface BeginAnew {
  /** The context's. */
  readonly database: Database;
  readonly bus: Pick<BusAdministration, 'isRunning' | 'rewind'>;
  readonly group: string;
  /** Names of what the group has made of the log, and nothing else. */
  readonly tables: readonly string[];
  /** How long to wait for somebody who is in the middle of something. Default 20 s. */
  readonly patienceMs?: number;
}

/**
 * Empties read models, and forgets what their group has handled and parked, so that it hears the whole log when it starts
 * next. TechnicalError `group-in-use` while a replica runs, `tables-in-use` while somebody else has the tables, as a backup
 * has: then nothing has changed.
 */
export async function beginAnew(o: BeginAnew): Promise<void> {
  // First of all: whoever runs would wait for the tables behind us.
  await assertStopped(o);
  try {
    await empty(o);
  } catch (error) {
    if (!isLockTimeout(error)) throw error;
    // It may have started while we waited.
    await assertStopped(o);
    throw new TechnicalError('tables-in-use', `somebody has the tables of ${o.group}`, { cause: error });
  }
}

async function assertStopped({ bus, group }: BeginAnew): Promise<void> {
  if (await bus.isRunning(group)) throw new TechnicalError('group-in-use', `${group} is running`);
}

async function empty({ database, bus, group, tables, patienceMs = 20_000 }: BeginAnew): Promise<void> {
  await database.transaction(async (tx) => {
    const client = clientOf(tx);
    await client.query(`select set_config('lock_timeout', $1, true)`, [`${patienceMs}ms`]);
    await client.query(`truncate ${tables.join(', ')}`);
    await client.query('delete from inbox where consumer = $1', [group]);
    await client.query('delete from dead_letter where consumer = $1', [group]);
    // Last: a replica that starts from here on waits at these tables until all of it counts. Should that not come about,
    // it hears what it knows already.
    await bus.rewind(group);
  });
}
