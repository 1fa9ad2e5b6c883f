import assert from 'node:assert/strict';
import { test } from 'node:test';
import { businessDay } from './business-day.ts';

const seoul = (at: string, endsAt: string): string => businessDay(new Date(at), 'Asia/Seoul', endsAt);

test('a store that closes at midnight changes its day at local midnight', () => {
  assert.equal(seoul('2026-03-01T14:59:59Z', '00:00'), '2026-03-01');
  assert.equal(seoul('2026-03-01T15:00:00Z', '00:00'), '2026-03-02');
});

test('what happens before the day ends still belongs to the day before', () => {
  assert.equal(seoul('2026-03-01T19:59:59Z', '05:00'), '2026-03-01');
  assert.equal(seoul('2026-03-01T20:00:00Z', '05:00'), '2026-03-02');
});

test('the day before the first of a month and of a year is the last of the one before', () => {
  assert.equal(seoul('2025-12-31T16:00:00Z', '05:00'), '2025-12-31');
  assert.equal(seoul('2026-02-28T16:00:00Z', '05:00'), '2026-02-28');
});

test('a clock that is put forward or back does not lose a day', () => {
  const paris = (at: string): string => businessDay(new Date(at), 'Europe/Paris', '03:00');
  assert.equal(paris('2026-03-29T00:59:59Z'), '2026-03-28');
  assert.equal(paris('2026-03-29T01:00:00Z'), '2026-03-29');
  assert.equal(paris('2026-10-25T01:59:59Z'), '2026-10-24');
  assert.equal(paris('2026-10-25T02:00:00Z'), '2026-10-25');
});
