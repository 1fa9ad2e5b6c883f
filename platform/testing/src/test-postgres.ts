import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres, withClient, type EmbeddedPostgres } from '@hiorder/postgres';
import { silentLog } from './log.ts';

/** The connection of the process that stops a server when it is idle. */
export const WATCH = 'hiorder idle watch';

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
    settings: {
      max_connections: '400',
      // Many short connections and small queries: what makes passwords hard to guess and long queries fast only costs.
      scram_iterations: '1',
      jit: 'off',
      // Of files that are removed soon nothing need reach the disk.
      checkpoint_timeout: '1d',
      max_wal_size: '8GB',
    },
    log: silentLog,
  });

let started: Promise<string> | undefined;

/** Its admin URL: given by the test runner, else of a server that is started or adopted here and ends when idle. */
export const testAdminUrl = (): Promise<string> => (started ??= findAdminUrl());

async function findAdminUrl(): Promise<string> {
  const given = process.env.HIORDER_TEST_POSTGRES_URL;
  if (given) return given;
  const { adminUrl } = await startTestPostgres();
  if (!(await isWatched(adminUrl))) watchUntilIdle(adminUrl);
  return adminUrl;
}

const isWatched = (adminUrl: string): Promise<boolean> =>
  withClient(adminUrl, async (admin) => {
    const found = await admin.query('select 1 from pg_stat_activity where application_name = $1', [WATCH]);
    return Boolean(found.rowCount);
  });

function watchUntilIdle(adminUrl: string): void {
  const script = fileURLToPath(new URL('./idle-watch.ts', import.meta.url));
  const env: NodeJS.ProcessEnv = { ...process.env, HIORDER_TEST_POSTGRES_URL: adminUrl };
  // node:test's settings for its own children are not meant for this one.
  delete env.NODE_TEST_CONTEXT;
  spawn(process.execPath, [script], { env, detached: true, stdio: 'ignore' }).unref();
}
