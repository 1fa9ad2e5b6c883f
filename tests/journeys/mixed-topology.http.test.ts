// Between one process and one for each context: some share a process, and the bus is the log in PostgreSQL.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { TicketView } from '@hiorder/contracts';
import { lastingPorts } from '@hiorder/local-engines';
import { dropAll, eventually, testAdminUrl, type Wire } from '@hiorder/testing';
import { ownSecrets } from '../../apps/server/src/secrets/own-secrets.ts';
import { CONTEXTS } from '../../apps/server/src/settings/context-names.ts';
import { variableOf } from '../../apps/server/src/settings/network.ts';
import { demoOf, untilDemoIsKnown } from '../../tools/cluster/demo-known.ts';
import { programOf } from '../../tools/programs/programs.ts';
import { runToItsEnd, spawnMember, type MemberProcess } from '../../tools/cluster/member-process.ts';
import { addToCart, machine, menuOf, orderAndPay, scan, isMain } from '../support/people.ts';

const SHARING = [
  ['identity', 'menu', 'insight'],
  ['gateway'],
  ['payment', 'ordering', 'operations', 'notification', 'chat'],
];
const script = programOf('server');
const dir = mkdtempSync(join(tmpdir(), 'hiorder-mixed-'));
const prefix = `m${randomBytes(4).toString('hex')}_`;
const processes: MemberProcess[] = [];
let adminUrl: string;
let gatewayPort: number;

before(async () => {
  adminUrl = await testAdminUrl();
  const ports = await lastingPorts(CONTEXTS.length + 1);
  const sandbox = ports.pop()!;
  const portOf = (name: string): number => ports[(CONTEXTS as readonly string[]).indexOf(name)]!;
  gatewayPort = portOf('gateway');
  const secrets = ownSecrets(dir);
  const shared: NodeJS.ProcessEnv = {
    HIORDER_BUS: 'embedded',
    HIORDER_DATABASE_URL: adminUrl,
    HIORDER_DATABASE_PREFIX: prefix,
    HIORDER_STATE_DIR: dir,
    HIORDER_PUBLIC_URL: `http://localhost:${gatewayPort}`,
    HIORDER_PAYMENT_SANDBOX_URL: `http://127.0.0.1:${sandbox}`,
    HIORDER_DEMO: 'on',
    HIORDER_RATE_LIMITS: 'off',
    HOST: '127.0.0.1',
    PORT: String(gatewayPort),
  };
  const spawn = (name: string, env: NodeJS.ProcessEnv, file = script) => {
    const process = spawnMember({ name, script: file, env, logFile: join(dir, `${name}.log`) });
    processes.push(process);
    return process.ready;
  };
  const spawnSharing = (own: readonly string[]) => {
    const others = CONTEXTS.filter((name) => name !== 'gateway' && !own.includes(name));
    return spawn(own[0]!, {
      ...shared,
      HIORDER_CONTEXTS: own.join(','),
      ...Object.fromEntries(own.map((name) => [variableOf(name as 'menu', 'PORT'), String(portOf(name))])),
      ...Object.fromEntries(
        others.map((name) => [variableOf(name, 'URL'), `http://127.0.0.1:${portOf(name)}`]),
      ),
    });
  };
  const [early, ...rest] = SHARING as [string[], ...string[][]];
  const beforehand = spawnSharing(early);
  await isAliveAndNotReady(portOf(early[0]!));
  await runToItsEnd({
    ...{ name: 'migrations', script, logFile: join(dir, 'migrations.log') },
    env: { ...shared, HIORDER_MIGRATE: 'only' },
  });
  await beforehand;
  await spawn(
    'sandbox',
    {
      PORT: String(sandbox),
      HIORDER_SANDBOX_SECRET_KEY: secrets.paymentSecretKey,
      HIORDER_SANDBOX_DATA: dir,
    },
    programOf('sandbox'),
  );
  for (const own of rest) await spawnSharing(own);
  await untilDemoIsKnown({ dir, gatewayPort });
});
after(async () => {
  await Promise.all(processes.map((process) => process.end('SIGTERM')));
  await dropAll(adminUrl, prefix);
  rmSync(dir, { recursive: true, force: true });
});

/** Whoever waits for somebody else to migrate is not taken for hung, and gets nothing to do. */
async function isAliveAndNotReady(port: number): Promise<void> {
  const statusOf = async (path: string) => (await fetch(`http://127.0.0.1:${port}/health/${path}`)).status;
  await eventually(async () => assert.equal(await statusOf('live'), 200), { timeoutMs: 60_000 });
  assert.equal(await statusOf('ready'), 503);
}

test('what is wrong or missing is said line by line, and nothing is started', () => {
  const { HIORDER_DATABASE_URL: _, HIORDER_TEST_POSTGRES_URL: __, ...env } = process.env;
  const settings = { HIORDER_CONTEXTS: 'chat', HIORDER_BUS: 'kafka', HIORDER_REDIS_URL: 'http://here' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', script], {
    env: { ...env, ...settings },
    encoding: 'utf8',
  });
  assert.deepEqual([status, stdout], [2, '']);
  const lines = stderr.trimEnd().split('\n');
  assert.deepEqual(
    lines.map((line) => /^hiorder: (HIORDER_\w+)/.exec(line)?.[1]),
    [
      ...['HIORDER_REDIS_URL', 'HIORDER_KAFKA_BROKERS', 'HIORDER_DATABASE_URL', 'HIORDER_IDENTITY_URL'],
      'HIORDER_PUBLIC_URL',
    ],
    stderr,
  );
});

test('an order goes its way through three processes', async () => {
  const server = { baseUrl: `http://localhost:${gatewayPort}`, demo: () => demoOf(dir) };
  const guest = await scan(server, 0);
  const item = (await menuOf(server)).find(isMain);
  await addToCart(guest, item);
  const order = await orderAndPay(guest);
  assert.equal(order.status, 'placed');
  const staff = await machine(server);
  await eventually(async () => {
    const { items } = (await staff.get('/api/tickets')).body;
    assert.deepEqual(
      items.map((ticket: TicketView) => ticket.orderId),
      [order.id],
    );
  });
});

test('the documents of all of them are one', async () => {
  const { paths, info } = (await (
    await fetch(`http://localhost:${gatewayPort}/api/openapi.json`)
  ).json()) as Wire;
  assert.equal(info['x-not-heard-of'], undefined);
  for (const path of ['/api/guest-sessions', '/api/cart', '/api/tickets', '/api/menu/items', '/auth/login'])
    assert.ok(paths[path], path);
});
