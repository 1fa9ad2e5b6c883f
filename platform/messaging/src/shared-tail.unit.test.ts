import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CloudEvent, Log } from '@hiorder/kernel';
import type { Tail } from './bus.ts';
import { createSharedTail } from './shared-tail.ts';

const log: Log = { debug() {}, info() {}, warn() {}, error() {}, child: () => log };
const event = (storeid: string, id: string) => ({ storeid, id }) as CloudEvent;

function busOfOneTail(o: { failing?: number } = {}) {
  const tails: Tail[] = [];
  let failing = o.failing ?? 0;
  const stopped: Tail[] = [];
  const bus = {
    async tail(tail: Tail) {
      if (failing-- > 0) throw new Error('the bus is away');
      tails.push(tail);
      return { stop: async () => void stopped.push(tail) };
    },
  };
  return { bus, tails, stopped };
}

test('watchers share one tail, and each hears of its own store', async () => {
  const { bus, tails } = busOfOneTail();
  const shared = createSharedTail({ bus, topics: ['t'], log });
  const heard: string[] = [];
  await shared.watch('a', ({ id }) => heard.push(`first ${id}`));
  await shared.watch('a', ({ id }) => heard.push(`second ${id}`));
  await shared.watch('b', ({ id }) => heard.push(`other ${id}`));
  tails[0]!.onEvent(event('a', '1'));
  assert.equal(tails.length, 1);
  assert.deepEqual(heard, ['first 1', 'second 1']);
});

test('when nobody watches any more the tail ends; the next watcher begins another', async () => {
  const { bus, tails, stopped } = busOfOneTail();
  const shared = createSharedTail({ bus, topics: ['t'], log });
  (await shared.watch('a', () => {}))();
  await shared.watch('a', () => {});
  assert.deepEqual([tails.length, stopped.length], [2, 1]);
});

test('a bus that is away is told to the watcher, and asked again by the next', async () => {
  const { bus, tails } = busOfOneTail({ failing: 1 });
  const shared = createSharedTail({ bus, topics: ['t'], log });
  await assert.rejects(
    shared.watch('a', () => {}),
    /away/,
  );
  await shared.watch('a', () => {});
  assert.equal(tails.length, 1);
});
