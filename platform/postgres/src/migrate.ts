import { TechnicalError, type Log } from '@hiorder/kernel';
import type pg from 'pg';
import { asTechnicalError } from './database-error.ts';
import type { Database } from './database.ts';
import { readMigrations, type MigrationFile, type MigrationSet } from './migration-files.ts';

export interface MigrateOptions {
  readonly database: Database;
  readonly sets: readonly MigrationSet[];
  readonly log?: Log;
}

const MIGRATION_LOCK = 0x6d696772;

const RECORD = `create table if not exists schema_migration (
  set_name text not null,
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default now(),
  primary key (set_name, name)
)`;

/**
 * Applies what is not yet applied, each file in its own transaction. Of several processes that start at once one
 * applies and the others wait for it.
 */
export async function migrate(o: MigrateOptions): Promise<{ applied: string[] }> {
  const files = await readMigrations(o.sets);
  const client = await o.database.pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(RECORD);
    const pending = pendingOf(files, await appliedChecksums(client));
    for (const file of pending) {
      await apply(client, file);
      o.log?.info({ database: o.database.name, migration: label(file) }, 'migration applied');
    }
    return { applied: pending.map(label) };
  } catch (error) {
    throw asTechnicalError(error, o.database.name);
  } finally {
    // Not reused: its lock and its settings end with it.
    client.release(true);
  }
}

const label = (file: MigrationFile): string => `${file.set}/${file.name}`;

async function appliedChecksums(client: pg.PoolClient): Promise<Map<string, string>> {
  const { rows } = await client.query<{ set_name: string; name: string; checksum: string }>(
    'select set_name, name, checksum from schema_migration',
  );
  return new Map(rows.map((row) => [`${row.set_name}/${row.name}`, row.checksum]));
}

function pendingOf(files: readonly MigrationFile[], applied: ReadonlyMap<string, string>): MigrationFile[] {
  for (const file of files) {
    const checksum = applied.get(label(file));
    if (checksum !== undefined && checksum !== file.checksum) {
      throw new TechnicalError(
        'migration-changed',
        `${label(file)} was changed after it had been applied; add a new migration instead`,
      );
    }
  }
  return files.filter((file) => !applied.has(label(file)));
}

async function apply(client: pg.PoolClient, file: MigrationFile): Promise<void> {
  try {
    await client.query('begin');
    await client.query(file.sql);
    await client.query('insert into schema_migration (set_name, name, checksum) values ($1, $2, $3)', [
      file.set,
      file.name,
      file.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new TechnicalError('migration-failed', `${label(file)}: ${reason}`, { cause: error });
  }
}
