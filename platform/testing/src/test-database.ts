import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import {
  createDatabase,
  dropDatabase,
  migrate,
  provisionDatabase,
  type Database,
  type MigrationSet,
} from '@hiorder/postgres';
import { silentLog } from './log.ts';
import { testAdminUrl } from './test-postgres.ts';

export interface TestDatabase extends Database {
  readonly url: string;
  drop(): Promise<void>;
}

const contentOf = (set: MigrationSet): string =>
  readdirSync(set.directory)
    .sort()
    .map(
      (name) =>
        `${name}\n${readFileSync(new URL(name, set.directory.href.endsWith('/') ? set.directory : `${set.directory.href}/`), 'utf8')}`,
    )
    .join('\n');

/** A new, migrated database with its own role on the shared test server. Call `drop()` when done. */
export async function testDatabase(
  sets: readonly MigrationSet[] = [],
  o: { poolSize?: number } = {},
): Promise<TestDatabase> {
  const adminUrl = await testAdminUrl();
  const id = `t_${createHash('sha256').update(sets.map(contentOf).join()).digest('hex').slice(0, 6)}_${randomBytes(5).toString('hex')}`;
  const url = await provisionDatabase({ adminUrl, database: id, role: id, password: 'test' });
  const database = createDatabase({ url, name: id, poolSize: o.poolSize ?? 10, log: silentLog });
  await migrate({ database, sets });
  return {
    ...database,
    url,
    async drop() {
      await database.close();
      await dropDatabase({ adminUrl, database: id, role: id });
    },
  };
}
