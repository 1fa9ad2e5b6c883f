import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isArrangementOf, moves } from './arrangement.ts';

describe('an arrangement', () => {
  it('names each thing exactly once', () => {
    assert.ok(isArrangementOf(['b', 'a'], ['a', 'b']));
    for (const wrong of [['a'], ['a', 'a'], ['a', 'b', 'c'], ['a', 'c']]) {
      assert.ok(!isArrangementOf(wrong, ['a', 'b']), wrong.join());
    }
  });

  it('moves only what has to move, and ends in the wanted order', () => {
    const shuffled = fc
      .uniqueArray(fc.string({ minLength: 1 }), { maxLength: 20 })
      .chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })));
    fc.assert(
      fc.property(shuffled, ([before, wanted]) => {
        const placed = before.map((id, position) => ({ id, position }));
        const moved = new Map(moves(wanted, placed).map(({ id, position }) => [id, position]));
        for (const { id, position } of placed) assert.notEqual(moved.get(id), position);
        const after = placed.map(({ id, position }) => ({ id, position: moved.get(id) ?? position }));
        const order = after.sort((a, b) => a.position - b.position).map(({ id }) => id);
        assert.deepEqual(order, wanted);
      }),
    );
  });
});
