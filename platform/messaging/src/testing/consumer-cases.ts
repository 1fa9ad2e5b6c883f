import assert from 'node:assert/strict';
import { it } from 'node:test';
import { currentTrace, TechnicalError, type Trace } from '@hiorder/kernel';
import { startConsumer } from '../consumer/consumer.ts';
import { on as handle } from '../consumer/subscription.ts';
import type { Made } from './bus-suite.ts';
import { crashingBus } from './crashing-bus.ts';
import { consuming, effectsOf, recordEffect } from './effects.ts';
import { eventually } from './eventually.ts';
import { byKey, complete, keysOf, sampleTopic } from './sample-events.ts';

export function consumerCases(made: Made): void {
  const { makeBus } = made;
  const { prepared, options } = consuming(made);

  it('has the effect of an event once, however often it was published', async () => {
    const [bus, database] = [await makeBus(), await prepared()];
    const { stepped, run, on } = sampleTopic();
    const keys = keysOf(8);
    const events = run(keys, 10);
    await bus.publish(on(events));
    const consumer = await startConsumer({
      ...options(database),
      bus,
      subscriptions: [handle(stepped, recordEffect)],
    });
    await bus.publish(on(events));
    await bus.publish(on([...run(keys, 1, 11), ...events]));
    await eventually('no lag', async () => (await consumer.lag()) === 0);
    assert.deepEqual(byKey(await effectsOf(database)), complete(keys, 11));
  });

  it('has the effect once when it crashes between effect and acknowledgement', async () => {
    const [bus, database] = [await makeBus(), await prepared()];
    const { stepped, run, on } = sampleTopic();
    const keys = keysOf(8);
    await bus.publish(on(run(keys, 20)));
    const shared = { ...options(database), subscriptions: [handle(stepped, recordEffect)] };
    const crashing = crashingBus(await makeBus());
    await startConsumer({ ...shared, bus: crashing.bus });
    await eventually('a crash after the effects', () => crashing.crashes() > 0);
    await crashing.bus.close();
    assert.notDeepEqual(await effectsOf(database), []);

    const successor = await startConsumer({ ...shared, bus });
    await eventually('no lag', async () => (await successor.lag()) === 0);
    assert.deepEqual(byKey(await effectsOf(database)), complete(keys, 20));
  });

  it('has every effect once, in order, with two replicas that come and go', async () => {
    const database = await prepared();
    const { stepped, run, on } = sampleTopic();
    const keys = keysOf(24);
    const publisher = await makeBus();
    const shared = { ...options(database), subscriptions: [handle(stepped, recordEffect)] };
    const start = async () => {
      const bus = await makeBus();
      return { bus, consumer: await startConsumer({ ...shared, bus }) };
    };
    let [older, newer] = [await start(), await start()];
    for (let round = 0; round < 5; round += 1) {
      await publisher.publish(on(run(keys, 10, round * 10 + 1)));
      await older.consumer.stop();
      await older.bus.close();
      [older, newer] = [newer, await start()];
    }
    await eventually('no lag', async () => (await newer.consumer.lag()) === 0);
    assert.deepEqual(byKey(await effectsOf(database)), complete(keys, 50));
  });

  it('catches up on what came while it was down', async () => {
    const [bus, database] = [await makeBus(), await prepared()];
    const { stepped, run, on } = sampleTopic();
    const keys = keysOf(8);
    const shared = { ...options(database), bus, subscriptions: [handle(stepped, recordEffect)] };
    for (const from of [1, 51]) {
      const consumer = await startConsumer(shared);
      await bus.publish(on(run(keys, 10, from)));
      await eventually('no lag', async () => (await consumer.lag()) === 0);
      await consumer.stop();
      await bus.publish(on(run(keys, 40, from + 10)));
    }
    const consumer = await startConsumer(shared);
    await eventually('no lag', async () => (await consumer.lag()) === 0);
    assert.deepEqual(byKey(await effectsOf(database)), complete(keys, 100));
  });

  it('starts without the bus and joins when it is there', async () => {
    const [bus, database] = [await makeBus(), await prepared()];
    const { stepped, run, on } = sampleTopic();
    await bus.publish(on(run(['one'], 3)));
    let refusals = 0;
    const absent: typeof bus = {
      ...bus,
      async subscribe(subscription) {
        refusals += 1;
        if (refusals > 2) return bus.subscribe(subscription);
        throw new TechnicalError('bus-unavailable', 'not there yet', { retryable: true });
      },
    };
    const subscriptions = [handle(stepped, recordEffect)];
    const consumer = await startConsumer({ ...options(database), bus: absent, subscriptions });
    await assert.rejects(consumer.lag(), { code: 'bus-unavailable' });
    await eventually('all events', async () => (await effectsOf(database)).length === 3);
    assert.equal(refusals, 3);
  });

  it('ends every transaction with what the consumer wants done before its commit', async () => {
    const [bus, database] = [await makeBus(), await prepared()];
    const { stepped, event, run, on } = sampleTopic();
    const events = run(keysOf(4), 5);
    await bus.publish(on(events));
    const consumer = await startConsumer({
      ...options(database),
      bus,
      subscriptions: [handle(stepped, recordEffect)],
      beforeCommit: (tx) => recordEffect({ ...event('ends', 0), data: { key: 'ends', step: 0 } }, tx),
    });
    await eventually('no lag', async () => (await consumer.lag()) === 0);
    const { ends = [], ...effects } = byKey(await effectsOf(database));
    assert.deepEqual(effects, complete(keysOf(4), 5));
    assert.ok(ends.length >= 1 && ends.length <= 4, 'once for the batch of each partition');
    const last = (await effectsOf(database)).at(-1);
    assert.equal(last?.key, 'ends');
    await bus.publish(on(events));
    await eventually('no lag', async () => (await consumer.lag()) === 0);
    assert.equal((await effectsOf(database)).length, 20 + ends.length, 'nothing new, nothing to end');
  });

  it('ignores types it does not know, and members it does not know', async () => {
    const [bus, database] = [await makeBus(), await prepared()];
    const { stepped, event, on } = sampleTopic();
    const known = event('one', 1);
    const newer = { ...event('one', 2), data: { key: 'one', step: 2, added: 'later' } };
    await bus.publish(on([event('one', 9, 'test.unheard-of.v1'), known, newer]));
    const consumer = await startConsumer({
      ...options(database),
      bus,
      subscriptions: [handle(stepped, recordEffect)],
    });
    await eventually('no lag', async () => (await consumer.lag()) === 0);
    assert.deepEqual(byKey(await effectsOf(database)), { one: [1, 2] });
    assert.deepEqual(await consumer.deadLetters(), []);
    assert.deepEqual(consumer.counts(), { processed: 2, retried: 0, parked: 0 });
  });

  it('runs a handler under the trace of its event', async () => {
    const [bus, database] = [await makeBus(), await prepared()];
    const { stepped, event, on } = sampleTopic();
    const sent = event('one', 1);
    const traces: Trace[] = [];
    await bus.publish(on([sent]));
    await startConsumer({
      ...options(database),
      bus,
      subscriptions: [handle(stepped, async () => void traces.push(currentTrace()))],
    });
    await eventually('handled', () => traces.length > 0);
    assert.deepEqual(traces, [
      { correlationId: sent.correlationid, causationId: sent.id, traceparent: sent.traceparent },
    ]);
  });
}
