import type { ApiProblem } from './problem.ts';

const FIRST_MS = 1000;
const LONGEST_MS = 15_000;
/** The same thing is being done right now, by a call of ours that was cut off. */
const IN_PROGRESS = new Set(['idempotency-in-progress', 'payment-in-progress']);

/**
 * How long to wait before the same call is sent again with the same Idempotency-Key; null when the answer is final.
 * Slower each time and never sooner than the server asks for; `random` in 0…1 spreads phones that were sent away, or
 * lost the same network, at the same moment.
 */
export function retryDelay(problem: ApiProblem, attempt: number, random: number): number | null {
  if (!mayPass(problem)) return null;
  const backoff = IN_PROGRESS.has(problem.code)
    ? FIRST_MS
    : Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 8));
  return Math.round(Math.max(problem.retryAfterMs ?? 0, backoff) * (1 + random * 0.3));
}

/** Sent away before anything was begun: in all likelihood nothing has happened. */
export function isNotLetIn({ status, code }: ApiProblem): boolean {
  return (status === 503 && code === 'overloaded') || (status === 429 && code === 'too-many-requests');
}

function mayPass(problem: ApiProblem): boolean {
  if (problem.status === 0) return problem.code !== 'aborted';
  if (problem.status === 409) return IN_PROGRESS.has(problem.code);
  return problem.status === 429 || problem.status === 502 || problem.status === 503 || problem.status === 504;
}
