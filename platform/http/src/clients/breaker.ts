import CircuitBreaker from 'opossum';
import { remainingMs } from '../deadline.ts';
import { unavailable, type ServiceAnswer, type ServiceCall, type ServiceClient } from './service-client.ts';

export interface BreakerOptions {
  /** Calls within ten seconds before the share of failures counts. */
  readonly minimumCalls?: number;
  readonly failurePercentage?: number;
  /** How long it stays open before one call may try again. */
  readonly resetMs?: number;
}

/** One try, given up when `signal` fires. */
export type Attempt = (call: ServiceCall, o: { ms: number; signal: AbortSignal }) => Promise<ServiceAnswer>;

/** Deadline and circuit breaker around an attempt: the same for every transport. */
export function guarded(name: string, attempt: Attempt, o: BreakerOptions = {}): ServiceClient {
  const breaker = new CircuitBreaker((call: ServiceCall) => withinDeadline(name, attempt, call), {
    name,
    timeout: false, // each call brings its own
    volumeThreshold: o.minimumCalls ?? 10,
    errorThresholdPercentage: o.failurePercentage ?? 50,
    resetTimeout: o.resetMs ?? 5_000,
    rollingCountTimeout: 10_000,
    rollingPercentilesEnabled: false,
  });
  return {
    async call(call) {
      try {
        return await breaker.fire(call);
      } catch (error) {
        const open = (error as { code?: unknown }).code === 'EOPENBREAKER';
        throw open ? unavailable(name, 'not asked, it failed too often just now', error) : error;
      }
    },
  };
}

async function withinDeadline(name: string, attempt: Attempt, call: ServiceCall): Promise<ServiceAnswer> {
  const ms = remainingMs(call.deadlineMs);
  const abort = new AbortController();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(unavailable(name, `no answer within ${Math.round(ms)} ms`));
    abort.abort();
  }, ms);
  try {
    return await Promise.race([attempt(call, { ms, signal: abort.signal }), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
