/** How long a guest waits for a word about the payment. */
export interface Patience {
  ms(): number;
  /** A confirmation has been answered after so long. */
  learn(tookMs: number): void;
}

/**
 * Three times what this provider usually takes, within bounds: so a provider that has always been quick and is not any
 * more is noticed within `leastMs`, and one that takes its time is given it. What takes longer than `mostMs` is not
 * usual but trouble. Until something is known it is `mostMs`: the first answers of a new process are its slowest.
 */
export function createPatience({ leastMs, mostMs }: { leastMs: number; mostMs: number }): Patience {
  let usualMs: number | undefined;
  return {
    ms: () => (usualMs === undefined ? mostMs : Math.min(mostMs, Math.max(leastMs, 3 * usualMs))),
    learn(tookMs) {
      if (tookMs <= mostMs) usualMs = usualMs === undefined ? tookMs : 0.8 * usualMs + 0.2 * tookMs;
    },
  };
}
