import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMinutes, formatClock, formatHour, formatTime24, minutesUntil } from './time.ts';

const evening = '2026-03-02T10:14:00Z';

test('the clock is the store’s, in the guest’s language', () => {
  assert.equal(formatClock(evening, 'ko', 'Asia/Seoul'), '오후 7:14');
  assert.equal(formatClock(evening, 'en', 'Asia/Seoul').replace(/\s/g, ' '), '7:14 PM');
  assert.equal(formatClock(evening, 'ko', 'Europe/Berlin'), '오전 11:14');
});

test('the short clock leaves the half of the day out', () => {
  assert.equal(formatHour(evening, 'ko', 'Asia/Seoul'), '7:14');
  assert.equal(formatHour(evening, 'en', 'Asia/Seoul'), '7:14');
  assert.equal(formatHour(evening, 'ja', 'Asia/Seoul'), '19:14');
});

test('the long clock counts to twenty-four', () => {
  assert.equal(formatTime24(evening, 'Asia/Seoul'), '19:14');
  assert.equal(formatTime24('2026-03-02T15:05:00Z', 'Asia/Seoul'), '00:05');
});

test('minutes until a moment are rounded up, and negative once it is over', () => {
  const now = Date.parse(evening);
  assert.equal(minutesUntil('2026-03-02T10:21:10Z', now), 8);
  assert.equal(minutesUntil('2026-03-02T10:14:00Z', now), 0);
  assert.ok(minutesUntil('2026-03-02T10:10:00Z', now) < 0);
});

test('minutes are added across hours', () => {
  assert.equal(addMinutes('2026-03-02T10:55:00Z', 10), '2026-03-02T11:05:00.000Z');
});
