import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTurn } from './in-turn.ts';

test('steps of one order are sent one after the other, those of another do not wait', async () => {
  const sent: string[] = [];
  const accepted = Promise.withResolvers<boolean>();
  const first = inTurn('a', () => (sent.push('accepted'), accepted.promise));
  const second = inTurn('a', async () => (sent.push('ready'), true));
  await inTurn('b', async () => (sent.push('other'), true));
  assert.deepEqual(sent, ['accepted', 'other']);
  accepted.resolve(true);
  assert.deepEqual([await first, await second], [true, true]);
  assert.deepEqual(sent, ['accepted', 'other', 'ready']);
});

test('what follows a step that did not come about is not sent, and the order can be moved again', async () => {
  const refused = Promise.withResolvers<boolean>();
  const first = inTurn('a', () => refused.promise);
  const second = inTurn('a', () => assert.fail('sent'));
  refused.resolve(false);
  assert.deepEqual([await first, await second], [false, false]);
  assert.equal(await inTurn('a', async () => true), true);
});
