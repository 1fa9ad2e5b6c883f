import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_EDITS } from '../cart/cart-edits.ts';
import { isQuiet, type Moment } from './quiet.ts';

const quiet: Moment = { writes: false, asked: false, edits: NO_EDITS, orders: false, pays: false };

test('only when nothing is under way', () => {
  assert.ok(isQuiet(quiet));
  const middle: Partial<Moment>[] = [{ writes: true }, { asked: true }, { orders: true }, { pays: true }];
  for (const one of middle) assert.ok(!isQuiet({ ...quiet, ...one }), JSON.stringify(one));
});

test('a tap that waits for its turn or for its answer is', () => {
  const tap = new Map([['line', { by: 1 }]]);
  assert.ok(!isQuiet({ ...quiet, edits: { ...NO_EDITS, waiting: tap } }));
  assert.ok(!isQuiet({ ...quiet, edits: { ...NO_EDITS, sent: tap } }));
});
