import type { Waiting } from '@hiorder/ui';

/** Why something is not through yet; each has a sentence of its own. */
export type Why = 'overloaded' | 'lost' | 'unanswered';

/** So many attempts, and people should know that they can also ask somebody. */
const LONG = 4;

export interface Wait {
  readonly why: Why;
  /** Instant of the next attempt; null while one is under way. */
  readonly next: number | null;
  readonly long: boolean;
}

/** `before`: what was shown until now, and stays while an attempt is under way. */
export function waitOf(waiting: Waiting | null, before: Wait | null): Wait | null {
  if (!waiting) return before && { ...before, next: null };
  return { why: whyOf(waiting), next: waiting.until, long: waiting.attempt >= LONG };
}

function whyOf({ problem }: Waiting): Why {
  if (problem.code === 'network-lost') return 'lost';
  return problem.code === 'overloaded' || problem.status === 429 ? 'overloaded' : 'unanswered';
}

/** Seconds to show; never nought, which would look like nothing happening. */
export function secondsUntil(next: number, now: number): number {
  return Math.max(1, Math.ceil((next - now) / 1000));
}
