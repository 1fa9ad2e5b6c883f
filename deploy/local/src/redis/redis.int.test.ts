import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { EngineUnavailable } from '../engine-unavailable.ts';
import { startRedis } from './redis.ts';
import { ensureRedis, findRedis } from './server-program.ts';
import { ownRedis } from './test-redis.ts';

/** One command in Redis' own words, and the first line of its answer. */
const say = (url: string, command: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1' });
    socket.on('error', reject);
    socket.on('data', (answer) => {
      resolve(answer.toString().trim());
      socket.destroy();
    });
    socket.write(`${command}\r\n`);
  });

const probe = await ownRedis();
await probe?.stop();

describe('a local Redis', { skip: probe ? false : 'no Redis here' }, () => {
  let dir: string;
  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'hiorder-redis-test-'));
  });
  after(() => rm(dir, { recursive: true }));

  it('keeps its port and its data when it is started again', async () => {
    const one = await startRedis({ dir: join(dir, 'kept') });
    assert.equal(await say(one.url, 'SET a 1'), '+OK');
    await one.stop();
    assert.equal(one.isRunning(), false);
    await assert.rejects(say(one.url, 'PING'), /ECONNREFUSED/);
    const two = await startRedis({ dir: join(dir, 'kept'), port: one.port });
    assert.equal(two.url, one.url);
    assert.match(await say(two.url, 'GET a'), /\r\n1$/);
    assert.notEqual(two.pid, one.pid);
    await two.kill();
    assert.equal(two.isRunning(), false);
  });

  it('has its data after kill -9', async () => {
    const one = await startRedis({ dir: join(dir, 'killed') });
    await say(one.url, 'CONFIG SET appendfsync always');
    await say(one.url, 'SET a 1');
    await one.kill('SIGKILL');
    const two = await startRedis({ dir: join(dir, 'killed'), port: one.port });
    assert.match(await say(two.url, 'GET a'), /\r\n1$/);
    await two.stop();
  });

  it('says why it cannot start', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    await assert.rejects(
      startRedis({ dir: join(dir, 'taken'), port }),
      /^Error: Redis ended while it started:[^]*in use/i,
    );
    taken.close();
  });
});

it('says what to install where there is none', () => {
  assert.equal(findRedis({ PATH: '/nowhere' }), undefined);
  if (process.getuid?.() === 0) return;
  assert.throws(
    () => ensureRedis({ PATH: '/nowhere' }),
    (error) => error instanceof EngineUnavailable && /apt-get install redis-server/.test(error.message),
  );
});
