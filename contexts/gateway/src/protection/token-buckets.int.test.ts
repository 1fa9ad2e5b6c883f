import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { systemClock } from '@hiorder/kernel';
import { silentLog } from '@hiorder/testing';
import { rateLimiterSuite } from '../testing/rate-limiter-suite.ts';
import { installation, NO_REDIS, testRedis } from '../testing/redis.ts';
import { limiterWithFallback } from './limiter-with-fallback.ts';
import type { RateLimiter } from './rate-limits.ts';
import { tokenBuckets } from './token-buckets.memory.ts';
import { sharedTokenBuckets } from './token-buckets.redis.ts';

const server = await testRedis();
const made: ReturnType<typeof installation>[] = [];
after(async () => {
  await Promise.all(made.map((one) => one.close()));
  await server?.stop();
});

async function make(wrap: (limiter: RateLimiter) => RateLimiter = (limiter) => limiter) {
  const here = installation(server!.url);
  made.push(here);
  const redis = await here.handle();
  return {
    limiter: wrap(sharedTokenBuckets(redis)),
    /** Time cannot be moved there, so what is counted is. */
    advance: (ms: number) =>
      redis.run(async (commands) => {
        for (const key of await commands.keys(redis.key('limit', '*'))) {
          await commands.set(key, Number(await commands.get(key)) - ms, 'KEEPTTL');
        }
      }),
    another: async () => wrap(sharedTokenBuckets(await here.handle())),
  };
}
const alone = tokenBuckets(systemClock);
const falling = (shared: RateLimiter): RateLimiter =>
  limiterWithFallback({ shared, own: alone, clock: systemClock, log: silentLog });

if (server) {
  rateLimiterSuite({ name: 'Redis', make });
  rateLimiterSuite({ name: 'Redis, with a fall-back', make: () => make(falling) });
}

it('processes count together', { skip: server ? false : NO_REDIS }, async () => {
  const { limiter, another } = await make();
  const others = [limiter, await another(), await another()];
  const rule = { burst: 30, perSecond: 0.001 };
  const waits = await Promise.all(
    Array.from({ length: 90 }, async (_, i) => others[i % 3]!.take('one', rule)),
  );
  assert.equal(waits.filter((wait) => wait === 0).length, 30);
});
