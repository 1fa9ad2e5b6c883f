import assert from 'node:assert/strict';
import { it } from 'node:test';
import { newId } from '@hiorder/kernel';
import type { Made } from './bus-suite.ts';
import { eventually } from './eventually.ts';
import { byKey, complete, keysOf, sampleTopic, stepOf, type SampleStep } from './sample-events.ts';

export function deliveryCases({ makeBus }: Made): void {
  it('keeps the order in which a key was published, over many publications', async () => {
    const bus = await makeBus();
    const { topic, run, on } = sampleTopic();
    const keys = keysOf(20);
    const seen: SampleStep[] = [];
    await bus.subscribe({
      group: newId(),
      topics: [topic],
      onBatch: async (events) => void seen.push(...events.map(stepOf)),
    });
    for (let step = 1; step <= 30; step += 1) await bus.publish(on(run(keys, 1, step)));
    await eventually('all events', () => seen.length >= 600);
    assert.deepEqual(byKey(seen), complete(keys, 30));
  });

  it('skips nothing while many publish at once', async () => {
    const publishers = await Promise.all(keysOf(4).map(() => makeBus()));
    const [bus] = publishers;
    const { topic, run, on } = sampleTopic();
    const seen: SampleStep[] = [];
    await bus?.subscribe({
      group: newId(),
      topics: [topic],
      onBatch: async (events) => void seen.push(...events.map(stepOf)),
    });
    // Each key has one publisher at a time, but they share partitions.
    await Promise.all(
      keysOf(12).map(async (key, i) => {
        for (let step = 1; step <= 40; step += 1) await publishers[i % 4]?.publish(on(run([key], 1, step)));
      }),
    );
    await eventually('all events', () => seen.length >= 480);
    assert.deepEqual(byKey(seen), complete(keysOf(12), 40));
  });

  it('hands an event over exactly as it was published', async () => {
    const bus = await makeBus();
    const { topic, event, on } = sampleTopic();
    const published = event('순두부-🍲', 1);
    const seen: unknown[] = [];
    await bus.publish(on([published]));
    await bus.subscribe({
      group: newId(),
      topics: [topic],
      onBatch: async (events) => void seen.push(...events),
    });
    await eventually('the event', () => seen.length > 0);
    assert.deepEqual(seen, [published]);
  });

  it('delivers a batch again when it was refused, and skips nothing', async () => {
    const bus = await makeBus();
    const { topic, run, on } = sampleTopic();
    const keys = keysOf(5);
    const seen: SampleStep[] = [];
    const refused = new Set<string>();
    await bus.subscribe({
      group: newId(),
      topics: [topic],
      async onBatch(events, partition) {
        if (!refused.has(partition)) {
          refused.add(partition);
          throw new Error('refused once');
        }
        seen.push(...events.map(stepOf));
      },
    });
    await bus.publish(on(run(keys, 40)));
    await eventually('all events', () => seen.length >= 200);
    assert.ok(refused.size > 0);
    assert.deepEqual(byKey(seen), complete(keys, 40));
  });

  it('gives a new group everything from the beginning, and each group its own copy', async () => {
    const bus = await makeBus();
    const { topic, run, on } = sampleTopic();
    const keys = keysOf(4);
    await bus.publish(on(run(keys, 25)));
    for (const group of [newId(), newId()]) {
      const seen: SampleStep[] = [];
      await bus.subscribe({
        group,
        topics: [topic],
        onBatch: async (events) => void seen.push(...events.map(stepOf)),
      });
      await eventually('all events', () => seen.length >= 100);
      assert.deepEqual(byKey(seen), complete(keys, 25));
    }
  });

  it('lets a group that was down go on from where it was', async () => {
    const { topic, run, on } = sampleTopic();
    const keys = keysOf(6);
    const group = newId();
    const publisher = await makeBus();
    const seen: SampleStep[] = [];
    for (const from of [1, 11, 21]) {
      await publisher.publish(on(run(keys, 10, from)));
      const bus = await makeBus();
      await bus.subscribe({
        group,
        topics: [topic],
        onBatch: async (events) => void seen.push(...events.map(stepOf)),
      });
      await eventually('what came meanwhile', () => seen.length >= keys.length * (from + 9));
      await bus.close();
    }
    assert.deepEqual(byKey(seen), complete(keys, 30), 'nothing twice after a clean stop, nothing missed');
  });

  it('gives a rewound group everything once more, but rewinds none that is running', async () => {
    const bus = await makeBus();
    const { topic, run, on } = sampleTopic();
    const keys = keysOf(4);
    const group = newId();
    await bus.publish(on(run(keys, 10)));
    for (const from of ['the beginning', 'the beginning again']) {
      const seen: SampleStep[] = [];
      const running = await bus.subscribe({
        group,
        topics: [topic],
        onBatch: async (events) => void seen.push(...events.map(stepOf)),
      });
      await eventually(`all from ${from}`, () => seen.length >= 40);
      await eventually('no lag', async () => (await running.lag()) === 0);
      assert.deepEqual(byKey(seen), complete(keys, 10));
      assert.ok(await bus.isRunning(group));
      await assert.rejects(bus.rewind(group), { code: 'group-in-use' });
      await running.stop();
      assert.ok(!(await bus.isRunning(group)));
      await bus.rewind(group);
      assert.ok(!(await bus.isRunning(group)));
    }
  });

  it('goes on with other partitions while one is busy', async () => {
    const bus = await makeBus();
    const { topic, run, on } = sampleTopic();
    const keys = keysOf(64);
    const seen: SampleStep[] = [];
    let stuck: string | undefined;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await bus.subscribe({
      group: newId(),
      topics: [topic],
      async onBatch(events, partition) {
        stuck ??= partition;
        if (partition === stuck) await released;
        seen.push(...events.map(stepOf));
      },
    });
    await bus.publish(on(run(keys, 2)));
    await eventually('events of other partitions', () => seen.length > 0);
    release();
    await eventually('all events', () => seen.length >= 128);
    assert.deepEqual(byKey(seen), complete(keys, 2));
  });

  it('counts what a group has not finished', async () => {
    const bus = await makeBus();
    const { topic, run, on } = sampleTopic();
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await bus.publish(on(run(['one'], 7)));
    const running = await bus.subscribe({ group: newId(), topics: [topic], onBatch: () => released });
    assert.equal(await running.lag(), 7);
    release();
    await eventually('no lag', async () => (await running.lag()) === 0);
  });

  it('is healthy', async () => {
    const bus = await makeBus();
    assert.equal((await bus.health()).ok, true);
  });
}
