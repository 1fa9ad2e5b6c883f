import { setTimeout as sleep } from 'node:timers/promises';
import { tokensRevoked } from '@hiorder/contracts';
import type { CloudEvent } from '@hiorder/kernel';
import type { EventBus } from '@hiorder/messaging';
import type { Static } from 'typebox';
import type { LiveHub } from '../../../application/live-hub.ts';
import { liveTopics, translate } from '../../../application/translate.ts';

/** What of the bus is needed here. */
export type FollowedBus = Pick<EventBus, 'tail' | 'health'>;

const QUIET_MS = 100;
const QUIET_LIMIT_MS = 2_000;

/**
 * Every process follows every event: each has streams of its own. Resolves when the past since then seems to be read,
 * so that those who come back at once find what they saw last.
 */
export async function followEvents(
  bus: FollowedBus,
  hub: LiveHub,
  since: Date,
): Promise<{ stop(): Promise<void> }> {
  let heardAt = performance.now();
  const tail = await bus.tail({
    topics: [...liveTopics, tokensRevoked.topic],
    since,
    onEvent(event) {
      heardAt = performance.now();
      if (event.type === tokensRevoked.type) return revoke(hub, event);
      const message = translate(event);
      if (message) hub.deliver(message);
    },
  });
  const limit = performance.now() + QUIET_LIMIT_MS;
  heardAt = performance.now();
  while (performance.now() < Math.min(heardAt + QUIET_MS, limit)) await sleep(QUIET_MS / 4);
  return tail;
}

function revoke(hub: LiveHub, event: CloudEvent): void {
  const { storeId, claim, value } = event.data as Static<typeof tokensRevoked.schema>;
  hub.revoke(storeId, claim, value);
}
