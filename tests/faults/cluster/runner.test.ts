// npm run cluster as a person uses it: what runs, what is lost, and what a kill -9 leaves behind.
import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Menu, SystemStatus } from '@hiorder/contracts';
import { removeEmbeddedPostgres } from '@hiorder/postgres';
import type { Demo } from '../../../apps/server/src/demo/demo.ts';
import { lastingPorts } from '@hiorder/local-engines';
import { eventually, mayBeKilled } from '@hiorder/testing';
import { isAlive, readRegister } from '../../../tools/cluster/register.ts';
import { QUICK_TO_MISS, withoutEngines } from '../../support/cluster.ts';
import { startCollector, type Span } from '../../support/collector.ts';
import { ordersSeenElsewhere } from '../../support/kitchen-light.ts';
import { processesOf } from '../../support/processes-of.ts';
import { signIn } from '../../support/sign-in.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const PATIENCE = { timeoutMs: 300_000, everyMs: 250 };

describe('npm run cluster', { skip: await withoutEngines(), timeout: 900_000 }, async () => {
  const dir = mkdtempSync(join(tmpdir(), 'hiorder-runner-'));
  chmodSync(dir, 0o755);
  const [port = 0] = await lastingPorts(1);
  const collector = await startCollector();
  const env = {
    ...process.env,
    ...QUICK_TO_MISS,
    ...{ PORT: String(port), HOST: '127.0.0.1', HIORDER_STATE_DIR: dir },
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  };
  let output = '';
  let runner: ChildProcess | undefined;

  const begin = (): ChildProcess => {
    output = '';
    const child = mayBeKilled(spawn(process.execPath, ['tools/cluster.ts'], { cwd: root, env }));
    runner = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    return child;
  };
  const start = async (): Promise<void> => {
    const child = begin();
    await eventually(() => {
      assert.equal(child.exitCode, null, output);
      assert.match(output, /All links are in/);
    }, PATIENCE);
  };
  const ended = (child: ChildProcess): Promise<number | null> =>
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve(child.exitCode)
      : new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  const ask = (...args: string[]) =>
    spawnSync(process.execPath, ['tools/cluster.ts', ...args], { cwd: root, env, encoding: 'utf8' });
  const node = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], { cwd: root, env, encoding: 'utf8', timeout: 120_000 });
  const processes = () => readRegister(dir).processes;
  /** From this span up to the first of its trace, each with the process that it was in. */
  const wayUp = (span: Span): string[] => {
    const parent = collector.spans.find(({ spanId }) => spanId === span.parentSpanId);
    return [`${span.service} ${span.name}`, ...(parent ? wayUp(parent) : [])];
  };
  const pidOf = (name: string) => processes().find((one) => one.name === name)?.pid;

  after(async () => {
    runner?.kill('SIGKILL');
    await eventually(() => assert.deepEqual(processes().filter(isAlive), []), PATIENCE);
    await collector.close();
    await removeEmbeddedPostgres({ dataDir: join(dir, 'postgres') });
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  });

  test('shows what runs, and refuses to run twice', { timeout: 600_000 }, async () => {
    await start();
    const status = ask('--status');
    for (const name of [
      'kafka',
      'redis',
      'postgres',
      'sandbox',
      'ordering-1',
      'ordering-2',
      'operations-2',
      'gateway',
    ])
      assert.match(status.stdout, new RegExp(`^${name} `, 'm'), status.stdout);
    assert.match(status.stdout, /^ordering-1 .* ready/m);
    for (const engine of ['kafka', 'redis', 'postgres', 'sandbox'])
      assert.match(status.stdout, new RegExp(`^${engine} +\\d+ +\\d+ .* runs$`, 'm'), status.stdout);
    assert.equal((await fetch(`http://127.0.0.1:${port}/health/ready`)).status, 200);
    const again = ask();
    assert.equal(again.status, 1);
    assert.match(again.stderr, /it runs already/);
  });

  test(
    'machines order over gRPC, and the order is followed through Kafka',
    { timeout: 600_000 },
    async () => {
      assert.match(ask('--status').stdout, /^process +pid +port +gRPC/m);
      const demoFile = join(dir, 'demo.json');
      const { baseUrl, store } = JSON.parse(readFileSync(demoFile, 'utf8')) as Demo;
      const menu = (await (await fetch(`${baseUrl}/api/stores/${store.id}/menu`)).json()) as Menu;
      const dish = menu.categories
        .flatMap(({ items }) => items)
        .find(
          (one) => one.course === 'main' && !one.soldOut && one.optionGroups.every(({ min }) => min === 0),
        );
      const pos = (...args: string[]) => node('examples/pos-cli/src/main.ts', '--demo', demoFile, ...args);
      const ordered = pos('order', dish!.id, '--table', '3');
      assert.equal(ordered.status, 0, ordered.stderr);
      const id = ordered.stdout.trim().split('  ').at(-1)!;
      // The kitchen is another process, with a port of its own.
      await eventually(() => assert.equal(pos('move', id, 'accepted').status, 0), PATIENCE);
      await eventually(() => {
        const { stdout, stderr } = node('tools/trace.ts', id);
        assert.match(stdout, /ordering\.order-placed\.v1 .*operations \+[\d.]+ m?s/, stderr);
        assert.match(stdout, /operations\.order-status-updated\.v1 .*ordering \+[\d.]+ m?s/, stdout);
      }, PATIENCE);
      const [, kafka = ''] = /^kafka +\d+ +(\d+)/m.exec(ask('--status').stdout) ?? [];
      assert.match(kafka, /^\d+$/, 'where Kafka is');
      assert.ok((await ordersSeenElsewhere({ brokers: `localhost:${kafka}`, dir }))?.includes(id) ?? true);
      // One trace: from the call in one process over Kafka into another.
      await eventually(() => {
        const ways = collector.spans
          .filter(({ service, name }) => service === 'hiorder-operations' && /order-placed/.test(name))
          .map((span) => wayUp(span).at(-1));
        assert.ok(
          ways.includes('hiorder-ordering hiorder.ordering.v1.OrderingService/PlaceOrder'),
          ways.join(', '),
        );
      }, PATIENCE);
    },
  );

  test('its operators see every replica, and what is stopped', { timeout: 600_000 }, async () => {
    const { platform } = JSON.parse(readFileSync(join(dir, 'demo.json'), 'utf8')) as Demo;
    const operator = await signIn({ baseUrl: `http://localhost:${port}` }, platform);
    const seen = async () => {
      const { contexts } = (await operator.get('/api/operations/status')).body as SystemStatus;
      return new Map(contexts.map((one) => [one.name, one]));
    };
    await eventually(async () => {
      const contexts = await seen();
      assert.deepEqual(
        [...contexts.values()].filter(({ state }) => state !== 'up').map(({ name }) => name),
        [],
      );
      assert.equal(contexts.get('ordering')?.replicas.length, 2);
      assert.equal(contexts.get('ordering')?.consumerLag, 0);
      assert.ok(
        contexts.get('ordering')?.replicas[0]?.breakers.some(({ name }) => name === 'ordering>payment'),
      );
    }, PATIENCE);
    assert.equal(ask('--stop', 'ordering-2').status, 0);
    await eventually(async () => {
      const ordering = (await seen()).get('ordering');
      assert.equal(ordering?.state, 'impaired');
      assert.deepEqual(ordering.replicas.map(({ state }) => state).sort(), ['down', 'ready']);
    }, PATIENCE);
    assert.equal(ask('--start', 'ordering-2').status, 0);
    await eventually(async () => assert.equal((await seen()).get('ordering')?.state, 'up'), PATIENCE);
  });

  test('starts again what is killed, and restarts what it is told to', { timeout: 600_000 }, async () => {
    const menu = pidOf('menu');
    process.kill(menu!, 'SIGKILL');
    await eventually(() => assert.match(output, /menu is back/), PATIENCE);
    assert.notEqual(pidOf('menu'), menu);
    const ordering = pidOf('ordering-1');
    assert.equal(ask('--restart', 'ordering-1').status, 0);
    assert.notEqual(pidOf('ordering-1'), ordering);
    assert.equal(ask('--stop', 'menu').status, 0);
    assert.equal(pidOf('menu'), undefined);
    assert.equal(ask('--start', 'menu').status, 0);
    assert.ok(pidOf('menu'));
    assert.match(ask('--start', 'kitchen').stderr, /there is no kitchen/);
  });

  test(
    'says when an engine is lost and starts it again; stops and starts one',
    { timeout: 600_000 },
    async () => {
      const redis = pidOf('redis');
      process.kill(redis!, 'SIGKILL');
      await eventually(() => assert.match(output, /redis ended; starting it again/), PATIENCE);
      await eventually(() => assert.match(output, /redis is back/), PATIENCE);
      assert.notEqual(pidOf('redis'), redis);
      assert.equal(ask('--stop', 'redis').status, 0);
      await eventually(() => assert.equal(pidOf('redis'), undefined), PATIENCE);
      assert.equal(ask('--start', 'redis').status, 0);
      await eventually(() => assert.ok(pidOf('redis')), PATIENCE);
    },
  );

  test(
    'killed, it leaves no process; nor does Ctrl-C while it starts; the next start goes on; Ctrl-C stops all',
    { timeout: 900_000 },
    async () => {
      const nobody = () => eventually(() => assert.deepEqual(processesOf(dir), []), PATIENCE);
      if (process.platform === 'linux')
        assert.ok(
          processesOf(dir).some((one) => one.includes('postgres')),
          'they can be seen',
        );
      runner?.kill('SIGKILL');
      await nobody();
      assert.match(ask('--status').stdout, /does not run/);
      const early = begin();
      await eventually(() => {
        assert.equal(early.exitCode, null, output);
        assert.ok(
          processes().some(({ name, pid }) => name === 'postgres' && pid),
          output,
        );
        assert.equal(readRegister(dir).runner?.pid, early.pid);
      }, PATIENCE);
      early.kill('SIGINT');
      assert.equal(await ended(early), 0, output);
      await nobody();
      await start();
      runner?.kill('SIGINT');
      assert.equal(await ended(runner!), 0, output);
      await nobody();
    },
  );
});
