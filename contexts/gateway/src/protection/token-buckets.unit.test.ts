import { fixedClock } from '@hiorder/kernel';
import { rateLimiterSuite } from '../testing/rate-limiter-suite.ts';
import { tokenBuckets } from './token-buckets.memory.ts';

rateLimiterSuite({
  name: 'in memory',
  async make() {
    const clock = fixedClock('2026-01-01T00:00:00Z');
    return { limiter: tokenBuckets(clock), advance: async (ms) => clock.advance(ms) };
  },
});
