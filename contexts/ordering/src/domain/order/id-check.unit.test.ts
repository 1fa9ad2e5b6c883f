import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attemptTo, cartLine } from '../../testing/ordering.fixture.ts';
import { draftOrder } from './draft-order.ts';

const checksIn = (by: 'guest' | 'staff') => {
  const draft = draftOrder(attemptTo([cartLine('cola'), cartLine('soju')], { by }));
  assert.ok(draft.ok);
  return draft.value.lines.map(({ itemId, needsIdCheck }) => ({ itemId, needsIdCheck }));
};

test('an adult item is ordered by anybody, and its line asks staff to look at an ID; the others do not', () => {
  for (const by of ['guest', 'staff'] as const)
    assert.deepEqual(checksIn(by), [
      { itemId: 'cola', needsIdCheck: false },
      { itemId: 'soju', needsIdCheck: true },
    ]);
});
