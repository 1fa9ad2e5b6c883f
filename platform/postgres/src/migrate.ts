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

/** A migration may take as long as it takes. */
const patient = (client: pg.PoolClient) => {
  const query_timeout = 2 ** 31 - 1;
  return <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => {
    const asked = { text, query_timeout, ...(values && { values }) };
    return client.query<Row>(asked);
  };
};
type Ask = ReturnType<typeof patient>;

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
  const ask = patient(client);
  try {
    await ask('set statement_timeout = 0');
    await ask('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await ask(RECORD);
    const pending = pendingOf(files, await appliedChecksums(ask));
    for (const file of pending) {
      await apply(ask, file);
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

async function appliedChecksums(ask: Ask): Promise<Map<string, string>> {
  const { rows } = await ask<{ set_name: string; name: string; checksum: string }>(
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

async function apply(ask: Ask, file: MigrationFile): Promise<void> {
  try {
    await ask('begin');
    await ask(file.sql);
    await ask('insert into schema_migration (set_name, name, checksum) values ($1, $2, $3)', [
      file.set,
      file.name,
      file.checksum,
    ]);
    await ask('commit');
  } catch (error) {
    await ask('rollback').catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new TechnicalError('migration-failed', `${label(file)}: ${reason}`, { cause: error });
  }
}
