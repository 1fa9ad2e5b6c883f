import { setTimeout as sleep } from 'node:timers/promises';

/** Runs `assertion` until it passes; rethrows its last failure after `timeoutMs` (default 10 s). */
export async function eventually<T>(
  assertion: () => T | Promise<T>,
  o: { timeoutMs?: number; everyMs?: number } = {},
): Promise<T> {
  const end = Date.now() + (o.timeoutMs ?? 10_000);
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(o.everyMs ?? 20);
    }
  }
}
