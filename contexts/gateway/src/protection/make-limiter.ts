import type { Clock, Log } from '@hiorder/kernel';
import type { Redis } from '@hiorder/redis';
import { limiterWithFallback } from './limiter-with-fallback.ts';
import type { RateLimiter } from './rate-limits.ts';
import { tokenBuckets } from './token-buckets.memory.ts';
import { sharedTokenBuckets } from './token-buckets.redis.ts';

export function makeLimiter(o: { redis?: Redis | undefined; clock: Clock; log: Log }): RateLimiter {
  const own = tokenBuckets(o.clock);
  return o.redis ? limiterWithFallback({ ...o, shared: sharedTokenBuckets(o.redis), own }) : own;
}
