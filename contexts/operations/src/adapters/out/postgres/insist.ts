import { setTimeout as after } from 'node:timers/promises';

const INSIST_MS = 10_000;
const PAUSE_MS = 250;

/** For what is done once, however often it is tried: a database that is away for a moment must not cost what is known. */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + INSIST_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() >= deadline) throw error;
      await after(PAUSE_MS);
    }
  }
}
