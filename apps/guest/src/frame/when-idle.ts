/** However busy the phone is: by then the next tap may come. */
const LATEST_MS = 4_000;
/** A browser that cannot say when it is idle (Safari): the first screen has been drawn by then. */
const PROBABLY_IDLE_MS = 2_000;

/**
 * Once, when nothing else is to do, so that the next tap does not wait for code. It is never taken back: whatever
 * screen is open by then, fetching code ahead serves all of them.
 */
export function whenIdle(fetchAhead: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(fetchAhead, { timeout: LATEST_MS });
  else setTimeout(fetchAhead, PROBABLY_IDLE_MS);
}
