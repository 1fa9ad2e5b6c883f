import { withFallback } from '@hiorder/http';
import { TechnicalError, type Clock, type Log } from '@hiorder/kernel';
import type { RateLimiter } from './rate-limits.ts';

export interface LimiterWithFallbackOptions {
  readonly shared: RateLimiter;
  readonly own: RateLimiter;
  readonly clock: Clock;
  readonly log: Log;
}

const NAME = 'rate-limits-in-memory';
const REST_MS = 1_000;

/**
 * Counts with the others, and alone while that is not possible: limits are then those of one process. One request a
 * second finds out whether it is possible again; no other waits for that.
 */
export function limiterWithFallback(o: LimiterWithFallbackOptions): RateLimiter {
  let alone = false;
  let askAgainAt = 0;
  const now = (): number => o.clock.now().getTime();

  async function ask(...asked: Parameters<RateLimiter['take']>): Promise<number> {
    if (alone) {
      if (now() < askAgainAt) throw away();
      askAgainAt = now() + REST_MS;
    }
    const seconds = await o.shared.take(...asked);
    if (alone) o.log.info({ fallback: NAME }, 'rate limits are shared again');
    alone = false;
    return seconds;
  }
  return {
    take: (...asked) =>
      withFallback(() => ask(...asked), {
        name: NAME,
        use(err) {
          if (!alone) {
            o.log.warn({ err, fallback: NAME }, 'rate limits are counted in this process alone');
            askAgainAt = now() + REST_MS;
          }
          alone = true;
          return o.own.take(...asked);
        },
      }),
  };
}

const away = (): TechnicalError =>
  new TechnicalError('redis-unavailable', 'Redis was away a moment ago', { retryable: true });
