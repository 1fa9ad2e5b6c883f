import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createHeads } from './heads.ts';

it('learns heads from notifications and never goes back', () => {
  const heads = createHeads();
  const raised: number[] = [];
  const off = heads.onRaise((partition) => raised.push(partition));
  heads.notified('3:10,17:2');
  heads.notified('3:9');
  heads.notified('group');
  heads.raise(17, 4);
  assert.deepEqual([heads.of(3), heads.of(17), heads.of(99)], [10, 4, 0]);
  assert.deepEqual(raised, [3, 17, 17]);
  off();
  heads.raise(3, 11);
  assert.equal(raised.length, 3);
});

it('takes a cut notification for what it still says', () => {
  const heads = createHeads();
  heads.notified('3:100,17:25,2');
  assert.deepEqual([heads.of(3), heads.of(17), heads.of(2)], [100, 25, 0]);
});
