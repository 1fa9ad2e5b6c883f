import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { CloudEvent } from '@hiorder/kernel';
import type { Made } from './bus-suite.ts';
import { eventually } from './eventually.ts';
import { byKey, complete, keysOf, sampleTopic, stepOf, stepsTo, type SampleStep } from './sample-events.ts';

export function tailCases({ makeBus }: Made): void {
  it('tells every process everything that is published from now on', async () => {
    const { topic, run, on } = sampleTopic();
    const keys = keysOf(10);
    const buses = [await makeBus(), await makeBus()];
    const publisher = await makeBus();
    await publisher.publish(on(run(keys, 3)));
    const seen: SampleStep[][] = [];
    for (const bus of buses) {
      const mine: SampleStep[] = [];
      seen.push(mine);
      await bus.tail({ topics: [topic], onEvent: (event) => mine.push(stepOf(event)) });
    }
    await publisher.publish(on(run(keys, 20, 4)));
    await eventually('both have all', () => seen.every((each) => each.length >= 200));
    const expected = Object.fromEntries(keys.map((key) => [key, stepsTo(23).slice(3)]));
    for (const each of seen) assert.deepEqual(byKey(each), expected);
  });

  it('begins in the past when asked to', async () => {
    const bus = await makeBus();
    const { topic, run, on } = sampleTopic();
    const keys = keysOf(10);
    await bus.publish(on(run(keys, 5)));
    const seen: SampleStep[] = [];
    const since = new Date(Date.now() - 3_600_000);
    await bus.tail({ topics: [topic], since, onEvent: (event) => seen.push(stepOf(event)) });
    await bus.publish(on(run(keys, 5, 6)));
    await eventually('old and new', () => seen.length >= 100);
    assert.deepEqual(byKey(seen), complete(keys, 10));
  });

  it('reads what lies on the log, or what was published since, and comes to an end', async () => {
    const bus = await makeBus();
    const { topic, run, on } = sampleTopic();
    const read = async (since?: Date): Promise<Record<string, number[]>> => {
      const seen: SampleStep[] = [];
      const onEvent = (event: CloudEvent): void => void seen.push(stepOf(event));
      await bus.read({ topics: [topic], onEvent, ...(since && { since }) });
      return byKey(seen);
    };
    assert.deepEqual(await read(), {});
    const keys = keysOf(10);
    for (let step = 1; step <= 3; step += 1) await bus.publish(on(run(keys, 200, 200 * (step - 1) + 1)));
    assert.deepEqual(await read(), complete(keys, 600));
    assert.deepEqual(await read(new Date(Date.now() - 3_600_000)), complete(keys, 600));
    assert.deepEqual(await read(new Date(Date.now() + 3_600_000)), {});
    const over = bus.read({ topics: [topic], onEvent() {}, signal: AbortSignal.abort(new Error('over')) });
    await assert.rejects(over, /over/);
  });

  it('goes on after a listener threw, and ends when stopped', async () => {
    const bus = await makeBus();
    const { topic, run, on } = sampleTopic();
    const seen: SampleStep[] = [];
    const tail = await bus.tail({
      topics: [topic],
      onEvent(event) {
        seen.push(stepOf(event));
        if (stepOf(event).step === 2) throw new Error('a bug of the listener');
      },
    });
    await bus.publish(on(run(['one'], 3)));
    await eventually('all three', () => seen.length >= 3);
    await tail.stop();
    const witness: SampleStep[] = [];
    await bus.tail({ topics: [topic], onEvent: (event) => witness.push(stepOf(event)) });
    await bus.publish(on(run(['one'], 1, 4)));
    await eventually('the witness has it', () => witness.length >= 1);
    assert.deepEqual(byKey(seen), { one: [1, 2, 3] });
  });
}
