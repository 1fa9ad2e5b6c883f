import { tableSessionClosed, tokensRevoked } from '@hiorder/contracts';
import { systemClock } from '@hiorder/kernel';
import type { EventBus } from '@hiorder/messaging';
import { createRevocations, type Revocations } from '@hiorder/revocations';
import type { Static } from 'typebox';

/** Longer than any access token lives. */
const KEEP_MS = 30 * 60_000;

/** Tokens of closed table sessions and of people who signed out, refused from the moment it is known. */
export const createRevoked = (bus: EventBus): Revocations =>
  createRevocations({
    bus,
    clock: systemClock,
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
