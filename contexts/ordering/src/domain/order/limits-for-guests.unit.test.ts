import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STORE } from '../../testing/menu.fixture.ts';
import { attemptTo, cartLine, NOON, stockOf } from '../../testing/ordering.fixture.ts';
import { codes, mild } from '../../testing/violations.fixture.ts';
import { newPolicy, pause } from '../policy/ordering-policy.ts';
import { placingRules, violationsOf } from './placing-rules.ts';

test('guests order no more of a dish than the store lets them, summed over its lines; staff do', () => {
  const policy = { ...newPolicy(STORE, 'prepay'), mostPerItem: 3 };
  const twice = ['a', 'b'].map((id) => cartLine('stew', { id, options: mild, quantity: 2 }));
  const found = violationsOf(attemptTo(twice, { policy }));
  assert.deepEqual(
    found.map((one) => [one.code, 'path' in one && one.path, 'max' in one && one.max]),
    [0, 1].map((line) => ['quantity-out-of-range', `/lines/${line}`, 3]),
  );
  assert.deepEqual(codes(attemptTo(twice.slice(0, 1), { policy })), []);
  assert.deepEqual(codes(attemptTo(twice, { policy, by: 'staff' })), []);
});

test('guests order no more at once than the store lets them, of all dishes together; staff do', () => {
  const policy = { ...newPolicy(STORE, 'prepay'), mostPerOrder: 3 };
  const four = ['a', 'b'].map((id) => cartLine('stew', { id, options: mild, quantity: 2 }));
  assert.deepEqual(violationsOf(attemptTo(four, { policy })), [
    { code: 'order-too-large', quantity: 4, max: 3 },
  ]);
  const three = [four[0]!, cartLine('stew', { id: 'c', options: mild })];
  assert.deepEqual(codes(attemptTo(three, { policy })), []);
  assert.deepEqual(codes(attemptTo(four, { policy, by: 'staff' })), []);
});

test('a limit for guests never stops staff; what cannot be cooked stops everybody', () => {
  const byStaff = attemptTo([cartLine('rice'), cartLine('event', { quantity: 2 })], {
    by: 'staff',
    policy: pause(newPolicy(STORE, 'prepay'), { at: NOON, minutes: null, message: null }),
  });
  assert.deepEqual(codes(byStaff), []);
  assert.deepEqual(
    placingRules.filter((rule) => rule.holdsFor === 'guests').map((rule) => rule.name),
    [
      ...['the store takes orders now', 'every item is available at this hour'],
      ...['a side has its main', 'once per table is kept'],
      'guests order no more of a dish than the store lets them',
      'guests order no more at once than the store lets them',
      'guests pay before they order more',
    ],
  );
  assert.deepEqual(
    codes(attemptTo([cartLine('stew', { options: mild })], { by: 'staff', stocks: [stockOf('stew', 0)] })),
    ['out-of-stock'],
  );
});
