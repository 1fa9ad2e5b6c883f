/** What one look at the shared way found. */
export interface Look {
  /** Redis answers, on all lines, and this replica does its part. */
  readonly works: boolean;
  readonly replicas: readonly string[];
  /** The oldest that any replica has just written, or is still writing. */
  readonly lateMs: number;
  readonly at: number;
}

export interface SteadinessOptions {
  /** For how long nothing must have changed. */
  readonly settleMs: number;
  readonly lateMs: number;
}

export interface Steadiness {
  /** Whether what comes by Redis is all there is, and comes in time. */
  look(look: Look): boolean;
  /** When it was last found to be steady. */
  lastSteadyAt(): number | undefined;
}

/**
 * A replica that came or went took or left a share of the events, and what it did not finish comes late. So the shared
 * way is trusted only after the replicas have been the same for a while, and all of them were up to date.
 */
export function createSteadiness(o: SteadinessOptions): Steadiness {
  let before = '';
  let since: number | undefined;
  let last: number | undefined;
  return {
    look({ works, replicas, lateMs, at }) {
      const now = [...replicas].sort().join(' ');
      const isSame = now === before;
      before = works ? now : '';
      if (!works || !isSame || lateMs > o.lateMs) {
        since = undefined;
        return false;
      }
      since ??= at;
      last = at;
      return at - since >= o.settleMs;
    },
    lastSteadyAt: () => last,
  };
}
