const WINDOW_MS = 200;
/** How much the newest window counts. */
const SHARE_OF_NEW = 0.3;

/** How many requests are ended in a millisecond, of late. */
export function servedRate() {
  let rate = 0;
  let count = 0;
  let since = -Infinity;
  return {
    one: () => void (count += 1),
    perMs: () => rate,
    tick(at: number): void {
      if (at - since < WINDOW_MS) return;
      const seen = count / (at - since);
      rate = rate === 0 ? seen : rate + SHARE_OF_NEW * (seen - rate);
      [count, since] = [0, at];
    },
  };
}
