import type { Limiter } from './limiter.ts';

const TICK_MS = 25;
/** Ticks go on for so long after the last request, and then stop: an idle process sleeps. */
const REST_AFTER = 40;

/** Ticks a limiter and tells it how late the event loop is; the answer is called with each request. */
export function tickWhileBusy(limiter: Limiter): () => void {
  let timer: NodeJS.Timeout | undefined;
  let last = 0;
  let quiet = 0;
  const tick = (): void => {
    const at = performance.now();
    limiter.tick(Math.max(0, at - last - TICK_MS));
    last = at;
    quiet += 1;
    if (quiet < REST_AFTER || limiter.state().inFlight > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  return () => {
    quiet = 0;
    if (timer !== undefined) return;
    last = performance.now();
    timer = setInterval(tick, TICK_MS).unref();
  };
}
