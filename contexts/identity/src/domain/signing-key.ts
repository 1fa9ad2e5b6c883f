/** When a key signs: from `activeFrom` until a younger one does. */
export interface KeyTimes {
  readonly kid: string;
  readonly activeFrom: Date;
}

const HOUR = 3_600_000;
export const KEY_TIMES = {
  /** A key signs this long. */
  activeMs: 30 * 24 * HOUR,
  /** Published before it signs, so that every verifier has seen it. */
  publishedAheadMs: 24 * HOUR,
  /** Published after it last signed; longer than any token lives. */
  keptMs: 24 * HOUR,
} as const;

const byAge = (a: KeyTimes, b: KeyTimes): number => a.activeFrom.getTime() - b.activeFrom.getTime();

/** The key that signs now: the youngest one that is active. */
export function signingKeyOf<K extends KeyTimes>(keys: readonly K[], now: Date): K | undefined {
  return keys
    .filter((key) => key.activeFrom <= now)
    .sort(byAge)
    .at(-1);
}

export interface RotationPlan {
  /** Make a key that signs from this moment on. */
  readonly createActiveFrom: Date | undefined;
  /** Keys of which no token can be alive any more. */
  readonly remove: readonly string[];
}

export function planRotation(keys: readonly KeyTimes[], now: Date): RotationPlan {
  const sorted = [...keys].sort(byAge);
  const current = signingKeyOf(sorted, now);
  const youngest = sorted.at(-1);
  const remove = sorted.flatMap((key, index) => {
    const successor = sorted[index + 1];
    const over = successor && successor.activeFrom.getTime() + KEY_TIMES.keptMs <= now.getTime();
    return over ? [key.kid] : [];
  });
  if (!current || !youngest) return { createActiveFrom: now, remove };
  const due =
    youngest.activeFrom.getTime() + KEY_TIMES.activeMs - KEY_TIMES.publishedAheadMs <= now.getTime();
  return {
    createActiveFrom: due ? new Date(now.getTime() + KEY_TIMES.publishedAheadMs) : undefined,
    remove,
  };
}
