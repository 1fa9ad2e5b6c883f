import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { after, afterEach, before, describe, it } from 'node:test';
import { eventually, silentLog } from '@hiorder/testing';
import { withClient } from '../admin.ts';
import { spawnEmbedded, type EmbeddedProcess } from '../testing/spawn-embedded.ts';
import { isAlive, readPostmaster, stopPostmaster } from './postmaster.ts';
import { prepareHome } from './home.ts';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from './start.ts';

describe('the embedded server', () => {
  let dataDir: string;
  const processes: EmbeddedProcess[] = [];
  before(async () => {
    // Not under the temporary directory of the environment: the account that root runs it as must get there.
    dataDir = await mkdtemp(join(process.getuid?.() === 0 ? '/tmp' : tmpdir(), 'hiorder-embedded-'));
    const first = await start();
    await query(first, 'create table kept (n int)');
    await first.stop();
  });
  afterEach(async () => {
    for (const each of processes.splice(0)) await each.kill();
  });
  after(async () => {
    await removeEmbeddedPostgres({ dataDir });
    await rm(dataDir, { recursive: true });
  });

  const start = async (options: object = {}): Promise<EmbeddedProcess> => {
    const started = await spawnEmbedded({ dataDir, ...options });
    processes.push(started);
    return started;
  };
  const query = (server: { adminUrl: string }, sql: string): Promise<unknown[]> =>
    withClient(server.adminUrl, async (client) => (await client.query(sql)).rows as unknown[]);
  const write = (server: { adminUrl: string }, n: number) => query(server, `insert into kept values (${n})`);
  const has = async (server: { adminUrl: string }, n: number): Promise<void> =>
    assert.deepEqual(await query(server, `select n from kept where n = ${n}`), [{ n }]);
  const ends = (pid: number) => eventually(() => assert.ok(!isAlive(pid)), { timeoutMs: 30_000 });
  const log = () => readFile(join(dataDir, 'postgres.log'), 'utf8');

  it('keeps its data and its port, and is shut down cleanly', async () => {
    const one = await start();
    assert.equal(one.adopted, false);
    await write(one, 1);
    await one.stop();
    assert.ok(!isAlive(one.pid));
    const two = await start();
    await has(two, 1);
    assert.equal(two.port, one.port);
    await two.stop();
    assert.doesNotMatch(await log(), /not properly shut down/);
  });

  it('is adopted after kill -9 of the process that started it', async () => {
    const one = await start();
    await write(one, 2);
    await one.kill();
    assert.ok(isAlive(one.pid));
    const two = await start();
    assert.deepEqual(
      { adopted: two.adopted, port: two.port, pid: two.pid, adminUrl: two.adminUrl },
      { adopted: true, port: one.port, pid: one.pid, adminUrl: one.adminUrl },
    );
    await has(two, 2);
    await two.stop();
    assert.ok(!isAlive(one.pid));
  });

  it('is not killed by Ctrl-C in the terminal before it is stopped', async () => {
    const one = await spawnEmbedded({ dataDir }, { spawn: { detached: true } });
    processes.push(one);
    process.kill(-one.child.pid!, 'SIGINT');
    await eventually(() => assert.equal(one.child.signalCode, 'SIGINT'));
    assert.ok(isAlive(one.pid));
    const two = await start();
    assert.equal(two.adopted, true);
    await two.stop();
  });

  it('is started again on its port when it is killed while it is needed', async () => {
    const one = await start();
    await write(one, 3);
    process.kill(one.pid, 'SIGKILL');
    await eventually(() => has(one, 3), { timeoutMs: 30_000 });
    await one.stop();
    await assert.rejects(has(one, 3), /cannot be reached/);
  });

  it('recovers after kill -9 of everything', async () => {
    const one = await start();
    await write(one, 4);
    await one.kill();
    process.kill(one.pid, 'SIGKILL');
    const two = await start();
    assert.equal(two.adopted, false);
    await has(two, 4);
  });

  it('does not take a stranger for the server, whose number it now has', async () => {
    const one = await start();
    await write(one, 5);
    await one.kill();
    const pidFile = join(dataDir, 'data', 'postmaster.pid');
    const text = await readFile(pidFile, 'utf8');
    process.kill(one.pid, 'SIGKILL');
    await ends(one.pid);
    await writeFile(pidFile, text.replace(/^\d+/, String(process.pid)));
    const two = await start();
    assert.equal(two.adopted, false);
    await has(two, 5);
  });

  it('waits for one that is still stopping', async () => {
    const one = await start();
    await one.kill();
    let connected: () => void = () => undefined;
    const inUse = new Promise<void>((resolve) => (connected = resolve));
    const open = withClient(one.adminUrl, async (client) => {
      const lost = new Promise((resolve) => client.once('end', resolve));
      connected();
      await lost;
    });
    await inUse;
    // "Smart" shutdown: it refuses new connections and waits for those it has.
    process.kill(one.pid, 'SIGTERM');
    await eventually(async () => {
      assert.equal((await readPostmaster(await prepareHome(dataDir)))?.status, 'stopping');
    });
    const two = await start();
    await open;
    assert.equal(two.adopted, false);
    assert.ok(!isAlive(one.pid));
    await query(two, 'select 1');
  });

  it('is shared by processes that start at once, and ends with the last', async () => {
    await (await start()).stop();
    const all = await Promise.all([start(), start(), start()]);
    assert.equal(new Set(all.map(({ pid }) => pid)).size, 1);
    assert.equal(all.filter(({ adopted }) => !adopted).length, 1);
    const [one, two, three] = all;
    await one.stop();
    await two.kill();
    await query(three, 'select 1');
    await three.stop();
    assert.ok(!isAlive(three.pid));
  });

  it('takes another port when its own is busy, and says so when that one was demanded', async () => {
    const one = await start();
    await one.stop();
    const squatter = createServer().listen(one.port, '127.0.0.1');
    try {
      const two = await start();
      assert.notEqual(two.port, one.port);
      await two.stop();
      await assert.rejects(
        start({ port: one.port }),
        new RegExp(`Port ${one.port} on 127.0.0.1, meant for PostgreSQL, is in use by another program`),
      );
    } finally {
      squatter.close();
    }
  });

  it('moves to a port that is demanded', async () => {
    const one = await start();
    await one.kill();
    const free = await new Promise<number>((resolve) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as { port: number };
        probe.close(() => resolve(port));
      });
    });
    const two = await start({ port: free });
    assert.deepEqual({ adopted: two.adopted, port: two.port }, { adopted: false, port: free });
  });

  it('asks for its password, which only we can read', async () => {
    const one = await start();
    const wrong = new URL(one.adminUrl);
    wrong.password = 'guess';
    await assert.rejects(query({ adminUrl: wrong.href }, 'select 1'), /password authentication failed/);
    assert.equal((await stat(join(dataDir, 'password'))).mode & 0o777, 0o600);
    assert.equal((await stat(join(dataDir, 'data'))).mode & 0o777, 0o700);
    const [settings] = await query(
      one,
      `select current_setting('listen_addresses') as at, current_setting('unix_socket_directories') as sockets,
       current_setting('fsync') as fsync, current_setting('timezone') as zone`,
    );
    assert.deepEqual(settings, { at: '127.0.0.1', sockets: '', fsync: 'on', zone: 'UTC' });
  });

  it('can be used and stopped from within this process, more than once', async () => {
    for (let i = 0; i < 2; i += 1) {
      const server = await startEmbeddedPostgres({ dataDir, log: silentLog });
      await query(server, 'select 1');
      await Promise.all([server.stop(), server.stop()]);
      assert.ok(!isAlive(server.pid));
    }
  });

  it('is stopped by force when it does not end by itself', async () => {
    const one = await start();
    await one.kill();
    process.kill(one.pid, 'SIGSTOP');
    await stopPostmaster(one.pid, { fastMs: 50, immediateMs: 50, killMs: 30_000 });
    assert.ok(!isAlive(one.pid));
    const two = await start();
    await query(two, 'select 1');
  });
});
