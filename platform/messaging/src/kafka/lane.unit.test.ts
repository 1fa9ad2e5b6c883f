import assert from 'node:assert/strict';
import { it } from 'node:test';
import { quietLog } from '../testing/quiet-log.ts';
import { sampleTopic, stepOf } from '../testing/sample-events.ts';
import { toRecord } from './cloud-event-binding.ts';
import type { FetchedRecord } from './fetched-records.ts';
import { createLane, type LaneOptions } from './lane.ts';

const { topic, event } = sampleTopic();

const records = (from: number, count: number): FetchedRecord[] =>
  Array.from({ length: count }, (_, i) => {
    const { key, value, headers } = toRecord(event('one', from + i));
    return { offset: BigInt(from + i), key, value, headers: [...headers] };
  });

function underTest(o: Partial<LaneOptions> = {}) {
  const batches: { steps: number[]; signal: AbortSignal; done: () => void; refuse: () => void }[] = [];
  const reached: bigint[] = [];
  const setAside: string[] = [];
  const lane = createLane({
    ...{ topic, partition: 0, position: 0n, log: quietLog, batchSize: 3 },
    deliver: (events, signal) =>
      new Promise<void>((done, reject) => {
        const refuse = (): void => reject(new Error('refused'));
        batches.push({ steps: events.map((each) => stepOf(each).step), signal, done, refuse });
      }),
    setAside: async ({ reason }) => void setAside.push(reason),
    reached: (position) => void reached.push(position),
    hungry: () => undefined,
    ...o,
  });
  return { lane, batches, reached, setAside };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

it('hands over one batch after the other and says how far it is', async () => {
  const { lane, batches, reached } = underTest();
  lane.take(records(0, 5), 7n);
  assert.equal(lane.position(), 7n);
  await turn();
  batches[0]?.done();
  await turn();
  batches[1]?.done();
  await turn();
  assert.deepEqual(
    batches.map(({ steps }) => steps),
    [
      [0, 1, 2],
      [3, 4],
    ],
  );
  assert.deepEqual(reached, [3n, 7n], 'also behind what holds no records');
});

it('wants no more than one batch besides the one in hand', async () => {
  const { lane, batches } = underTest();
  assert.equal(lane.wants(), true);
  lane.take(records(0, 3), 3n);
  assert.equal(lane.wants(), true);
  lane.take(records(3, 3), 6n);
  assert.equal(lane.wants(), false);
  await turn();
  batches[0]?.done();
  await turn();
  assert.equal(lane.wants(), true);
});

it('hands over again what was refused', async () => {
  const { lane, batches, reached } = underTest();
  lane.take(records(0, 2), 2n);
  await turn();
  batches[0]?.refuse();
  while (batches.length < 2) await turn();
  assert.deepEqual(batches[1]?.steps, [0, 1]);
  assert.deepEqual(reached, []);
  batches[1]?.done();
  await turn();
  assert.deepEqual(reached, [2n]);
});

it('tells the batch in hand to stop, and counts it when it is done nevertheless', async () => {
  const { lane, batches, reached } = underTest();
  lane.take(records(0, 5), 5n);
  await turn();
  const closing = lane.close();
  assert.equal(batches[0]?.signal.aborted, true);
  batches[0]?.done();
  await closing;
  assert.deepEqual(reached, [3n]);
  assert.equal(batches.length, 1, 'takes no other');
  lane.take(records(5, 1), 6n);
  await turn();
  assert.equal(batches.length, 1);
  assert.equal(lane.wants(), false);
});

it('does not count what was given to somebody else before it was done', async () => {
  const { lane, batches, reached } = underTest();
  lane.take(records(0, 2), 2n);
  await turn();
  const closing = lane.close();
  lane.abandon();
  batches[0]?.done();
  await closing;
  assert.deepEqual(reached, []);
});

it('sets aside what is no event, before it counts', async () => {
  const { lane, batches, reached, setAside } = underTest();
  const poison: FetchedRecord = { offset: 1n, key: null, value: Buffer.from('?'), headers: [] };
  lane.take([...records(0, 1), poison, ...records(2, 1)], 3n);
  await turn();
  assert.deepEqual(setAside, ['there is no header ce_id']);
  assert.deepEqual(batches[0]?.steps, [0, 2]);
  batches[0]?.done();
  await turn();
  assert.deepEqual(reached, [3n]);
});
