import { TechnicalError, type Log } from '@hiorder/kernel';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';
import type { Database } from './database.ts';
import { asTechnical } from './errors.ts';

/** A directory of append-only files `0001_what.sql`, applied in the order of their names. */
export interface MigrationSet {
  readonly name: string;
  readonly directory: URL;
}

interface Applied {
  readonly set_name: string;
  readonly name: string;
  readonly checksum: string;
}

const TABLE = `CREATE TABLE IF NOT EXISTS schema_migration (
  set_name text NOT NULL, name text NOT NULL, checksum text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (set_name, name))`;

async function filesOf(set: MigrationSet) {
  const directory = set.directory.href.endsWith('/') ? set.directory : new URL(`${set.directory.href}/`);
  const names = (await readdir(directory)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, directory), 'utf8');
      return {
        set: set.name,
        name,
        sql,
        checksum: createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex'),
      };
    }),
  );
}

async function apply(
  client: pg.PoolClient,
  file: Awaited<ReturnType<typeof filesOf>>[number],
): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(file.sql);
    await client.query('INSERT INTO schema_migration (set_name, name, checksum) VALUES ($1, $2, $3)', [
      file.set,
      file.name,
      file.checksum,
    ]);
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => {});
    throw new TechnicalError(
      'migration-failed',
      `${file.set}/${file.name}: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

/**
 * Applies what is not applied yet, one transaction a file, under a lock that lets one process in at a time.
 * Throws `migration-changed` when a file that was applied has other content now.
 */
export async function migrate(o: {
  database: Database;
  sets: readonly MigrationSet[];
  log?: Log;
}): Promise<{ applied: string[] }> {
  const files = (await Promise.all(o.sets.map(filesOf))).flat();
  const client = await o.database.pool.connect().catch((error: unknown) => {
    throw asTechnical(error);
  });
  const applied: string[] = [];
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('schema_migration'))`);
    await client.query(TABLE);
    const { rows } = await client.query<Applied>('SELECT set_name, name, checksum FROM schema_migration');
    const done = new Map(rows.map((row) => [`${row.set_name}/${row.name}`, row.checksum]));
    for (const file of files) {
      const id = `${file.set}/${file.name}`;
      const checksum = done.get(id);
      if (checksum === file.checksum) continue;
      if (checksum !== undefined)
        throw new TechnicalError(
          'migration-changed',
          `${id} was changed after it had been applied; add a new file instead`,
        );
      await apply(client, file);
      applied.push(id);
      o.log?.info({ migration: id }, 'migration applied');
    }
    await client.query(`SELECT pg_advisory_unlock(hashtext('schema_migration'))`);
    return { applied };
  } finally {
    // Ending the connection also gives the lock back when something above threw.
    client.release(true);
  }
}
