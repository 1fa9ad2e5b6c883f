/** When nothing else is to do, so that the next tap does not wait for code. */
export function whenIdle(load: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 4000 });
  else setTimeout(load, 2000);
}
