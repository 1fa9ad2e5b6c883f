import assert from 'node:assert/strict';
import { it } from 'node:test';
import { newId } from '@hiorder/kernel';
import type { EventBus } from '../bus.ts';
import type { Made } from './bus-suite.ts';
import { eventually } from './eventually.ts';
import { byKey, complete, keysOf, sampleTopic, stepOf, type SampleStep } from './sample-events.ts';

export function replicaCases({ makeBus }: Made): void {
  it('shares the partitions between two replicas, keeps order, and the survivor takes over', async () => {
    const { topic, run, on } = sampleTopic();
    const keys = keysOf(32);
    const group = newId();
    const seen: (SampleStep & { by: string })[] = [];
    const join = async (by: string): Promise<EventBus> => {
      const bus = await makeBus();
      await bus.subscribe({
        group,
        topics: [topic],
        onBatch: async (events) => void seen.push(...events.map((event) => ({ ...stepOf(event), by }))),
      });
      return bus;
    };
    const publisher = await makeBus();
    const workers = (from: number): Set<string> => new Set(seen.slice(from).map(({ by }) => by));
    let step = 0;
    const round = async (): Promise<void> => {
      step += 1;
      await publisher.publish(on(run(keys, 1, step)));
      await eventually('the round', () => seen.length >= step * keys.length);
    };
    const first = await join('first');
    await join('second');
    await eventually('both have a share', async () => {
      const from = seen.length;
      await round();
      return workers(from).size === 2;
    });
    await first.close();
    await round();
    await round();
    assert.deepEqual(workers(seen.length - keys.length), new Set(['second']));

    await join('third');
    await eventually('the new one has a share', async () => {
      const from = seen.length;
      await round();
      return workers(from).size === 2;
    });
    assert.deepEqual(
      byKey(seen),
      complete(keys, step),
      'each event once, in order, whoever had the partition',
    );
  });

  it('never has two replicas at the same partition while they come and go', async () => {
    const { topic, run, on } = sampleTopic();
    const keys = keysOf(16);
    const group = newId();
    const publisher = await makeBus();
    const seen: SampleStep[] = [];
    const busy = new Set<string>();
    let overlaps = 0;
    const join = async (): Promise<EventBus> => {
      const bus = await makeBus();
      await bus.subscribe({
        group,
        topics: [topic],
        async onBatch(events, partition) {
          if (busy.has(partition)) overlaps += 1;
          busy.add(partition);
          await new Promise((resolve) => setImmediate(resolve));
          seen.push(...events.map(stepOf));
          busy.delete(partition);
        },
      });
      return bus;
    };
    let replicas = [await join()];
    for (let round = 0; round < 6; round += 1) {
      await publisher.publish(on(run(keys, 5, round * 5 + 1)));
      replicas.push(await join());
      await publisher.publish(on([]));
      await eventually('this round', () => seen.length >= (round + 1) * 5 * keys.length);
      await replicas[0]?.close();
      replicas = replicas.slice(1);
    }
    assert.equal(overlaps, 0);
    assert.deepEqual(byKey(seen), complete(keys, 30));
  });
}
