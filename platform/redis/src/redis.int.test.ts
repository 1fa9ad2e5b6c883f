import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { ownRedis, type OwnRedis } from '@hiorder/local-engines';
import { newId, TechnicalError } from '@hiorder/kernel';
import { processMetrics } from '@hiorder/telemetry';
import { eventually, silentLog } from '@hiorder/testing';
import { createRedis, type Redis } from './index.ts';

const server = await ownRedis();
const patient = { timeoutMs: 60_000 };

const unavailable = (error: unknown): boolean =>
  error instanceof TechnicalError && error.code === 'redis-unavailable' && error.retryable;

describe('Redis', { skip: server ? false : 'no Redis here' }, () => {
  const own = server as OwnRedis;
  let redis: Redis;
  let name: string;
  const opened: Redis[] = [];
  const open = (o: { url?: string; answerMs?: number; silenceMs?: number } = {}): Redis => {
    const one = createRedis({ url: own.url, name, log: silentLog, prefix: `${name}:`, ...o });
    opened.push(one);
    return one;
  };
  const up = (one: Redis): Promise<void> => eventually(() => assert.ok(one.isUp()), patient);
  const away = (one: Redis): Promise<void> => eventually(() => assert.ok(!one.isUp()), patient);

  beforeEach(async () => {
    name = newId();
    redis = open();
    await up(redis);
  });
  afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));
  after(() => own.stop());

  it('runs commands on keys of this installation', async () => {
    const key = redis.key('a', 'b');
    assert.equal(key, `${name}:a:b`);
    await redis.run((commands) => commands.set(key, '1', 'PX', 60_000));
    assert.equal(await redis.run((commands) => commands.get(key)), '1');
    assert.deepEqual(await redis.health(), { ok: true, detail: 'ok' });
  });

  it('tells a wrong command from a server that is away', async () => {
    const key = redis.key('text');
    await redis.run((commands) => commands.set(key, 'x', 'PX', 60_000));
    await assert.rejects(
      redis.run((commands) => commands.incr(key)),
      (error) => error instanceof TechnicalError && error.code === 'redis-refused' && !error.retryable,
    );
    const bug = new Error('a bug of the caller');
    await assert.rejects(
      redis.run(() => Promise.reject(bug)),
      bug,
    );
  });

  it('runs scripts by their hash, also when the server has forgotten them', async () => {
    const add = redis.script("return redis.call('INCRBY', KEYS[1], ARGV[1])");
    const key = redis.key('sum');
    assert.equal(await add([key], [2]), 2);
    await redis.run((commands) => commands.script('FLUSH'));
    assert.equal(await add([key], [3]), 5);
    await redis.run((commands) => commands.del(key));
  });

  it('starts while Redis is away: calls are refused at once, and it comes by itself', async () => {
    await own.kill();
    const early = open();
    await assert.rejects(
      early.run((commands) => commands.get('x')),
      unavailable,
    );
    await assert.rejects(early.serverId(), unavailable);
    assert.equal((await early.health()).ok, false);
    await own.startAgain();
    await up(early);
    assert.equal((await early.health()).ok, true);
  });

  it('comes back after kill -9, as another server, and is measured', async () => {
    const gauge = async (): Promise<string | undefined> =>
      new RegExp(`^hiorder_redis_up\\{name="${name}"\\} (\\d)$`, 'm').exec(
        await processMetrics().text(),
      )?.[1];
    const changes: boolean[] = [];
    redis.onChange((isUp) => changes.push(isUp));
    const first = await redis.serverId();
    assert.equal(await redis.serverId(), first);
    assert.equal(await gauge(), '1');
    await own.kill();
    await away(redis);
    assert.equal(await gauge(), '0');
    await own.startAgain();
    await up(redis);
    assert.notEqual(await redis.serverId(), first);
    assert.equal(await gauge(), '1');
    assert.deepEqual(changes, [false, true]);
    await redis.close();
    assert.equal(await gauge(), undefined);
  });

  it('waits for no answer longer than it may, and gives up a line that is silent', async () => {
    const impatient = open({ answerMs: 100, silenceMs: 300 });
    await up(impatient);
    process.kill(own.pid, 'SIGSTOP');
    try {
      await assert.rejects(
        impatient.run((commands) => commands.get('x')),
        unavailable,
      );
      await away(impatient);
    } finally {
      process.kill(own.pid, 'SIGCONT');
    }
    // On a busy machine an answer may take longer than it waits here.
    const ask = () => impatient.run((commands) => commands.get('x'));
    assert.equal(await eventually(ask, patient), null);
  });

  it('finds out by itself that an idle line is dead', async () => {
    const idle = open({ answerMs: 100, silenceMs: 300 });
    await up(idle);
    process.kill(own.pid, 'SIGSTOP');
    await away(idle);
    process.kill(own.pid, 'SIGCONT');
    await up(idle);
  });

  it('a command that was under way when the line broke fails, and is not sent again', async () => {
    const impatient = open({ answerMs: 5_000, silenceMs: 60_000 });
    await up(impatient);
    process.kill(own.pid, 'SIGSTOP');
    const pending = assert.rejects(
      impatient.run((commands) => commands.incr(redis.key('once'))),
      unavailable,
    );
    await own.kill();
    await pending;
    await own.startAgain();
    await up(impatient);
    assert.equal(await impatient.run((commands) => commands.get(redis.key('once'))), null);
  });

  it('a subscriber hears what it is subscribed to, again after a restart', async () => {
    const heard: string[] = [];
    const changes: boolean[] = [];
    const subscriber = redis.subscriber({
      onMessage: (channel, message) => heard.push(`${channel.slice(name.length + 1)} ${message}`),
      onChange: (isUp) => changes.push(isUp),
    });
    await eventually(() => assert.ok(subscriber.isUp()), patient);
    const say = (channel: string, message: string): Promise<number> =>
      redis.run((commands) => commands.publish(redis.key(channel), message));
    await subscriber.subscribe(redis.key('a'));
    await subscriber.subscribe(redis.key('b'));
    subscriber.unsubscribe(redis.key('b'));
    assert.equal(await say('a', 'one'), 1);
    await say('b', 'not heard');
    await eventually(() => assert.deepEqual(heard, ['a one']), patient);
    await own.kill();
    await eventually(() => assert.ok(!subscriber.isUp()), patient);
    await assert.rejects(subscriber.subscribe(redis.key('c')), unavailable);
    await own.startAgain();
    await eventually(() => assert.ok(subscriber.isUp()), patient);
    await up(redis);
    for (const channel of ['a', 'b', 'c']) await say(channel, 'two');
    await eventually(() => assert.deepEqual(heard, ['a one', 'a two', 'c two']), patient);
    assert.deepEqual(changes, [true, false, true]);
    await subscriber.close();
    assert.equal(await say('a', 'three'), 0);
  });

  it('a dedicated line waits while others go on, and is given up when its server is silent', async () => {
    const quick = open({ answerMs: 200, silenceMs: 400 });
    await up(quick);
    const dedicated = quick.dedicated({ longestWaitMs: 1_000 });
    const stream = quick.key('stream');
    const read = (): Promise<unknown> =>
      dedicated.run((commands) => commands.xread('BLOCK', 1_000, 'STREAMS', stream, '$'));
    const reading = eventually(read, patient);
    await eventually(async () => {
      await quick.run((commands) => commands.xadd(stream, '*', 'f', 'v'));
      assert.notEqual(await Promise.race([reading, Promise.resolve(undefined)]), undefined);
    }, patient);
    process.kill(own.pid, 'SIGSTOP');
    await assert.rejects(read(), unavailable);
    process.kill(own.pid, 'SIGCONT');
    await eventually(() => assert.doesNotReject(read()), patient);
    await eventually(() => quick.run((commands) => commands.del(stream)), patient);
    const last = read().catch((error: unknown) => error);
    await dedicated.close();
    assert.ok(unavailable(await last));
  });

  it('is closed cleanly, also while Redis is away', async () => {
    const pending = redis.run((commands) => commands.set(redis.key('last'), 'x', 'PX', 60_000));
    await redis.close();
    assert.equal(await pending, 'OK');
    await assert.rejects(
      redis.run((commands) => commands.get('x')),
      unavailable,
    );
    const nowhere = open({ url: 'redis://127.0.0.1:1' });
    await nowhere.close();
  });
});
