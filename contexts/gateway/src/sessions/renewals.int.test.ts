import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { systemClock, TechnicalError } from '@hiorder/kernel';
import type { Redis } from '@hiorder/redis';
import { silentLog } from '@hiorder/testing';
import { installation, isAway, isUp, NO_REDIS, ownRedis, type OwnRedis } from '../testing/redis.ts';
import { renewalsSuite } from '../testing/renewals-suite.ts';
import { renewalsInMemory } from './renewals.memory.ts';
import { sharedRenewals } from './renewals.redis.ts';
import type { Renewals } from './renewals.ts';
import { sealedBox } from './sealed-box.ts';

type Result = { token: string } | 'over';

const server = await ownRedis();
const made: ReturnType<typeof installation>[] = [];
after(async () => {
  await Promise.all(made.map((one) => one.close()));
  await server?.stop();
});

function inProcess(
  redis: Redis,
  { key = 'a key for cookies, long enough for it', leaseMs = 60_000 } = {},
): Renewals<Result> {
  return sharedRenewals<Result>({
    ...{ redis, log: silentLog, name: 'staff', leaseMs },
    own: renewalsInMemory(systemClock),
    box: sealedBox({ name: 'renewal-staff', keys: [key], clock: systemClock }),
  });
}
/** A renewal that ends when the test says so. */
function slowly() {
  const began = Promise.withResolvers<void>();
  const result = Promise.withResolvers<Result>();
  let count = 0;
  const renew = (): Promise<Result> => {
    count += 1;
    began.resolve();
    return result.promise;
  };
  return { renew, began: began.promise, end: result.resolve, count: () => count };
}
/** Tells when a script has had its first answer. */
function asked(redis: Redis) {
  const { promise: answered, resolve } = Promise.withResolvers<void>();
  const script: Redis['script'] = (lua) => {
    const run = redis.script(lua);
    return async (...args) => {
      const answer = await run(...args);
      resolve();
      return answer;
    };
  };
  return { redis: { ...redis, script }, answered };
}
function here() {
  const one = installation((server as OwnRedis).url);
  made.push(one);
  return one;
}

if (server) {
  renewalsSuite({
    name: 'Redis',
    async make(count) {
      const { handle } = here();
      return Promise.all(Array.from({ length: count }, async () => inProcess(await handle())));
    },
  });
}

describe('renewals in Redis', { skip: server ? false : NO_REDIS }, () => {
  const own = server as OwnRedis;
  const renewed = async (): Promise<Result> => ({ token: 'a very secret token' });

  it('show no token, and have an end', async () => {
    const redis = await here().handle();
    await inProcess(redis)('the old secret', renewed);
    const keys = await redis.run((commands) => commands.keys(redis.key('*')));
    assert.equal(keys.length, 1);
    const value = (await redis.run((commands) => commands.get(keys[0]!))) ?? '';
    assert.doesNotMatch(keys[0]! + value, /secret/);
    const left = await redis.run((commands) => commands.pttl(keys[0]!));
    assert.ok(left > 0 && left <= 60_000);
  });

  it('are taken over from a process that died with one', async () => {
    const { handle } = here();
    const dying = slowly();
    void inProcess(await handle(), { leaseMs: 200 })('old', dying.renew);
    await dying.began;
    const result = await inProcess(await handle())('old', renewed);
    assert.deepEqual(result, await renewed());
  });

  it('stay what they were when somebody comes after their lease, and finds the secret used', async () => {
    const { handle } = here();
    const [slow, late] = [slowly(), slowly()];
    const first = inProcess(await handle(), { leaseMs: 100 })('old', slow.renew);
    await slow.began;
    const second = inProcess(await handle())('old', late.renew);
    await late.began;
    slow.end({ token: 'new' });
    assert.deepEqual(await first, { token: 'new' });
    late.end('over');
    assert.deepEqual(await second, { token: 'new' });
  });

  it('go on in each process alone while Redis is away', async () => {
    const { handle } = here();
    const [one, two] = [await handle(), await handle()];
    const renewals = [inProcess(one), inProcess(two)];
    await own.kill();
    for (const redis of [one, two]) await isAway(redis);
    let count = 0;
    const renew = async (): Promise<Result> => ({ token: String((count += 1)) });
    const results = await Promise.all(
      renewals.flatMap((renewal) => [renewal('old', renew), renewal('old', renew)]),
    );
    assert.equal(count, 2);
    assert.deepEqual(results[0], results[1]);
    await own.startAgain();
    for (const redis of [one, two]) await isUp(redis);
    const next = [await renewals[0]!('next', renew), await renewals[1]!('next', renew)];
    assert.deepEqual(next, [{ token: '3' }, { token: '3' }]);
  });

  it('do not use a secret that another process was using when Redis went away', async () => {
    const { handle } = here();
    const [slow, late] = [slowly(), slowly()];
    const first = inProcess(await handle())('old', slow.renew);
    await slow.began;
    const asking = asked(await handle());
    const second = inProcess(asking.redis)('old', late.renew);
    const refused = assert.rejects(second, (error) => error instanceof TechnicalError && error.retryable);
    await asking.answered;
    await own.kill();
    await refused;
    assert.equal(late.count(), 0);
    slow.end({ token: 'new' });
    assert.deepEqual(await first, { token: 'new' });
    await own.startAgain();
  });

  it('are not believed when they were sealed by a stranger', async () => {
    const { handle } = here();
    await inProcess(await handle(), { key: 'another key for cookies, long enough' })('old', renewed);
    await assert.rejects(
      inProcess(await handle())('old', renewed),
      (error) => error instanceof TechnicalError && error.code === 'renewal-unreadable',
    );
  });
});
