import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '@hiorder/kernel';
import type { Database, MigrationSet } from '@hiorder/postgres';

const LOOK_EVERY_MS = 500;
const SAY_SO_EVERY_MS = 10_000;

/**
 * Waits for another process to migrate: this one has no right to, or must not race with a newer one. A database that
 * cannot be reached yet is waited for, too.
 */
export async function untilMigrated(o: {
  database: Database;
  sets: readonly MigrationSet[];
  log: Log;
  /** As soon as it is clear that it has to wait. */
  waiting?: (() => Promise<void>) | undefined;
}): Promise<void> {
  const wanted = await namesIn(o.sets);
  for (let said = 0; ;) {
    const waitsFor = await whatIsPending(o.database, wanted);
    if (waitsFor === undefined) return;
    if (said === 0) await o.waiting?.();
    if (Date.now() - said > SAY_SO_EVERY_MS) {
      said = Date.now();
      o.log.warn({ database: o.database.name, waitsFor }, 'waiting for the database');
    }
    await sleep(LOOK_EVERY_MS);
  }
}

async function namesIn(sets: readonly MigrationSet[]): Promise<string[]> {
  const names = sets.map(async ({ name, directory }) => {
    const files = (await readdir(directory)).filter((file) => file.endsWith('.sql'));
    return files.map((file) => `${name}/${file}`);
  });
  return (await Promise.all(names)).flat();
}

async function whatIsPending(database: Database, wanted: readonly string[]): Promise<string | undefined> {
  try {
    const { rows } = await database.pool.query<{ migration: string }>(
      `select set_name || '/' || name as migration from schema_migration`,
    );
    const applied = new Set(rows.map((row) => row.migration));
    return wanted.find((name) => !applied.has(name));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
