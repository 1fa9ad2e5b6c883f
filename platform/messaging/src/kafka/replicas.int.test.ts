import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId, type CloudEvent } from '@hiorder/kernel';
import { testKafka } from '@hiorder/local-engines';
import { testDatabase } from '@hiorder/testing';
import type { EventBus } from '../bus.ts';
import { startConsumer } from '../consumer/consumer.ts';
import { on as handle } from '../consumer/subscription.ts';
import { messagingMigrations } from '../migrations.ts';
import { killHard, startChild } from '../testing/child.ts';
import { effectsOf, prepareEffects, recordEffect } from '../testing/effects.ts';
import { eventually } from '../testing/eventually.ts';
import { testKafkaBus } from '../testing/kafka-bus.ts';
import { replicasAreKilled } from '../testing/killed-replicas.ts';
import { SHORT_SESSION_MS } from '../testing/open-bus.ts';
import { quietLog } from '../testing/quiet-log.ts';
import { byKey, complete, keysOf, sampleTopic, stepOf, type SampleStep } from '../testing/sample-events.ts';

const kafka = await testKafka();
after(() => kafka?.stop());

describe('replicas on Kafka', { skip: kafka ? false : 'no Kafka here' }, () => {
  const brokers = kafka?.brokers ?? '';
  const prefix = `replicas-${newId()}.`;
  const address = `kafka://${brokers}?prefix=${prefix}`;
  const cleanups: (() => Promise<unknown>)[] = [];
  const cleanUp = (end: () => Promise<unknown>): void => void cleanups.push(end);
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });
  const makeBus = (): EventBus => {
    const bus = testKafkaBus(brokers, { prefix, sessionMs: SHORT_SESSION_MS });
    cleanUp(() => bus.close());
    return bus;
  };

  it('take over from one that was killed, with every effect once and in order', () =>
    replicasAreKilled({ bus: makeBus(), address, cleanUp }));

  it('take over from one that was frozen, which then does no harm', async () => {
    const target = await testDatabase([messagingMigrations]);
    cleanUp(() => target.drop());
    await prepareEffects(target);
    const bus = makeBus();
    const { topic, stepped, run, on } = sampleTopic();
    const keys = keysOf(40);
    await bus.publish(on(run(keys, 30)));
    const child = await startChild('consumer-process.ts', address, target.url, topic);
    cleanUp(() => killHard(child));
    await eventually('some effects', async () => (await effectsOf(target)).length > 100);
    child.kill('SIGSTOP');
    const taken = new Set<string>();
    const survivor = await startConsumer({
      ...{ bus: noting(bus, taken), database: target, group: topic, log: quietLog },
      subscriptions: [handle(stepped, recordEffect)],
    });
    cleanUp(() => survivor.stop());
    await bus.publish(on(run(keys, 20, 31)));
    // Not their effects: whatever transactions it was frozen in hold their rows.
    await eventually('all partitions have moved', () => taken.size === 8);
    child.kill('SIGCONT');
    await bus.publish(on(run(keys, 10, 51)));
    await eventually('no lag', async () => (await survivor.lag()) === 0);
    assert.deepEqual(byKey(await effectsOf(target)), complete(keys, 60));
  });

  it('leave nothing behind that keeps their process alive, however often they come and go', async () => {
    const { topic, run, on } = sampleTopic();
    await makeBus().publish(on(run(keysOf(30), 3)));
    const child = await startChild('churn-process.ts', address, topic);
    cleanUp(() => killHard(child));
    await eventually('its end', () => child.exitCode !== null);
    assert.equal(child.exitCode, 0);
  });

  it('give a partition away only when nothing of it is being worked on', async () => {
    const { topic, run, on } = sampleTopic();
    const keys = keysOf(64);
    const busy = new Map<string, string>();
    const seen: (SampleStep & { by: string })[] = [];
    let overlaps = 0;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const join = async (by: string): Promise<void> => {
      await makeBus().subscribe({
        group: topic,
        topics: [topic],
        async onBatch(events: readonly CloudEvent[], partition, signal) {
          if (busy.has(partition)) overlaps += 1;
          busy.set(partition, by);
          try {
            // As a handler that waits for its database: until it is told to leave it.
            const left = new Promise<void>((resolve) => (signal.onabort = () => resolve()));
            await Promise.race([released, left]);
            if (signal.aborted) {
              // Time enough for the other to begin, if it were let in.
              await sleep(300);
              throw new Error('left');
            }
            seen.push(...events.map((event) => ({ ...stepOf(event), by })));
          } finally {
            busy.delete(partition);
          }
        },
      });
    };
    await join('first');
    const publisher = makeBus();
    await publisher.publish(on(run(keys, 5)));
    await eventually('the first is at work everywhere', () => busy.size === 8);
    await join('second');
    await eventually('each has its half', () =>
      ['first', 'second'].every((by) => [...busy.values()].filter((each) => each === by).length === 4),
    );
    release();
    await eventually('all', () => seen.length >= 320);
    assert.equal(overlaps, 0);
    assert.deepEqual(byKey(seen), complete(keys, 5), 'each once: what was left had no effect');
  });
});

/** Notes which partitions are handed over. */
const noting = (bus: EventBus, partitions: Set<string>): EventBus => ({
  ...bus,
  subscribe: (subscription) =>
    bus.subscribe({
      ...subscription,
      onBatch(events, partition, signal) {
        partitions.add(partition);
        return subscription.onBatch(events, partition, signal);
      },
    }),
});
