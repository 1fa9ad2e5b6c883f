/** How long requests of a kind usually take. */
export interface UsualDurations {
  /** How many times longer than usual it took; 1 for the first of its kind. */
  slowdown(kind: string, tookMs: number): number;
  /** Takes over what was seen since the last time. */
  learn(o: { calm: boolean }): void;
}

const DOWN = 0.1;
const UP = 0.005;
/** Of so short times, clocks and scheduling are most. */
const LEAST_MS = 0.5;

interface Seen {
  sum: number;
  count: number;
}

/**
 * The usual falls quickly with what is seen and rises slowly, and only while it is calm: what requests take under load
 * is not usual. Kinds are kept apart, since a menu from memory and an order differ by two magnitudes.
 */
export function usualDurations(): UsualDurations {
  const usual = new Map<string, number>();
  const seen = new Map<string, Seen>();
  return {
    slowdown(kind, tookMs) {
      const took = Math.max(LEAST_MS, tookMs);
      const sofar = seen.get(kind) ?? { sum: 0, count: 0 };
      seen.set(kind, { sum: sofar.sum + took, count: sofar.count + 1 });
      return took / (usual.get(kind) ?? took);
    },
    learn({ calm }) {
      for (const [kind, { sum, count }] of seen) {
        const now = sum / count;
        const before = usual.get(kind) ?? now;
        const step = now < before ? DOWN : calm ? UP : 0;
        usual.set(kind, before + step * (now - before));
      }
      seen.clear();
    },
  };
}
