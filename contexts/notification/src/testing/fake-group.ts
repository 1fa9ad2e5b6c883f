import { setTimeout as sleep } from 'node:timers/promises';
import type { CloudEvent } from '@hiorder/kernel';
import type { GroupSubscription, RunningSubscription } from '@hiorder/messaging';

const AGAIN_MS = 20;
const goingOn = new AbortController().signal;

const sumOf = (text: string): number => [...text].reduce((sum, char) => sum + char.charCodeAt(0), 0);

/** A consumer group with one partition for each store, in memory: what was not finished is delivered again. */
export function fakeGroup() {
  const members: GroupSubscription[] = [];
  const partitions = new Map<string, Promise<void>>();

  async function handle(event: CloudEvent): Promise<void> {
    for (;;) {
      const member = members[sumOf(event.storeid) % members.length];
      // Without a member it waits, as on any log.
      const done = await member?.onBatch([event], event.storeid, goingOn).then(
        () => true,
        () => false,
      );
      if (done) return;
      // What nobody ever handles keeps no test from its end.
      await sleep(AGAIN_MS, undefined, { ref: false });
    }
  }
  return {
    size: () => members.length,
    async join(subscription: GroupSubscription): Promise<RunningSubscription> {
      members.push(subscription);
      return {
        lag: async () => 0,
        stop: async () => void members.splice(members.indexOf(subscription), 1),
      };
    },
    /** Resolves when it has been handled; at once when nobody has ever joined. */
    async deliver(event: CloudEvent): Promise<void> {
      if (members.length === 0 && partitions.size === 0) return;
      const before = partitions.get(event.storeid) ?? Promise.resolve();
      const work = before.then(() => handle(event));
      partitions.set(event.storeid, work);
      await work;
    },
  };
}
