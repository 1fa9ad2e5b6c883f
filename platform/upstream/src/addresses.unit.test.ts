import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAddresses } from './addresses.ts';

const none = new Set<string>();

function fixture(all = ['a', 'b', 'c']) {
  const clock = { ms: 0 };
  return { clock, addresses: createAddresses(all, () => clock.ms) };
}

const round = (next: () => string, times: number): string[] => Array.from({ length: times }, next);

test('each in turn', () => {
  const { addresses } = fixture();
  const asked = round(() => addresses.next(none), 9);
  for (const address of addresses.all) assert.equal(asked.filter((one) => one === address).length, 3);
});

test('one that failed is left out for a while, longer each time, until it works', () => {
  const { addresses, clock } = fixture(['a', 'b']);
  const outFor = (): number => {
    const began = clock.ms;
    while (!round(() => addresses.next(none), 2).includes('a')) clock.ms += 50;
    return clock.ms - began;
  };
  const pauses = round(() => String((addresses.failed('a'), outFor())), 8).map(Number);
  assert.deepEqual(pauses.slice(0, 3), [500, 1_000, 2_000]);
  assert.equal(pauses.at(-1), 10_000);
  addresses.worked('a');
  addresses.failed('a');
  assert.equal(outFor(), 500);
});

test('one that is about to stop is left out', () => {
  const { addresses, clock } = fixture(['a', 'b']);
  addresses.leaving('a');
  assert.deepEqual(
    round(() => addresses.next(none), 4),
    ['b', 'b', 'b', 'b'],
  );
  clock.ms += 3_000;
  assert.ok(round(() => addresses.next(none), 2).includes('a'));
});

test('when all have failed, the one whose pause ends first is asked', () => {
  const { addresses, clock } = fixture(['a', 'b']);
  addresses.failed('b');
  clock.ms += 10;
  addresses.failed('a');
  assert.equal(addresses.next(none), 'b');
});

test('a request does not go twice to one address while there is another', () => {
  const { addresses } = fixture(['a', 'b']);
  addresses.failed('b');
  assert.equal(addresses.next(new Set(['a'])), 'b');
  assert.ok(['a', 'b'].includes(addresses.next(new Set(['a', 'b']))));
});

test('the one with the fewest requests waiting for an answer', () => {
  const { addresses } = fixture(['a', 'b']);
  const first = addresses.asked('a');
  const second = addresses.asked('a');
  addresses.asked('b');
  assert.deepEqual(
    round(() => addresses.next(none), 3),
    ['b', 'b', 'b'],
  );
  first();
  first();
  assert.equal(new Set(round(() => addresses.next(none), 2)).size, 2);
  second();
  assert.equal(addresses.next(none), 'a');
});

test('one that did not answer in time is left out until it has worked', () => {
  const { addresses, clock } = fixture(['a', 'b']);
  addresses.late('a');
  clock.ms += 3_600_000;
  assert.deepEqual(
    round(() => addresses.next(none), 3),
    ['b', 'b', 'b'],
  );
  addresses.late('b');
  assert.ok(addresses.all.includes(addresses.next(none)));
  addresses.worked('a');
  assert.equal(addresses.next(none), 'a');
});

test('nobody answers when all are silent; being late alone is not enough', () => {
  const { addresses } = fixture(['a', 'b']);
  addresses.late('a');
  addresses.silent('b');
  assert.equal(addresses.nobodyAnswers(), false);
  addresses.silent('a');
  addresses.late('a');
  assert.equal(addresses.nobodyAnswers(), true);
  addresses.failed('b');
  assert.equal(addresses.nobodyAnswers(), false);
});
