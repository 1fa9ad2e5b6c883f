import { clientOf, type Database } from '@hiorder/postgres';
import type { BusAdministration } from '../bus.ts';

export interface BeginAnew {
  /** The context's. */
  readonly database: Database;
  readonly bus: Pick<BusAdministration, 'rewind'>;
  readonly group: string;
  /** Names of what the group has made of the log, and nothing else. */
  readonly tables: readonly string[];
}

/**
 * Empties read models, and forgets what their group has handled and parked, so that it hears the whole log when it starts
 * next. TechnicalError `group-in-use` while a replica runs: then nothing has changed.
 */
export async function beginAnew({ database, bus, group, tables }: BeginAnew): Promise<void> {
  await database.transaction(async (tx) => {
    const client = clientOf(tx);
    // Who is in the middle of handling has them, and is running.
    await client.query(`set local lock_timeout = '20s'`);
    await client.query(`truncate ${tables.join(', ')}`);
    await client.query('delete from inbox where consumer = $1', [group]);
    await client.query('delete from dead_letter where consumer = $1', [group]);
    // Last: a replica that starts from here on waits at these tables until all of it counts. Should that not come about,
    // it hears what it knows already.
    await bus.rewind(group);
  });
}
