import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOpenAt, opensNextAt, type OpeningHours } from './opening-hours.ts';
import { newPolicy, notTakingOrdersAt, pause } from './ordering-policy.ts';

const weekdays = [1, 2, 3, 4, 5];
/** Monday, 2026-03-02, in Seoul (UTC+9). */
const seoul = (time: string, day = '02') => new Date(`2026-03-${day}T${time}:00+09:00`);
const lunch: OpeningHours = {
  timeZone: 'Asia/Seoul',
  spans: [{ days: weekdays, from: '11:00', to: '14:30' }],
};
const bar: OpeningHours = { timeZone: 'Asia/Seoul', spans: [{ days: [5], from: '18:00', to: '02:00' }] };

test('open from the first minute until before the last, on the days named', () => {
  assert.equal(isOpenAt(lunch, seoul('10:59')), false);
  assert.equal(isOpenAt(lunch, seoul('11:00')), true);
  assert.equal(isOpenAt(lunch, seoul('14:29')), true);
  assert.equal(isOpenAt(lunch, seoul('14:30')), false);
  assert.equal(isOpenAt(lunch, seoul('12:00', '07')), false, 'Saturday');
});

test('a night that goes past midnight belongs to the day it began', () => {
  assert.equal(isOpenAt(bar, seoul('23:30', '06')), true, 'Friday night');
  assert.equal(isOpenAt(bar, seoul('01:59', '07')), true, 'still Friday’s');
  assert.equal(isOpenAt(bar, seoul('02:00', '07')), false);
  assert.equal(isOpenAt(bar, seoul('01:00', '06')), false, 'Thursday was closed');
});

test('the next opening is told to the minute, across the weekend', () => {
  assert.deepEqual(opensNextAt(lunch, seoul('09:17')), seoul('11:00'));
  assert.deepEqual(opensNextAt(lunch, seoul('15:00', '06')), seoul('11:00', '09'));
  const odd: OpeningHours = { timeZone: 'Asia/Seoul', spans: [{ days: [1], from: '11:07', to: '11:08' }] };
  assert.deepEqual(opensNextAt(odd, seoul('09:00')), seoul('11:07'));
  assert.equal(opensNextAt({ timeZone: 'Asia/Seoul', spans: [] }, seoul('09:00')), null);
});

test('when summer time begins on the way, the clock on the wall decides', () => {
  const berlin: OpeningHours = {
    timeZone: 'Europe/Berlin',
    spans: [{ days: [7], from: '10:00', to: '12:00' }],
  };
  assert.deepEqual(opensNextAt(berlin, new Date('2026-03-28T20:00:00Z')), new Date('2026-03-29T08:00:00Z'));
});

test('a store without hours is open, one outside them says when it opens, a pause goes first', () => {
  const always = newPolicy('s', 'prepay');
  assert.equal(notTakingOrdersAt(always, seoul('03:00')), null);
  const withHours = { ...always, openingHours: lunch };
  assert.equal(notTakingOrdersAt(withHours, seoul('12:00')), null);
  assert.deepEqual(notTakingOrdersAt(withHours, seoul('09:00')), {
    resumesAt: seoul('11:00'),
    message: null,
  });
  const paused = pause(withHours, { at: seoul('12:00'), minutes: 20, message: '잠시만요' });
  assert.deepEqual(notTakingOrdersAt(paused, seoul('12:05')), {
    resumesAt: seoul('12:20'),
    message: '잠시만요',
  });
});
