import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf, outcomeOf } from './waiting.ts';

const letter = (context: string, id: string, attempts: number) => ({
  ...{ context, id, attempts, type: 't', parkedAt: '', replayRequestedAt: null, error: '', event: {} },
});

test('gone is done, tried once more is failed, the rest is waited for', () => {
  const asked = new Map([
    [keyOf({ context: 'menu', id: '1' }), 5],
    [keyOf({ context: 'menu', id: '2' }), 5],
    [keyOf({ context: 'menu', id: '3' }), 5],
    [keyOf({ context: 'insight', id: '1' }), 5],
  ]);
  const now = { items: [letter('menu', '2', 6), letter('menu', '3', 5)], notHeard: ['insight'] };
  assert.deepEqual(outcomeOf(asked, now), {
    done: 1,
    failed: 1,
    left: new Map([
      ['menu 3', 5],
      ['insight 1', 5],
    ]),
  });
});
