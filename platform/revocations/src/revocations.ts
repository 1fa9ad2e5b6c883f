import type { Clock, CloudEvent } from '@hiorder/kernel';
import type { EventBus } from '@hiorder/messaging';

/** Tokens whose claim has this value no longer count. */
export interface RevokedClaim {
  readonly claim: string;
  readonly value: string;
}

/** Events that revoke. `select` sees data that its publisher has checked; undefined: this one revokes nothing. */
export interface RevocationSource {
  readonly topic: string;
  readonly type: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- each source knows its own event
  select(data: any): RevokedClaim | undefined;
}

export interface RevocationsOptions {
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly sources: readonly RevocationSource[];
  /**
   * How long a revocation is remembered, and how far back start looks: longer than any token lives, with room for
   * one that was issued while its revocation was on the way.
   */
  readonly keepMs: number;
}

export interface Revocations {
  /** Whether any claim of a token has been revoked. Constant time: asked on every request. */
  isRevoked(claims: Readonly<Record<string, unknown>>): boolean;
  /** Follows the sources; resolves when it listens. What was published before is caught up on right after. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const SWEEP_MS = 60_000;

/** The tokens that every process refuses before they expire. Nothing is stored: the log is the memory. */
export function createRevocations(o: RevocationsOptions): Revocations {
  /** Claim → value → when it may be forgotten. */
  const revoked = new Map<string, Map<string, number>>();
  const byType = new Map(o.sources.map((source) => [source.type, source]));
  let tail: { stop(): Promise<void> } | undefined;
  let sweeper: NodeJS.Timeout | undefined;

  function remember(event: CloudEvent): void {
    const found = byType.get(event.type)?.select(event.data);
    const until = Date.parse(event.time) + o.keepMs;
    if (!found || until <= o.clock.now().getTime()) return;
    const values = revoked.get(found.claim) ?? new Map<string, number>();
    values.set(found.value, Math.max(until, values.get(found.value) ?? 0));
    revoked.set(found.claim, values);
  }

  function forgetOld(): void {
    const now = o.clock.now().getTime();
    for (const values of revoked.values()) {
      for (const [value, until] of values) if (until <= now) values.delete(value);
    }
  }

  return {
    isRevoked(claims) {
      for (const [claim, values] of revoked) {
        const value = claims[claim];
        if (typeof value === 'string' && values.has(value)) return true;
      }
      return false;
    },
    async start() {
      if (tail) return;
      tail = await o.bus.tail({
        topics: [...new Set(o.sources.map(({ topic }) => topic))],
        since: new Date(o.clock.now().getTime() - o.keepMs),
        onEvent: remember,
      });
      sweeper = setInterval(forgetOld, SWEEP_MS).unref();
    },
    async stop() {
      clearInterval(sweeper);
      await tail?.stop();
      tail = undefined;
    },
  };
}
