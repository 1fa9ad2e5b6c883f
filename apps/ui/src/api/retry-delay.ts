import type { ApiProblem } from './problem.ts';

const LONGEST_MS = 15_000;
/** The same thing is being done right now, by a call of ours that was cut off. */
const IN_PROGRESS = new Set(['idempotency-in-progress', 'payment-in-progress']);

/**
 * How long to wait before the same call is sent again with the same Idempotency-Key; null when the answer is final.
 * `random` in 0…1 spreads phones that lost the same network.
 */
export function retryDelay(problem: ApiProblem, attempt: number, random: number): number | null {
  if (!mayPass(problem)) return null;
  const backoff = Math.min(LONGEST_MS, 1000 * 2 ** Math.min(attempt, 8));
  const base = problem.retryAfterMs ?? (IN_PROGRESS.has(problem.code) ? 1000 : backoff);
  return Math.round(base * (1 + random * 0.3));
}

function mayPass(problem: ApiProblem): boolean {
  if (problem.status === 0) return problem.code !== 'aborted';
  if (problem.status === 409) return IN_PROGRESS.has(problem.code);
  return problem.status === 429 || problem.status === 502 || problem.status === 503 || problem.status === 504;
}
