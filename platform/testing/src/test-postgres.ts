import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@hiorder/postgres';
import { silentLog } from './log.ts';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const account = process.getuid?.() ?? 0;
const id = createHash('sha256').update(`${checkout}:${account}`).digest('hex').slice(0, 12);

/** Tests survive a crash of their own server by starting over, so it need not wait for the disk. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '400' };

/** The one PostgreSQL that all tests of this checkout share. */
export const startTestPostgres = (): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({
    dataDir: join(tmpdir(), `hiorder-test-${id}`, 'postgres'),
    settings: FAST,
    log: silentLog,
  });

let started: Promise<string> | undefined;

/** Its admin URL: given by the test runner, else started or adopted here and left running for the next test file. */
export function testAdminUrl(): Promise<string> {
  started ??= process.env.HIORDER_TEST_POSTGRES_URL
    ? Promise.resolve(process.env.HIORDER_TEST_POSTGRES_URL)
    : startTestPostgres().then((server) => server.adminUrl);
  return started;
}
