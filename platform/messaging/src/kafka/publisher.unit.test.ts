import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { MessageToProduce } from '@platformatic/kafka';
import { keysOf, sampleTopic } from '../testing/sample-events.ts';
import { createPublisher, type PublisherOptions } from './publisher.ts';

const { topic, run, on } = sampleTopic();

/** A publisher whose requests the test answers itself. */
function underTest(o: Partial<PublisherOptions> = {}) {
  const requests: { steps: number[]; answer: () => void; refuse: (error: Error) => void }[] = [];
  const publisher = createPublisher({
    open: () => Promise.resolve(),
    nameOf: (name) => name,
    maxBytes: 1_000_000,
    send: (messages) =>
      new Promise<void>((answer, refuse) => {
        requests.push({ steps: messages.map(stepOf), answer, refuse });
      }),
    ...o,
  });
  return { publisher, requests };
}
const stepOf = ({ value }: MessageToProduce): number =>
  (JSON.parse(value?.toString() ?? '') as { step: number }).step;
const turn = () => new Promise((resolve) => setImmediate(resolve));
const step = (n: number) => on(run(['one'], 1, n));

it('has one request under way, and sends what came meanwhile together, in order', async () => {
  const { publisher, requests } = underTest();
  const all = [1, 2, 3].map((n) => publisher.publish(step(n)));
  await turn();
  assert.deepEqual(
    requests.map(({ steps }) => steps),
    [[1]],
  );
  requests[0]?.answer();
  await all[0];
  await turn();
  assert.deepEqual(requests[1]?.steps, [2, 3]);
  requests[1]?.answer();
  await Promise.all(all);
});

it('tells everybody whose events went together when that failed, and goes on with the next', async () => {
  const { publisher, requests } = underTest();
  const first = publisher.publish(step(1));
  const together = [2, 3].map((n) => publisher.publish(step(n)));
  await turn();
  requests[0]?.answer();
  await first;
  await turn();
  const last = publisher.publish(step(4));
  requests[1]?.refuse(new Error('broker gone'));
  for (const each of together) await assert.rejects(each, /broker gone/);
  await turn();
  assert.deepEqual(requests[2]?.steps, [4]);
  requests[2]?.answer();
  await last;
});

it('splits what is too much for one request, in order', async () => {
  const sent: number[][] = [];
  const { publisher } = underTest({
    maxBytes: 2_000,
    send: async (messages) => void sent.push(messages.map(stepOf)),
  });
  await publisher.publish(on(run(['one'], 20)));
  assert.ok(sent.length > 3);
  assert.deepEqual(
    sent.flat(),
    Array.from({ length: 20 }, (_, i) => i + 1),
  );
});

it('sends what is larger than a request alone', async () => {
  const sent: number[] = [];
  const { publisher } = underTest({
    maxBytes: 10,
    send: async (messages) => void sent.push(messages.length),
  });
  await publisher.publish(on(run(keysOf(3), 1)));
  assert.deepEqual(sent, [1, 1, 1]);
});

it('keeps the order of calls while a topic is being made, and refuses only what cannot be written', async () => {
  let made = (): void => undefined;
  const making = new Promise<void>((resolve) => (made = resolve));
  const { publisher, requests } = underTest({
    open: ([first = '']) => (first === topic ? making : Promise.reject(new Error('no such topic'))),
  });
  const slow = publisher.publish(step(1));
  const unknown = publisher.publish([{ topic: 'unknown', event: run(['one'], 1)[0]! }]);
  const later = publisher.publish(step(2));
  const outcome = assert.rejects(unknown, /no such topic/);
  await turn();
  assert.equal(requests.length, 0);
  made();
  await turn();
  requests[0]?.answer();
  await slow;
  await outcome;
  await turn();
  requests[1]?.answer();
  await later;
  assert.deepEqual(
    requests.map(({ steps }) => steps),
    [[1], [2]],
  );
});
