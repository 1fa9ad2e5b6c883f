import { randomBytes } from 'node:crypto';
import {
  createDatabase,
  dropDatabase,
  withClient,
  type Database,
  type MigrationSet,
} from '@hiorder/postgres';
import { dropLeftovers, PREFIX } from './leftovers.ts';
import { silentLog } from './log.ts';
import { templateOf, type Template } from './template-database.ts';
import { testAdminUrl } from './test-postgres.ts';

export interface TestDatabase extends Database {
  readonly url: string;
  /** Closes and removes it. */
  drop(): Promise<void>;
}

let tidied: Promise<void> | undefined;

/** A fresh, migrated database with a role of its own on the shared test server. */
export async function testDatabase(
  sets: readonly MigrationSet[] = [],
  o: { poolSize?: number } = {},
): Promise<TestDatabase> {
  const adminUrl = await testAdminUrl();
  await (tidied ??= dropLeftovers(adminUrl));
  const id = `${PREFIX}${process.pid}_${randomBytes(5).toString('hex')}`;
  const url = await copy(adminUrl, await templateOf(adminUrl, sets), id);
  const database = createDatabase({ url, name: id, poolSize: o.poolSize ?? 10, log: silentLog });
  return {
    ...database,
    url,
    async drop() {
      await database.close();
      await dropDatabase({ adminUrl, database: id, role: id });
    },
  };
}

async function copy(adminUrl: string, template: Template, id: string): Promise<string> {
  const url = new URL(adminUrl);
  await withClient(url.href, async (admin) => {
    await admin.query(`create role ${id} login password 'test'`);
    await admin.query(`alter role ${id} set timezone = 'UTC'`);
    // Copied as files: page by page through the log, which is the default, takes several times as long.
    await admin.query(`create database ${id} template ${template.name} strategy file_copy owner ${id}`);
    await admin.query(`revoke all on database ${id} from public`);
  });
  url.pathname = `/${id}`;
  await withClient(url.href, (admin) => admin.query(`reassign owned by ${template.role} to ${id}`));
  url.username = id;
  url.password = 'test';
  return url.href;
}
