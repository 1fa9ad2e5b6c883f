import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasMain, minus, nothingOrdered, plus, type OrderedLine } from './ordered-so-far.ts';

const stew = (course: string): OrderedLine => ({ itemId: 'stew', quantity: 1, course });

test('what was ordered as a main stays one, whatever the menu calls it by the next order', () => {
  const ordered = plus(plus(nothingOrdered, [stew('main')]), [stew('other')]);
  assert.deepEqual([...ordered], [['stew', { quantity: 2, main: true }]]);
  assert.ok(hasMain(minus(ordered, [stew('other')])));
});

test('what became a main later is one, and nothing is once all of it was cancelled', () => {
  const ordered = plus(plus(nothingOrdered, [stew('other')]), [stew('main')]);
  assert.ok(hasMain(ordered));
  assert.ok(!hasMain(minus(ordered, [stew('other'), stew('main')])));
});
