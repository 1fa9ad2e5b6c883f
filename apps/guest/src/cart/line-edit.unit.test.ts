import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited, followedBy } from './line-edit.ts';

test('taps add up', () => {
  assert.deepEqual(followedBy(undefined, { by: 1 }), { by: 1 });
  assert.deepEqual(followedBy({ by: 1 }, { by: 1 }), { by: 2 });
  assert.deepEqual(followedBy({ by: 2 }, { by: -3 }), { by: -1 });
});

test('a tap after a given quantity counts on from it', () => {
  assert.deepEqual(followedBy({ to: 2 }, { by: 1 }), { to: 3 });
  assert.deepEqual(followedBy({ by: 5 }, { to: 2 }), { to: 2 });
});

test('what was taken out stays out', () => {
  assert.deepEqual(followedBy({ by: 1 }, { to: 0 }), { to: 0 });
  assert.deepEqual(followedBy({ to: 0 }, { by: 1 }), { to: 0 });
});

test('a quantity stays between 1 and 99, and only 0 takes a line out', () => {
  assert.equal(edited(2, { by: 1 }), 3);
  assert.equal(edited(1, { by: -1 }), 1);
  assert.equal(edited(99, { by: 3 }), 99);
  assert.equal(edited(5, { to: 0 }), 0);
});
