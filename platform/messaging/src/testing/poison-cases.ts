import assert from 'node:assert/strict';
import { it } from 'node:test';
import { TechnicalError } from '@hiorder/kernel';
import { createMetrics } from '@hiorder/telemetry';
import { listDeadLetters, requestReplay } from '../consumer/dead-letters.postgres.ts';
import { startConsumer, type ConsumerOptions } from '../consumer/consumer.ts';
import { on as handle } from '../consumer/subscription.ts';
import type { Made } from './bus-suite.ts';
import { consuming, effectsOf, QUICK, recordEffect } from './effects.ts';
import { eventually } from './eventually.ts';
import { byKey, complete, keysOf, sampleTopic, stepsTo } from './sample-events.ts';

export function poisonCases(made: Made): void {
  const { makeBus } = made;
  const { prepared, options } = consuming(made);

  it('parks a poison event, goes on, and replays it when asked', async () => {
    const [bus, database] = [await makeBus(), await prepared()];
    const { stepped, run, on, event } = sampleTopic();
    let poisonous = true;
    const consumer = await startConsumer({
      ...options(database),
      bus,
      subscriptions: [
        handle(stepped, async (each, tx) => {
          await recordEffect(each, tx);
          if (poisonous && each.data.step % 5 === 0) throw new Error('cannot digest this');
        }),
      ],
    });
    const invalid = event('one', 'not a number');
    await bus.publish(on([...run(['one', 'two'], 10), invalid, ...run(['one', 'two'], 2, 11)]));
    await eventually('no lag', async () => (await consumer.lag()) === 0);
    const withoutFives = stepsTo(12).filter((step) => step % 5 !== 0);
    assert.deepEqual(byKey(await effectsOf(database)), { one: withoutFives, two: withoutFives });

    const letters = await consumer.deadLetters();
    assert.deepEqual(letters.map((letter) => letter.attempts).sort(), [1, 3, 3, 3, 3]);
    const parked = letters.find((letter) => letter.id === invalid.id);
    assert.deepEqual(parked?.event, invalid);
    assert.match(parked?.error ?? '', /event-invalid|\/step/);
    assert.equal(await consumer.replay(), 0, 'still poisonous');
    assert.equal((await consumer.deadLetters()).length, 5);

    poisonous = false;
    const first = letters.find((letter) => letter.id !== invalid.id);
    assert.equal(await consumer.replay(first?.id), 1);
    assert.equal(await consumer.replay(first?.id), 0, 'a replayed letter is gone');
    assert.equal(await consumer.replay(), 3);
    assert.deepEqual(
      (await consumer.deadLetters()).map((letter) => letter.id),
      [invalid.id],
    );
    const all = byKey(await effectsOf(database));
    assert.deepEqual(
      [all['one']?.sort((a, b) => a - b), all['two']?.sort((a, b) => a - b)],
      [stepsTo(12), stepsTo(12)],
    );
  });

  it('replays once what an operator asked for through the database, with two replicas', async () => {
    const [bus, database] = [await makeBus(), await prepared()];
    const { stepped, run, on } = sampleTopic();
    const metrics = createMetrics();
    let [poisonous, handled] = [true, 0];
    const shared: ConsumerOptions = {
      ...options(database),
      replayPollMs: 20,
      metrics,
      bus,
      subscriptions: [
        handle(stepped, async (each, tx) => {
          handled += 1;
          if (poisonous && each.data.step !== 2) throw new Error('cannot digest this');
          await recordEffect(each, tx);
        }),
      ],
    };
    const { group } = shared;
    const consumer = await startConsumer(shared);
    await startConsumer({ ...shared, bus: await makeBus() });
    await bus.publish(on(run(['one'], 3)));
    await eventually('no lag', async () => (await consumer.lag()) === 0);
    const list = () => listDeadLetters(database, group);
    const [first, second] = await list();
    assert.match(await metrics.text(), new RegExp(`^hiorder_dead_letters\\{group="${group}"\\} 2$`, 'm'));
    assert.match(await metrics.text(), new RegExp(`^hiorder_consumer_lag\\{group="${group}"\\} 0$`, 'm'));
    const { error, attempts, replayRequestedAt } = first!;
    assert.match(error, /cannot digest this/);
    assert.deepEqual({ attempts, replayRequestedAt }, { attempts: QUICK.attempts, replayRequestedAt: null });

    const before = handled;
    assert.equal(await requestReplay(database, group, first!.id), 1);
    await eventually('still poisonous', async () => (await list())[0]?.attempts === QUICK.attempts + 1);
    assert.equal((await list())[0]?.replayRequestedAt, null, 'asked once, tried once');
    assert.equal((await list()).length, 2);
    assert.equal(handled, before + 1, 'by one of them');

    poisonous = false;
    assert.equal(await requestReplay(database, group, first!.id), 1);
    await eventually('the first is gone', async () => (await list()).length === 1);
    assert.deepEqual((await list())[0], second);
    assert.equal(await requestReplay(database, group), 1);
    await eventually('all are gone', async () => (await list()).length === 0);
    assert.equal(await requestReplay(database, group), 0);
    assert.deepEqual(byKey(await effectsOf(database)), { one: [2, 1, 3] });
  });

  it('does not deliver a parked event again, and keeps it over a restart', async () => {
    const [bus, database] = [await makeBus(), await prepared()];
    const { stepped, run, on } = sampleTopic();
    const poison = run(['one'], 1);
    let attempts = 0;
    const shared: ConsumerOptions = {
      ...options(database),
      bus,
      subscriptions: [
        handle(stepped, async () => {
          attempts += 1;
          throw new Error('never');
        }),
      ],
    };
    for (let restart = 0; restart < 2; restart += 1) {
      const consumer = await startConsumer(shared);
      await bus.publish(on(poison));
      await eventually('no lag', async () => (await consumer.lag()) === 0);
      assert.equal((await consumer.deadLetters()).length, 1);
      await consumer.stop();
    }
    // Once together with its batch, then alone until the limit.
    assert.equal(attempts, 1 + QUICK.attempts);
  });

  for (const code of ['database-unavailable', 'dependency-unavailable']) {
    it(`waits out ${code} however long, parks nothing for it, and other partitions go on`, async () => {
      const [bus, database] = [await makeBus(), await prepared()];
      const { stepped, run, on } = sampleTopic();
      const keys = keysOf(8);
      const held = keys[0];
      let refused = 0;
      let over = false;
      const consumer = await startConsumer({
        ...options(database),
        bus,
        subscriptions: [
          handle(stepped, async (event, tx) => {
            if (event.data.key === held && !over) {
              refused += 1;
              throw new TechnicalError(code, 'not now', { retryable: true });
            }
            await recordEffect(event, tx);
          }),
        ],
      });
      await bus.publish(on(run(keys, 5)));
      await eventually('far more refusals than attempts', () => refused > 4 * QUICK.attempts);
      await eventually('another partition is through', async () =>
        Object.values(byKey(await effectsOf(database))).some((steps) => steps.length === 5),
      );
      assert.deepEqual(await consumer.deadLetters(), []);
      over = true;
      await eventually('no lag', async () => (await consumer.lag()) === 0);
      assert.deepEqual(byKey(await effectsOf(database)), complete(keys, 5));
      assert.deepEqual(await consumer.deadLetters(), []);
      assert.equal(consumer.counts().parked, 0);
    });
  }

  it('parks what always takes too long, and what waits for something that never happens', async () => {
    const [bus, database] = [await makeBus(), await prepared()];
    const { stepped, run, on } = sampleTopic();
    const codes = new Map([
      [2, 'database-timeout'],
      [4, 'something-else-first'],
    ]);
    const notYet = 4 * QUICK.attempts;
    const consumer = await startConsumer({
      ...options(database),
      retry: { ...QUICK, notYet },
      bus,
      subscriptions: [
        handle(stepped, async (event, tx) => {
          const code = codes.get(event.data.step);
          if (code !== undefined) throw new TechnicalError(code, 'not now', { retryable: true });
          await recordEffect(event, tx);
        }),
      ],
    });
    await bus.publish(on(run(['one'], 6)));
    await eventually('no lag', async () => (await consumer.lag()) === 0);
    assert.deepEqual(byKey(await effectsOf(database)), { one: [1, 3, 5, 6] });
    const letters = await consumer.deadLetters();
    assert.deepEqual(
      letters.map(({ attempts }) => attempts),
      [QUICK.attempts, notYet],
    );
    assert.match(letters[0]?.error ?? '', /database-timeout|not now/);
    // What is too slow once more stays where it is, and nobody is asked to try for ever.
    assert.equal(await consumer.replay(), 0);
    codes.clear();
    assert.equal(await consumer.replay(), 2);
  });

  it('tries again what failed for a moment, in order', async () => {
    const [bus, database] = [await makeBus(), await prepared()];
    const { stepped, run, on } = sampleTopic();
    const keys = keysOf(6);
    const failures = new Map<string, number>();
    const consumer = await startConsumer({
      ...options(database),
      bus,
      subscriptions: [
        handle(stepped, async (event, tx) => {
          const failed = failures.get(event.id) ?? 0;
          failures.set(event.id, failed + 1);
          if (event.data.step % 3 === 0 && failed < 2) throw new Error('not now');
          await recordEffect(event, tx);
        }),
      ],
    });
    await bus.publish(on(run(keys, 12)));
    await eventually('no lag', async () => (await consumer.lag()) === 0);
    assert.deepEqual(byKey(await effectsOf(database)), complete(keys, 12));
    assert.deepEqual(await consumer.deadLetters(), []);
  });
}
