import { TechnicalError } from '@hiorder/kernel';

export interface RetryPolicy {
  readonly attempts: number;
  readonly baseMs: number;
  readonly maxMs: number;
  /** How often what says "not yet" is tried again. */
  readonly notYet: number;
}

type Kind = 'outage' | 'not-yet' | 'attempt';

/**
 * What is away comes back, and says nothing about the event. A statement that takes too long may be the event's own doing,
 * as any other failure. In between is what waits for something else to happen, which may never happen.
 */
function kindOf(error: unknown): Kind {
  if (!isPassing(error) || error.code === 'database-timeout') return 'attempt';
  return error.code.endsWith('-unavailable') || error.code === 'consumer-stopped' ? 'outage' : 'not-yet';
}

export const isPassing = (error: unknown): error is TechnicalError =>
  error instanceof TechnicalError && error.retryable;

/** Waited out however long: never an attempt. */
export const isOutage = (error: unknown): boolean => kindOf(error) === 'outage';

export const isUnreachable = (error: unknown): boolean =>
  error instanceof TechnicalError && error.code === 'database-unavailable';

export const isInvalid = (error: unknown): boolean =>
  error instanceof TechnicalError && error.code === 'event-invalid';

/** With one event: how often it failed in which way, and whether that is enough. */
export function createPatience(policy: RetryPolicy) {
  const failures = { outage: 0, 'not-yet': 0, attempt: 0 };
  const limits = { outage: Infinity, 'not-yet': policy.notYet, attempt: policy.attempts };
  return {
    after(error: unknown): { isOver: boolean; failures: number } {
      const kind = kindOf(error);
      failures[kind] += 1;
      return { isOver: failures[kind] >= limits[kind], failures: failures[kind] };
    },
    /** As a dead letter tells it: outages do not count. */
    attempts: () => failures.attempt + failures['not-yet'],
  };
}
