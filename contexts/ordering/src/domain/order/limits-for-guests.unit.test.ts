import assert from 'node:assert/strict';
import { test } from 'node:test';
import { items, menuOf, STORE } from '../../testing/menu.fixture.ts';
import { after, attemptTo, cartLine, NOON, stockOf } from '../../testing/ordering.fixture.ts';
import { codes, mild } from '../../testing/violations.fixture.ts';
import { holdCategories } from '../policy/easing.ts';
import { newPolicy, pause } from '../policy/ordering-policy.ts';
import { placingRules, violationsOf } from './placing-rules.ts';

const drink = { ...items.cola, categoryId: 'drinks' };

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

test('of a category on hold guests order nothing until its time is over; staff do', () => {
  const held = { at: NOON, minutes: 30, categoryIds: ['dishes'] };
  const policy = holdCategories(newPolicy(STORE, 'prepay'), held);
  const order = [cartLine('stew', { options: mild }), cartLine('cola')];
  const found = violationsOf(attemptTo(order, { policy, at: after(29), menu: menuOf(items.stew, drink) }));
  assert.deepEqual(found, [
    {
      ...{ code: 'category-on-hold', resumesAt: after(30) },
      ...{ lineId: 'line-stew', itemId: 'stew', path: '/lines/0' },
    },
  ]);
  const menu = menuOf(items.stew, drink);
  assert.deepEqual(codes(attemptTo(order, { policy, menu, at: after(30) })), []);
  assert.deepEqual(codes(attemptTo(order, { policy, menu, by: 'staff' })), []);
  const unknown = menuOf({ ...items.stew, categoryId: null }, drink);
  assert.deepEqual(codes(attemptTo(order, { policy, menu: unknown })), [], 'menu has not told its category');
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
      ...['the store takes orders now', 'every item is available at this hour', 'no category is on hold'],
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
