// npm run trace: one order's way across the services, read from the log and from who has handled what.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { eventually, testAdminUrl } from '@hiorder/testing';
import { addToCart, isMain, machine, menuOf, orderAndPay, scan } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PATIENT = { timeoutMs: 60_000, everyMs: 500 };
let server: TestServer;
let trace: (id: string) => { status: number | null; stdout: string; stderr: string };

before(async () => {
  server = await startStore();
  const [row] = await server.query<{ name: string }>('bus', 'select current_database() as name');
  const env = {
    ...process.env,
    HIORDER_DATABASE_URL: await testAdminUrl(),
    HIORDER_DATABASE_PREFIX: row!.name.replace(/bus$/, ''),
    HIORDER_STATE_DIR: server.stateDir,
  };
  trace = (id) => spawnSync(process.execPath, ['tools/trace.ts', id], { cwd: root, env, encoding: 'utf8' });
});
after(() => server.destroy());

test('an order is followed from the tap to the kitchen and on, cause above effect', async () => {
  const guest = await scan(server, 5);
  await addToCart(guest, (await menuOf(server)).find(isMain));
  const { id } = await orderAndPay(guest);
  const staff = await machine(server);
  const accept = { status: 'accepted', etaMinutes: 10 };
  const headers = { 'x-correlation-id': 'tablet-7' };
  await eventually(async () => {
    const answer = await staff.post(`/api/tickets/${id}/status`, accept, headers);
    assert.equal(answer.status, 200, answer.text);
  }, PATIENT);

  await eventually(() => {
    const { stdout, stderr, status } = trace(id);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /order-submitted\.v1 .* ordering /, stdout);
    assert.match(stdout, /^\S+ +\S+ ms +payment\.payment-approved\.v1 .* payment +.*ordering \+/m, stdout);
    assert.match(stdout, /^\S+ +\S+ ms +└ operations\.ticket-changed\.v1/m, stdout);
    assert.match(stdout, /ordering\.order-placed\.v1 .*operations \+[\d.]+ m?s/, stdout);
    assert.match(stdout, /^request tablet-7$/m, stdout);
    assert.match(stdout, /operations\.order-status-updated\.v1 .*ordering \+/, stdout);
  }, PATIENT);
});

test('one request alone is followed by its correlation id', () => {
  const { stdout, status } = trace('tablet-7');
  assert.equal(status, 0);
  assert.match(stdout, /operations\.order-status-updated\.v1 .*ordering \+/);
  assert.doesNotMatch(stdout, /order-submitted/);
  assert.match(stdout, /^1 request, /m);
});

test('nothing is known of what never was; what is no id is refused', () => {
  const unknown = trace('never-was');
  assert.equal(unknown.status, 1);
  assert.match(unknown.stderr, /Nothing was written under never-was/);
  assert.equal(trace('two words').status, 2);
});
