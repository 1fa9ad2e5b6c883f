import type { Clock } from '@hiorder/kernel';
import type { RateLimiter } from './rate-limits.ts';

interface Bucket {
  tokens: number;
  at: number;
}

/** Beyond this many callers the ones not seen for longest start with a full bucket again. */
const MOST = 100_000;

export function tokenBuckets(clock: Clock): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return {
    take(key, { burst, perSecond }) {
      const now = clock.now().getTime();
      const bucket = buckets.get(key) ?? { tokens: burst, at: now };
      bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * perSecond);
      bucket.at = now;
      buckets.delete(key); // a Map keeps the order of insertion: the first one is the longest unseen
      buckets.set(key, bucket);
      if (buckets.size > MOST) buckets.delete(buckets.keys().next().value!);
      if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
      bucket.tokens -= 1;
      return 0;
    },
  };
}
