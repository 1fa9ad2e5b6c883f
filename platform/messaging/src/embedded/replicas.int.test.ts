import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase } from '@hiorder/postgres';
import { testDatabase, type TestDatabase } from '@hiorder/testing';
import type { EventBus } from '../bus.ts';
import { embeddedBusMigrations } from '../migrations.ts';
import { eventually } from '../testing/eventually.ts';
import { replicasAreKilled } from '../testing/killed-replicas.ts';
import { quietLog } from '../testing/quiet-log.ts';
import { keysOf, sampleTopic } from '../testing/sample-events.ts';
import { createEmbeddedBus } from './embedded-bus.ts';

describe('replicas on the embedded log', () => {
  const cleanups: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });
  const database = async (...args: Parameters<typeof testDatabase>): Promise<TestDatabase> => {
    const made = await testDatabase(...args);
    cleanups.push(() => made.drop());
    return made;
  };
  const busOn = (log: TestDatabase): EventBus => {
    const own = createDatabase({ url: log.url, name: 'replica' });
    const bus = createEmbeddedBus({ database: own, log: quietLog });
    cleanups.push(async () => {
      await bus.close();
      await own.close();
    });
    return bus;
  };

  it('takes over from a replica that was killed, with every effect once and in order', async () => {
    const log = await database([embeddedBusMigrations]);
    await replicasAreKilled({
      bus: busOn(log),
      address: log.url,
      cleanUp: (end) => void cleanups.push(end),
    });
  });

  it('hands nothing to a subscription that was stopped while it was taking its partitions', async () => {
    const log = await database([embeddedBusMigrations]);
    const bus = busOn(log);
    const { topic, run, on } = sampleTopic();
    await bus.publish(on(run(keysOf(64), 1)));
    let handled = 0;
    let tooLate = 0;
    for (let round = 0; round < 40; round += 1) {
      let stopped = false;
      const subscription = await bus.subscribe({
        group: `group-${round}`,
        topics: [topic],
        async onBatch(events) {
          handled += events.length;
          if (stopped) tooLate += 1;
          // It would go on being delivered to as long as it refuses.
          throw new Error('refused');
        },
      });
      // Sooner and later, so that some are stopped at every step of their taking.
      await sleep(round % 8);
      await subscription.stop();
      stopped = true;
    }
    await bus.subscribe({
      group: 'last',
      topics: [topic],
      onBatch: async (events) => void (handled += events.length),
    });
    const before = handled;
    await eventually('what a subscription that stays is handed', () => handled >= before + 64);
    assert.equal(tooLate, 0);
  });

  it('leaves a partition with a busy replica until its batch is done', async () => {
    const log = await database([embeddedBusMigrations]);
    const { topic, run, on } = sampleTopic();
    const [first, second] = [busOn(log), busOn(log)];
    const keys = keysOf(64);
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    // Two partitions stay free, one for each replica, so that the second one's arrival can be seen.
    const free = [`${topic}/6`, `${topic}/7`];
    const busy = new Set<string>();
    const arrived = new Set<string>();
    let overlaps = 0;
    let handled = 0;
    const subscription = (by: string) => ({
      group: 'busy',
      topics: [topic],
      async onBatch(events: readonly unknown[], partition: string) {
        if (busy.has(partition)) overlaps += 1;
        busy.add(partition);
        if (!free.includes(partition)) await released;
        arrived.add(by);
        busy.delete(partition);
        handled += events.length;
      },
    });
    await first.subscribe(subscription('first'));
    await first.publish(on(run(keys, 1)));
    await eventually('six busy partitions', () => busy.size === 6);
    await second.subscribe(subscription('second'));
    let rounds = 1;
    await eventually('both replicas at work', async () => {
      rounds += 1;
      await first.publish(on(run(keys, 1, rounds)));
      return arrived.size === 2;
    });
    release();
    await eventually('all events', () => handled >= rounds * keys.length);
    assert.equal(overlaps, 0);
    assert.equal(handled, rounds * keys.length);
  });
});
