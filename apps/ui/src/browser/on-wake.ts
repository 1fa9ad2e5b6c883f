const LONG_HIDDEN_MS = 20_000;

/** Calls when the page is back among the living: network back, phone unlocked, page restored. Returns the stop. */
export function onWake(wake: () => void): () => void {
  let hiddenAt = 0;
  const visible = () => {
    if (document.visibilityState === 'hidden') hiddenAt = Date.now();
    // A line that slept is dead more often than not, and nothing says so.
    else if (Date.now() - hiddenAt > LONG_HIDDEN_MS) wake();
  };
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) wake();
  };
  addEventListener('online', wake);
  addEventListener('pageshow', shown);
  document.addEventListener('visibilitychange', visible);
  return () => {
    removeEventListener('online', wake);
    removeEventListener('pageshow', shown);
    document.removeEventListener('visibilitychange', visible);
  };
}
