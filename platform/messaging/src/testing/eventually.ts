import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until `check` answers true; fails with `what` when it has not within the (generous) bound. */
export async function eventually(
  what: string,
  check: () => boolean | Promise<boolean>,
  boundMs = 30_000,
): Promise<void> {
  const until = performance.now() + boundMs;
  while (!(await check())) {
    if (performance.now() > until) throw new Error(`Not within ${boundMs} ms: ${what}`);
    await sleep(15);
  }
}
