import { setTimeout as sleep } from 'node:timers/promises';

/** For machines that are busy with something else: only what fails ever waits as long. */
const PATIENCE_MS = 60_000;

/** Runs `assertion` until it passes; rethrows its last failure after `timeoutMs` (default 60 s). */
export async function eventually<T>(
  assertion: () => T | Promise<T>,
  o: { timeoutMs?: number; everyMs?: number } = {},
): Promise<T> {
  const end = Date.now() + (o.timeoutMs ?? PATIENCE_MS);
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(o.everyMs ?? 20);
    }
  }
}
