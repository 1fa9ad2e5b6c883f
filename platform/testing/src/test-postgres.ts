import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@hiorder/postgres';
import { silentLog } from './log.ts';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const uid = process.getuid?.();
const id = createHash('sha256').update(checkout).digest('hex').slice(0, 12);
/** Root's TMPDIR may be closed to the account that PostgreSQL then runs as. */
const temporary = uid === 0 ? '/tmp' : tmpdir();

/** The one PostgreSQL that all tests of this checkout and user share. */
export const startTestPostgres = (): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({
    dataDir: join(temporary, `hiorder-test-${uid ?? 'user'}-${id}`),
    durable: false,
    settings: { max_connections: '400' },
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
