import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moved, placeAt, sameOrder } from './place.ts';

test('one thing goes to its place, never beyond the ends', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 'a', 2), ['b', 'c', 'a']);
  assert.deepEqual(moved(['a', 'b', 'c'], 'c', -1), ['c', 'a', 'b']);
  assert.deepEqual(moved(['a', 'b', 'c'], 'b', 9), ['a', 'c', 'b']);
});

test('what is dragged goes after everything whose middle it has passed', () => {
  assert.deepEqual(
    [placeAt([10, 30, 50], 5), placeAt([10, 30, 50], 31), placeAt([10, 30, 50], 99)],
    [0, 2, 3],
  );
});

test('an order that is the same is the same', () => {
  assert.ok(sameOrder(['a', 'b'], ['a', 'b']));
  assert.ok(!sameOrder(['a', 'b'], ['b', 'a']) && !sameOrder(['a'], ['a', 'b']));
});
