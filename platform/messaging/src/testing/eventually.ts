import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks until `check` answers true; fails with `what` when it has not within the bound, which only a machine that is busy
 * with something else comes near to.
 */
export async function eventually(
  what: string,
  check: () => boolean | Promise<boolean>,
  boundMs = 120_000,
): Promise<void> {
  const until = performance.now() + boundMs;
  while (!(await check())) {
    if (performance.now() > until) throw new Error(`Not within ${boundMs} ms: ${what}`);
    await sleep(15);
  }
}
