// npm run replay: what could not be handled is handled once it can be; with --rebuild, what insight shows is made anew of
// the log, by the next server that starts.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { eventually, testAdminUrl } from '@hiorder/testing';
import { insightReadModels } from '../../contexts/insight/src/adapters/out/postgres/read-models.ts';
import { addToCart, isMain, menuOf, orderAndPay, scan } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { settled } from '../support/settled.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PATIENT = { timeoutMs: 60_000, everyMs: 500 };
let server: TestServer;
let replay: (...words: string[]) => Promise<{ status: number | null; stdout: string; stderr: string }>;
let live: Record<string, unknown>;

async function shown(): Promise<Record<string, unknown>> {
  const tables: Record<string, unknown> = {};
  for (const name of [...insightReadModels, 'audit_entry'])
    tables[name] = await server.query('insight', `select to_jsonb(t)::text as row from ${name} t order by 1`);
  return tables;
}

async function order(): Promise<void> {
  const guest = await scan(server, 5);
  await addToCart(guest, (await menuOf(server)).find(isMain));
  await orderAndPay(guest);
}

before(async () => {
  server = await startServer();
  const [row] = await server.query<{ name: string }>('bus', 'select current_database() as name');
  const env = {
    ...process.env,
    HIORDER_DATABASE_URL: await testAdminUrl(),
    HIORDER_DATABASE_PREFIX: row!.name.replace(/bus$/, ''),
    HIORDER_STATE_DIR: server.stateDir,
  };
  replay = async (...words) => {
    const tool = spawn(process.execPath, ['tools/replay.ts', ...words], { cwd: root, env });
    const [stdout, stderr] = await Promise.all([text(tool.stdout), text(tool.stderr)]);
    if (tool.exitCode === null) await once(tool, 'exit');
    return { status: tool.exitCode, stdout, stderr };
  };
  await order();
  await settled(server);
  live = await shown();
});
after(() => server.destroy());

test('what a running context could not handle is listed; asked for once it can be, it is handled', async () => {
  await server.query(
    'insight',
    `create function jam() returns trigger language plpgsql as $$ begin raise exception 'jammed'; end $$;
     create trigger jam before insert on order_fact for each row execute function jam()`,
  );
  await order();
  await eventually(async () => {
    const { status, stdout } = await replay('insight');
    assert.equal(status, 0);
    assert.match(stdout, /order-placed\.v1  \d+ attempts, parked .*\n {4}error: jammed\n/);
    assert.match(stdout, /insight: \d+ parked\n$/);
  }, PATIENT);
  await server.query('insight', 'drop trigger jam on order_fact; drop function jam()');
  const { status, stdout } = await replay('insight', '--dead-letters');
  assert.equal(status, 0, stdout);
  assert.match(stdout, /^insight: replay of \d+ asked for\n\d+ handled, 0 failed again, 0 waiting\n$/);
  assert.equal((await replay('insight')).stdout, 'insight: 0 parked\n');
  await settled(server);
  live = await shown();
  assert.equal(live['order_fact'] instanceof Array && live['order_fact'].length, 2);
});

test('while it runs, and for who decides things itself, it is refused and says why', async () => {
  const [running, deciding, unheardOf] = await Promise.all([
    replay('insight', '--rebuild'),
    replay('operations', '--rebuild'),
    replay('insight', '--rebuild', 'x'),
  ]);
  assert.equal(running.status, 1, running.stdout);
  assert.match(running.stderr, /insight is running, so nothing was changed: stop it first/);
  assert.deepEqual([deciding.status, deciding.stdout], [1, '']);
  assert.match(deciding.stderr, /operations keeps what only it knows/);
  assert.equal(unheardOf.status, 2);
  assert.match(unheardOf.stdout, /npm run replay -- <insight> --rebuild/);
  assert.deepEqual(await shown(), live);
});

test('once it is stopped its tables are emptied; the next start makes the same ones', async () => {
  assert.equal(await server.interrupt(), 0);
  const { status, stdout, stderr } = await replay('insight', '--rebuild');
  assert.equal(status, 0, stderr);
  assert.match(stdout, /insight is empty: when it starts next/);
  assert.deepEqual((await shown())['order_fact'], []);
  assert.deepEqual((await shown())['audit_entry'], live['audit_entry']);
  await server.start();
  await eventually(async () => assert.deepEqual(await shown(), live), PATIENT);
});
