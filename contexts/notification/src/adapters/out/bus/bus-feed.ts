import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@hiorder/kernel';
import type { FeedListener, LiveFeed } from '../../../application/ports/live-feed.ts';
import { tailMessages, tailRevocations, type Following, type TailedBus } from './tail-messages.ts';

/** How far back a start reads, so that screens can resume across it. */
const LOOK_BACK_MS = 2 * 60_000;
const QUIET_MS = 100;
const QUIET_LIMIT_MS = 2_000;

/** The feed of one process: it follows the event log alone, and carries the messages of all stores. */
export function busFeed(o: { bus: TailedBus; clock: Clock }): LiveFeed {
  let following: Following[] = [];
  return {
    async start(listener) {
      following = [await tailRevocations(o.bus, listener), await tailAll(o, listener)];
    },
    follow: async () => () => undefined,
    async health() {
      if (following.length === 0) return { ok: false, parts: { events: 'not started' } };
      const { ok, detail } = await o.bus.health();
      return { ok, parts: { events: detail } };
    },
    async stop() {
      await Promise.all(following.splice(0).map((one) => one.stop()));
    },
  };
}

/** Resolves when the past seems to be read, so that those who come back at once find what they saw last. */
async function tailAll(o: { bus: TailedBus; clock: Clock }, listener: FeedListener): Promise<Following> {
  const startedAt = o.clock.now().getTime();
  let heardAt = 0;
  const tail = await tailMessages(o.bus, {
    since: new Date(startedAt - LOOK_BACK_MS),
    onMessage(message) {
      heardAt = performance.now();
      listener.deliver(message, message.time < startedAt ? 'again' : 'shared');
    },
  });
  heardAt = performance.now();
  const limit = heardAt + QUIET_LIMIT_MS;
  while (performance.now() < Math.min(heardAt + QUIET_MS, limit)) await sleep(QUIET_MS / 4);
  return tail;
}
