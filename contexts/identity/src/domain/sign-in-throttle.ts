/** Failed sign-ins under one key: an account from one address, an account, or an address. */
export interface Failures {
  readonly count: number;
  readonly lastAt: Date;
}

interface Limit {
  /** Failures that cost nothing. */
  readonly free: number;
  /** The wait after the first one too many; it doubles with each further one. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

const MINUTE = 60_000;
/** An account from one address is held back early; an account from everywhere, and an address, only under attack. */
export const LIMITS = {
  'account-address': { free: 4, firstWaitMs: 5_000, longestWaitMs: 15 * MINUTE },
  account: { free: 19, firstWaitMs: 10_000, longestWaitMs: 15 * MINUTE },
  address: { free: 49, firstWaitMs: 10_000, longestWaitMs: 15 * MINUTE },
  // Whoever sits at a table can try its tablet's PIN: they hold up that one, and the other tablets but for a moment.
  'tablet-table': { free: 4, firstWaitMs: 5_000, longestWaitMs: 15 * MINUTE },
  'tablet-store': { free: 19, firstWaitMs: 5_000, longestWaitMs: MINUTE },
} as const satisfies Record<string, Limit>;
export type ThrottleKind = keyof typeof LIMITS;

/** After this long without a failure they are forgotten. */
export const FORGET_MS = 60 * MINUTE;

export function failuresAfter(previous: Failures | undefined, now: Date): Failures {
  const forgotten = !previous || now.getTime() - previous.lastAt.getTime() > FORGET_MS;
  return { count: forgotten ? 1 : previous.count + 1, lastAt: now };
}

/** Milliseconds until the next try is looked at; 0 when now. */
export function waitOf(kind: ThrottleKind, failures: Failures | undefined, now: Date): number {
  if (!failures) return 0;
  const since = now.getTime() - failures.lastAt.getTime();
  const over = failures.count - LIMITS[kind].free;
  if (over <= 0 || since > FORGET_MS) return 0;
  const { firstWaitMs, longestWaitMs } = LIMITS[kind];
  // 2^30 seconds is beyond every limit; a larger exponent would only overflow.
  const wait = Math.min(firstWaitMs * 2 ** Math.min(over - 1, 30), longestWaitMs);
  return Math.max(0, wait - since);
}
