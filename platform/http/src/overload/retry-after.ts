/** When to come back: the more are sent away, the later, and not everybody at once. */
export interface RetryAfter {
  admitted(): void;
  /** Seconds. */
  shed(): number;
  tick(now: number): void;
}

const WINDOW_MS = 1_000;
const LONGEST_S = 10;

export function retryAfter(random: () => number): RetryAfter {
  let current = { admitted: 0, shed: 0 };
  let pressure = 1;
  let windowEnd = 0;
  return {
    admitted: () => void (current.admitted += 1),
    shed() {
      current.shed += 1;
      return Math.min(LONGEST_S, 1 + Math.floor(random() * 2 * pressure));
    },
    tick(now) {
      if (now < windowEnd) return;
      pressure = Math.max(1, current.shed / Math.max(1, current.admitted));
      current = { admitted: 0, shed: 0 };
      windowEnd = now + WINDOW_MS;
    },
  };
}
