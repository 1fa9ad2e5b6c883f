import { isTurnedAway, mayPass, type Outcome } from './outcome.ts';
import type { ServiceCall } from './service-client.ts';

const MOST_TRIES = 3;
const FIRST_PAUSE_MS = 40;
/** A try with less time than this is not worth its trouble. */
const LEAST_TRY_MS = 20;

/**
 * How long to wait before `call` is tried again; undefined when it is not: the answer is final, asking twice might do
 * it twice, or there is no time left. A service that says when to come back is not asked sooner.
 */
export function pauseBeforeRetry(o: {
  call: ServiceCall;
  outcome: Outcome;
  tries: number;
  leftMs: number;
  random: number;
}): number | undefined {
  const { call, outcome, tries, leftMs, random } = o;
  if (tries >= MOST_TRIES || !mayPass(outcome)) return undefined;
  if (!isRepeatable(call) && !isTurnedAway(outcome)) return undefined;
  const asked = outcome.kind === 'answered' ? (outcome.retryAfterMs ?? 0) : 0;
  const backoff = FIRST_PAUSE_MS * 2 ** (tries - 1) * (0.5 + random);
  const pause = Math.max(backoff, asked * (1 + 0.3 * random));
  return pause + LEAST_TRY_MS <= leftMs ? pause : undefined;
}

export const isRepeatable = (call: ServiceCall): boolean =>
  call.method === 'GET' || call.idempotencyKey !== undefined || call.repeatable === true;

/** Retries in proportion to calls: while everything fails, tries do not multiply the load. */
export interface RetryBudget {
  earn(): void;
  spend(): boolean;
}

export function retryBudget(most = 10, share = 0.2): RetryBudget {
  let tokens = most;
  return {
    earn: () => void (tokens = Math.min(most, tokens + share)),
    spend() {
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
