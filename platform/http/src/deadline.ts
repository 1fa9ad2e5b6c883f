import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<number>();

/** How many milliseconds the caller still waits. The gateway and services say it; anybody else could only harm themselves. */
export const DEADLINE_HEADER = 'x-deadline-ms';

/** Runs `work` so that calls to other services in it wait no longer than our own caller does. */
export function withDeadline<T>(header: string | string[] | undefined, work: () => T): T {
  const ms = typeof header === 'string' && /^\d{1,6}$/.test(header) ? Number(header) : undefined;
  return ms === undefined ? work() : storage.run(performance.now() + ms, work);
}

/** The shorter of a call's own limit and what is left of the caller's. */
export function remainingMs(ownLimitMs: number): number {
  const deadline = storage.getStore();
  return deadline === undefined
    ? ownLimitMs
    : Math.max(0, Math.min(ownLimitMs, deadline - performance.now()));
}
