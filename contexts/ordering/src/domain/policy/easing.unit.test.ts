import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, NOON } from '../../testing/ordering.fixture.ts';
import {
  asUsual,
  easingAt,
  holdCategories,
  isHoldOver,
  isWaitOver,
  lengthenWait,
  releaseCategories,
  waitAsUsual,
} from './easing.ts';
import { newPolicy, notTakingOrdersAt } from './ordering-policy.ts';

const policy = newPolicy('store-1', 'prepay');

test('a longer wait ends by itself, and stops nobody from ordering meanwhile', () => {
  const longer = lengthenWait(policy, { at: NOON, minutes: 30, extraMinutes: 20 });
  assert.deepEqual(easingAt(longer, after(29)).longerWait, {
    ...{ since: NOON, endsAt: after(30), extraMinutes: 20 },
  });
  assert.equal(notTakingOrdersAt(longer, after(29)), null);
  assert.deepEqual([easingAt(longer, after(30)).longerWait, isWaitOver(longer, after(30))], [null, true]);
  assert.equal(isWaitOver(longer, after(29)), false);
});

test('without a time a step holds until it is taken back', () => {
  const held = holdCategories(policy, { at: NOON, minutes: null, categoryIds: ['fried'] });
  assert.deepEqual(easingAt(held, after(9_999)).heldCategories?.categoryIds, ['fried']);
  assert.equal(isHoldOver(held, after(9_999)), false);
  assert.deepEqual(easingAt(releaseCategories(held), NOON), asUsual);
});

test('a step taken again has its new time and goes on since it began; one that was over begins anew', () => {
  const first = lengthenWait(policy, { at: NOON, minutes: 15, extraMinutes: 10 });
  const again = lengthenWait(first, { at: after(5), minutes: 60, extraMinutes: 30 });
  assert.deepEqual(again.longerWait, { since: NOON, endsAt: after(65), extraMinutes: 30 });
  const later = lengthenWait(first, { at: after(20), minutes: 15, extraMinutes: 10 });
  assert.deepEqual(later.longerWait?.since, after(20));
});

test('what is held takes the place of what was, each category once, beside a longer wait', () => {
  const longer = lengthenWait(policy, { at: NOON, minutes: null, extraMinutes: 10 });
  const held = holdCategories(longer, { at: NOON, minutes: 15, categoryIds: ['a'] });
  const other = holdCategories(held, { at: after(1), minutes: 15, categoryIds: ['b', 'c', 'b'] });
  assert.deepEqual(other.heldCategories?.categoryIds, ['b', 'c']);
  assert.deepEqual(other.longerWait, longer.longerWait);
  assert.deepEqual(waitAsUsual(other), { ...other, longerWait: null });
});
