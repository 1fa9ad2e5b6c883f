import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { TechnicalError } from '@hiorder/kernel';
import { ownKafka } from '@hiorder/local-engines';
import type { EventBus } from '../bus.ts';
import { eventually } from '../testing/eventually.ts';
import { testKafkaBus } from '../testing/kafka-bus.ts';
import { byKey, complete, keysOf, sampleTopic, stepOf, type SampleStep } from '../testing/sample-events.ts';

const kafka = await ownKafka();
after(() => kafka?.stop());

describe('a broker that goes away', { skip: kafka ? false : 'no Kafka here' }, () => {
  if (!kafka) return;
  const buses: EventBus[] = [];
  afterEach(() => Promise.all(buses.splice(0).map((bus) => bus.close())));
  const makeBus = (): EventBus => {
    const bus = testKafkaBus(kafka.brokers);
    buses.push(bus);
    return bus;
  };
  it('is told to publishers, and everybody goes on when it is back', async () => {
    const { topic, run, on } = sampleTopic();
    const keys = keysOf(12);
    const [publisher, reader] = [makeBus(), makeBus()];
    const seen: SampleStep[] = [];
    const told: SampleStep[] = [];
    const running = await reader.subscribe({
      group: topic,
      topics: [topic],
      onBatch: async (events) => void seen.push(...events.map(stepOf)),
    });
    await reader.tail({ topics: [topic], onEvent: (event) => told.push(stepOf(event)) });
    await publisher.publish(on(run(keys, 5)));
    await eventually('before', () => seen.length === 60 && told.length === 60);
    await eventually('no lag', async () => (await running.lag()) === 0);

    await kafka.halt();
    await assert.rejects(
      publisher.publish(on(run(['not this'], 1))),
      (error) => error instanceof TechnicalError && error.code === 'bus-unavailable' && error.retryable,
    );
    assert.equal((await publisher.health()).ok, false);
    await assert.rejects(running.lag(), { code: 'bus-unavailable' });
    const late = makeBus();
    const absent = { code: 'bus-unavailable', retryable: true };
    await assert.rejects(
      late.subscribe({ group: topic, topics: [topic], onBatch: async () => undefined }),
      absent,
    );
    await assert.rejects(late.tail({ topics: [topic], onEvent: () => undefined }), absent);

    await kafka.startAgain();
    await publisher.publish(on(run(keys, 5, 6)));
    await eventually('afterwards', () => seen.length >= 120 && told.length >= 120);
    const these = (steps: SampleStep[]) => byKey(steps.filter(({ key }) => key !== 'not this'));
    assert.deepEqual(these(seen), complete(keys, 10));
    assert.deepEqual(these(told), complete(keys, 10));
    assert.equal((await publisher.health()).ok, true);
    await eventually('no lag', async () => (await running.lag()) === 0);
    await late.subscribe({ group: topic, topics: [topic], onBatch: async () => undefined });
  });

  it('under many publishers that try again changes no key’s order and loses nothing', async () => {
    const { topic, run, on } = sampleTopic();
    const keys = keysOf(24);
    const [publisher, reader] = [makeBus(), makeBus()];
    const seen: SampleStep[] = [];
    await reader.subscribe({
      group: topic,
      topics: [topic],
      onBatch: async (events) => void seen.push(...events.map(stepOf)),
    });
    const steps = 60;
    // As a relay does: the next event of a key goes only when the bus has the one before.
    const writing = Promise.all(
      keys.map(async (key) => {
        for (let step = 1; step <= steps; step += 1) {
          while (
            !(await publisher.publish(on(run([key], 1, step))).then(
              () => true,
              () => false,
            ))
          )
            await sleep(20);
          await sleep(5);
        }
      }),
    );
    await eventually('the middle', () => seen.length > 200);
    await kafka.kill();
    await kafka.startAgain();
    await eventually('further', () => seen.length > 600);
    await kafka.halt();
    await kafka.startAgain();
    await writing;
    const firsts = (): Record<string, number[]> => {
      const all = byKey(seen);
      return Object.fromEntries(Object.entries(all).map(([key, each]) => [key, [...new Set(each)]]));
    };
    await eventually('all', () => Object.values(firsts()).flat().length === keys.length * steps);
    assert.deepEqual(firsts(), complete(keys, steps), 'what came twice came late');
  });

  it('does not keep a bus from closing', async () => {
    const { topic, run, on } = sampleTopic();
    const bus = testKafkaBus(kafka.brokers);
    const seen: SampleStep[] = [];
    await bus.publish(on(run(['one'], 3)));
    await bus.subscribe({
      group: topic,
      topics: [topic],
      onBatch: async (events) => void seen.push(...events.map(stepOf)),
    });
    await eventually('all', () => seen.length === 3);
    await kafka.halt();
    await bus.close();
  });
});
