import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysSpan, dayText, nameIn, percent, points, shortAmount, stopwatch, weekdayText } from './format.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });

test('the side of a chart counts in the large numbers of each language', () => {
  assert.equal(shortAmount(won(866_000), 'ko'), '86.6만');
  assert.equal(shortAmount(won(866_000), 'en'), '866K');
  assert.equal(shortAmount(won(250_000), 'ja'), '25万');
  assert.equal(shortAmount(won(250_000), 'zh'), '25万');
  assert.equal(shortAmount({ amount: 125_000, currency: 'USD' }, 'en'), '1.3K');
});

test('shares and differences', () => {
  assert.equal(percent(0.337, 'ko'), '33.7%');
  assert.equal(percent(-0.5714, 'en', 0), '-57%');
  assert.equal(points(0.0154, 'ko'), '1.5');
});

test('times read as on a stopwatch', () => {
  assert.deepEqual([0, 59, 600, 3_661].map(stopwatch), ['0:00', '0:59', '10:00', '1:01:01']);
});

test('days and weekdays in words, wherever the device is', () => {
  assert.equal(
    dayText('2026-11-20', 'ko', { month: 'long', day: 'numeric', weekday: 'long' }),
    '11월 20일 금요일',
  );
  assert.deepEqual(
    [1, 7].map((day) => weekdayText(day, 'ko', 'short')),
    ['월', '일'],
  );
  assert.equal(weekdayText(5, 'en', 'long'), 'Friday');
});

test('a name is in the reader’s language, else in the store’s, else in any', () => {
  assert.equal(nameIn({ ko: '찌개', en: 'Stew' }, 'en', 'ko'), 'Stew');
  assert.equal(nameIn({ ko: '찌개', en: 'Stew' }, 'ja', 'ko'), '찌개');
  assert.equal(nameIn({ zh: '汤' }, 'ja', 'ko'), '汤');
  assert.equal(nameIn({}, 'ja', 'ko'), undefined);
});

test('one day is no span of days', () => {
  const days = { from: '2026-11-14', to: '2026-11-20' };
  assert.equal(daysSpan(days, 'zh'), '11月14日–11月20日');
  assert.equal(daysSpan({ ...days, from: days.to }, 'zh'), '11月20日');
});
