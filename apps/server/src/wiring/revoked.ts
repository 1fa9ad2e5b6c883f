import { setTimeout as sleep } from 'node:timers/promises';
import { tableSessionClosed, tokensRevoked } from '@hiorder/contracts';
import type { Clock, Log } from '@hiorder/kernel';
import type { EventBus } from '@hiorder/messaging';
import { createRevocations, type Revocations } from '@hiorder/revocations';
import type { Static } from 'typebox';

/** Longer than any access token lives. */
const KEEP_MS = 30 * 60_000;
const PAUSE_MS = 1_000;

export interface Revoked {
  isRevoked(claims: Readonly<Record<string, unknown>>): boolean;
  /** Resolves when it follows, or when a first try has failed. */
  readonly tried: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Tokens of closed table sessions and of people who signed out, refused from the moment it is known. A bus that is
 * down keeps nobody from starting: then it is followed as soon as it is back, from where the gap began.
 */
export function followRevocations(o: { bus: EventBus; clock: Clock; log: Log }): Revoked {
  const revocations = revocationsOf(o);
  const stopping = new AbortController();
  const tried = Promise.withResolvers<void>();
  const following = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await revocations.start();
        return;
      } catch (err) {
        o.log.warn({ err }, 'revoked tokens are not heard of yet, trying again');
      } finally {
        tried.resolve();
      }
      await sleep(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    isRevoked: (claims) => revocations.isRevoked(claims),
    tried: tried.promise,
    async stop() {
      stopping.abort();
      await following;
      await revocations.stop();
    },
  };
}

const revocationsOf = ({ bus, clock }: { bus: EventBus; clock: Clock }): Revocations =>
  createRevocations({
    bus,
    clock,
    keepMs: KEEP_MS,
    sources: [
      {
        ...tableSessionClosed,
        select: (data: Static<typeof tableSessionClosed.schema>) => ({
          claim: 'tableSession',
          value: data.tableSessionId,
        }),
      },
      {
        ...tokensRevoked,
        select: (data: Static<typeof tokensRevoked.schema>) => ({ claim: data.claim, value: data.value }),
      },
    ],
  });
