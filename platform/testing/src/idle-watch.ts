/** Runs beside a test server that nobody will stop, and stops it when no test has used it for a while. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startTestPostgres, WATCH } from './test-postgres.ts';

const LOOK_EVERY_MS = 15_000;
const IDLE_LOOKS = 12;

const client = new pg.Client({
  connectionString: process.env.HIORDER_TEST_POSTGRES_URL,
  application_name: WATCH,
});
// The server is gone: there is nothing left to do.
client.on('error', () => process.exit(0));
client.on('end', () => process.exit(0));
await client.connect();
for (let idle = 0; idle < IDLE_LOOKS;) {
  await sleep(LOOK_EVERY_MS);
  const others = await client.query(
    `select 1 from pg_stat_activity where backend_type = 'client backend' and application_name <> $1 limit 1`,
    [WATCH],
  );
  idle = others.rowCount ? 0 : idle + 1;
}
const server = await startTestPostgres();
await server.stop();
process.exit(0);
