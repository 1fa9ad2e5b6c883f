import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MenuItem } from '@hiorder/contracts';
import { hoursNow } from './hours-now.ts';

const days = [1, 2, 3, 4, 5, 6, 7];
const dish = (id: string, from?: string, to?: string) =>
  ({ id, ...(from && to && { availableHours: [{ days, from, to }] }) }) as MenuItem;
const menu = [dish('lunch', '11:00', '14:00'), dish('night', '22:00', '02:00'), dish('stew')];
const at = (time: string) => new Date(`2026-03-02T${time}:00+09:00`);
const now = (time: string) => {
  const { closed, until } = hoursNow(menu, 'Asia/Seoul', at(time));
  return [[...closed], until];
};

test('what is not to be had now, and the next minute at which that changes', () => {
  assert.deepEqual(now('10:59'), [['lunch', 'night'], at('11:00')]);
  assert.deepEqual(now('11:00'), [['night'], at('14:00')]);
  assert.deepEqual(now('14:00'), [['lunch', 'night'], at('22:00')]);
  assert.deepEqual(now('01:30'), [['lunch'], at('02:00')]);
});

test('a menu without hours never changes', () => {
  const { closed, until } = hoursNow([dish('stew')], 'Asia/Seoul', at('12:00'));
  assert.deepEqual([closed.size, until], [0, null]);
});
