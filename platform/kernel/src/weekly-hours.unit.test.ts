import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWithin, nextChange, type WeeklyHours } from './weekly-hours.ts';

const hours = (timeZone: string, ...spans: WeeklyHours['spans']): WeeklyHours => ({ timeZone, spans });
const everyDay = [1, 2, 3, 4, 5, 6, 7];
/** Monday, 2026-03-02, in Seoul (UTC+9). */
const seoul = (time: string, day = '02') => new Date(`2026-03-${day}T${time}:00+09:00`);
const lunch = hours('Asia/Seoul', { days: [1, 2, 3, 4, 5], from: '11:00', to: '14:30' });
const night = hours('Asia/Seoul', { days: [5], from: '18:00', to: '02:00' });
const berlin = (...spans: WeeklyHours['spans']) => hours('Europe/Berlin', ...spans);

test('from the first minute until before the last, on the days named', () => {
  assert.equal(isWithin(lunch, seoul('10:59')), false);
  assert.equal(isWithin(lunch, seoul('11:00')), true);
  assert.equal(isWithin(lunch, seoul('14:29')), true);
  assert.equal(isWithin(lunch, seoul('14:30')), false);
  assert.equal(isWithin(lunch, seoul('12:00', '07')), false, 'Saturday');
});

test('a night that goes past midnight belongs to the day it began', () => {
  assert.equal(isWithin(night, seoul('23:30', '06')), true, 'Friday night');
  assert.equal(isWithin(night, seoul('01:59', '07')), true, 'still Friday’s');
  assert.equal(isWithin(night, seoul('02:00', '07')), false);
  assert.equal(isWithin(night, seoul('01:00', '06')), false, 'Thursday was not named');
});

test('a span that ends when it begins is a day long', () => {
  const round = hours('Asia/Seoul', { days: [1], from: '09:00', to: '09:00' });
  assert.deepEqual(
    [seoul('08:59'), seoul('09:00'), seoul('08:59', '03'), seoul('09:00', '03')].map((at) =>
      isWithin(round, at),
    ),
    [false, true, true, false],
  );
});

test('the next change is told to the minute, across the weekend and past midnight', () => {
  assert.deepEqual(nextChange(lunch, seoul('09:17')), seoul('11:00'));
  assert.deepEqual(nextChange(lunch, seoul('11:00')), seoul('14:30'));
  assert.deepEqual(nextChange(lunch, seoul('15:00', '06')), seoul('11:00', '09'));
  assert.deepEqual(nextChange(night, seoul('23:30', '06')), seoul('02:00', '07'));
  assert.deepEqual(nextChange(night, seoul('00:30', '07')), seoul('02:00', '07'));
  const odd = hours('Asia/Seoul', { days: [1], from: '11:07', to: '11:08' });
  assert.deepEqual(nextChange(odd, new Date(seoul('11:06').getTime() + 59_999)), seoul('11:07'));
  assert.deepEqual(nextChange(odd, seoul('11:08')), seoul('11:07', '09'), 'in a week');
});

test('spans that follow each other are one', () => {
  const twice = hours(
    'Asia/Seoul',
    { days: everyDay, from: '11:00', to: '14:00' },
    { days: everyDay, from: '14:00', to: '15:00' },
  );
  assert.deepEqual(nextChange(twice, seoul('11:30')), seoul('15:00'));
});

test('never, or always: nothing changes', () => {
  assert.equal(nextChange(hours('Asia/Seoul'), seoul('09:00')), null);
  const always = hours('Asia/Seoul', { days: everyDay, from: '00:00', to: '00:00' });
  assert.equal(nextChange(always, seoul('09:00')), null);
});

test('when the clock is put forward, what it leaves out begins and ends with the hour that is missing', () => {
  // 2026-03-29, 02:00 becomes 03:00 (01:00Z).
  const at = new Date('2026-03-28T20:00:00Z');
  const sunday = { days: [7], from: '10:00', to: '12:00' };
  assert.deepEqual(nextChange(berlin(sunday), at), new Date('2026-03-29T08:00:00Z'));
  const begun = berlin({ days: [7], from: '02:30', to: '04:00' });
  assert.deepEqual(nextChange(begun, at), new Date('2026-03-29T01:00:00Z'));
  assert.deepEqual(nextChange(begun, new Date('2026-03-29T01:00:00Z')), new Date('2026-03-29T02:00:00Z'));
  const skipped = berlin({ days: [7], from: '02:10', to: '02:50' });
  assert.deepEqual(nextChange(skipped, at), new Date('2026-04-05T00:10:00Z'), 'not this Sunday');
});

test('when it is put back, an hour is had twice', () => {
  // 2026-10-25, 03:00 becomes 02:00 (01:00Z).
  const twice = berlin({ days: [7], from: '02:00', to: '03:00' });
  const begins = new Date('2026-10-25T00:00:00Z');
  assert.deepEqual(nextChange(twice, new Date('2026-10-24T20:00:00Z')), begins);
  assert.deepEqual(nextChange(twice, begins), new Date('2026-10-25T02:00:00Z'), 'two hours later');
  const half = berlin({ days: [7], from: '02:30', to: '04:00' });
  assert.deepEqual(nextChange(half, new Date('2026-10-25T00:30:00Z')), new Date('2026-10-25T01:00:00Z'));
  assert.deepEqual(nextChange(half, new Date('2026-10-25T01:00:00Z')), new Date('2026-10-25T01:30:00Z'));
});

test('minute by minute over the clock’s changes, the next change is where the answer differs', () => {
  const odd = berlin(
    { days: [6, 7], from: '23:45', to: '02:20' },
    { days: everyDay, from: '02:40', to: '03:10' },
  );
  for (const start of ['2026-03-28T22:00:00Z', '2026-10-24T21:00:00Z']) {
    let told = nextChange(odd, new Date(start));
    for (let minute = 1; minute <= 8 * 60; minute += 1) {
      const at = new Date(Date.parse(start) + minute * 60_000);
      const changed = isWithin(odd, at) !== isWithin(odd, new Date(at.getTime() - 60_000));
      assert.equal(changed, told?.getTime() === at.getTime(), at.toISOString());
      if (changed) told = nextChange(odd, at);
    }
  }
});
