import type { Redis } from '@hiorder/redis';
import type { RateLimiter } from './rate-limits.ts';

/**
 * A bucket is the moment when it would be full again. It is never emptier than empty, so a clock that was set back takes
 * nothing away. Answers the seconds to wait, as the buckets in memory do.
 */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local each, burst = tonumber(ARGV[1]), tonumber(ARGV[2])
local full = tonumber(redis.call('GET', KEYS[1]) or now)
full = math.min(math.max(full, now), now + burst * each)
local wait = full + each - burst * each - now
if wait > 0.01 then return math.ceil(wait / 1000) end
full = full + each
redis.call('SET', KEYS[1], string.format('%.3f', full), 'PX', math.ceil(full - now))
return 0
`;

/** Shared by all processes, and counted by the clock of Redis. Rejects while Redis is away. */
export function sharedTokenBuckets(redis: Redis): RateLimiter {
  const take = redis.script(TAKE);
  return {
    take: async (key, { burst, perSecond }) =>
      Number(await take([redis.key('limit', key)], [1000 / perSecond, burst])),
  };
}
