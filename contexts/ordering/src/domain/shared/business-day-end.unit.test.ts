import assert from 'node:assert/strict';
import { test } from 'node:test';
import { businessDayEnd } from '@hiorder/kernel';
import { businessDay } from './business-day.ts';

const end = (at: string, zone: string, endsAt: string): string =>
  businessDayEnd(new Date(at), zone, endsAt).toISOString();

test('the day is over the next time the clock says so, be it after midnight', () => {
  assert.equal(end('2026-03-01T10:00:30Z', 'Asia/Seoul', '05:00'), '2026-03-01T20:00:00.000Z');
  assert.equal(end('2026-03-01T19:59:00Z', 'Asia/Seoul', '05:00'), '2026-03-01T20:00:00.000Z');
  assert.equal(end('2026-03-01T20:00:00Z', 'Asia/Seoul', '05:00'), '2026-03-02T20:00:00.000Z');
  assert.equal(end('2026-03-01T10:00:00Z', 'Asia/Seoul', '00:00'), '2026-03-01T15:00:00.000Z');
});

test('a clock that is put forward or back moves it along', () => {
  assert.equal(end('2026-03-28T20:00:00Z', 'Europe/Paris', '05:00'), '2026-03-29T03:00:00.000Z');
  assert.equal(end('2026-10-24T20:00:00Z', 'Europe/Paris', '05:00'), '2026-10-25T04:00:00.000Z');
});

test('it is the first moment of the next business day', () => {
  for (const at of ['2026-03-01T00:00:00Z', '2026-03-01T13:37:11Z', '2026-12-31T19:59:59Z']) {
    const over = businessDayEnd(new Date(at), 'Asia/Seoul', '05:00');
    const day = businessDay(new Date(at), 'Asia/Seoul', '05:00');
    assert.equal(businessDay(new Date(over.getTime() - 1), 'Asia/Seoul', '05:00'), day);
    assert.notEqual(businessDay(over, 'Asia/Seoul', '05:00'), day);
  }
});
