import { TechnicalError } from '@hiorder/kernel';
import { withClient } from '@hiorder/postgres';
import type pg from 'pg';

const ATTEMPTS = 3;

/** Removes the databases and roles whose names begin so, whoever is connected. */
export async function dropAll(adminUrl: string, prefix: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await withClient(adminUrl, (admin) => drop(admin, prefix));
    } catch (error) {
      // A connection that is lost, as one was once, is told; what is tidied up after a test is none of its claims.
      if (!(error instanceof TechnicalError) || attempt === ATTEMPTS) throw error;
      console.error(`Databases ${prefix}… are dropped once more:`, error);
    }
  }
}

async function drop(admin: pg.Client, prefix: string): Promise<void> {
  const named = async (sql: string) => (await admin.query<{ name: string }>(sql, [prefix])).rows;
  for (const { name } of await named(
    'select datname as name from pg_database where starts_with(datname, $1)',
  ))
    await admin.query(`drop database if exists "${name}" with (force)`);
  for (const { name } of await named('select rolname as name from pg_roles where starts_with(rolname, $1)'))
    await admin.query(`drop role if exists "${name}"`);
}
