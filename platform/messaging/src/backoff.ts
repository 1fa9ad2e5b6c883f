import { setTimeout as sleep } from 'node:timers/promises';

export interface BackoffPolicy {
  readonly baseMs: number;
  readonly maxMs: number;
}

/** Exponential with jitter: between half and all of base × 2^(attempt − 1), at most `maxMs`. Attempts count from 1. */
export function backoffMs(
  attempt: number,
  policy: BackoffPolicy,
  random: () => number = Math.random,
): number {
  const full = Math.min(policy.maxMs, policy.baseMs * 2 ** Math.min(attempt - 1, 30));
  return full / 2 + (random() * full) / 2;
}

/** Waits; returns early when `signal` is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}

/** Runs `work` again and again, with growing pauses after failures, until `signal` is aborted. */
export async function forever(
  signal: AbortSignal,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    const startedAt = performance.now();
    try {
      await work();
      failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      onError(error);
      failures = performance.now() - startedAt > 5_000 ? 1 : failures + 1;
      await pause(backoffMs(failures, { baseMs: 50, maxMs: 2_000 }), signal);
    }
  }
}
