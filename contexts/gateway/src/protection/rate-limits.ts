/** `burst` at once, `perSecond` in the long run. */
export interface Rule {
  readonly burst: number;
  readonly perSecond: number;
}

export interface RateLimits {
  /** One network address: a whole restaurant may stand behind it. */
  readonly address: Rule;
  /** One guest, one member of staff, one machine. */
  readonly caller: Rule;
  readonly store: Rule;
  /** Scans of one address: every phone of a full house at once. */
  readonly guestSessions: Rule;
  /** Sign-in pages, tokens and logins of one address. Accounts have limits of their own at identity. */
  readonly signIn: Rule;
}

export const DEFAULT_LIMITS: RateLimits = {
  address: { burst: 3_000, perSecond: 500 },
  caller: { burst: 200, perSecond: 20 },
  store: { burst: 5_000, perSecond: 1_000 },
  guestSessions: { burst: 120, perSecond: 2 },
  signIn: { burst: 60, perSecond: 1 },
};

/** The port: memory of one process here, shared between replicas in a cluster. */
export interface RateLimiter {
  /** Seconds to wait; 0 when the request may pass. */
  take(key: string, rule: Rule): number | Promise<number>;
}
