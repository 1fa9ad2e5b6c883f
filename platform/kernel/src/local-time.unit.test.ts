import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localTime } from './local-time.ts';

test('calendar and clock are those of the time zone, through midnight and summer time', () => {
  const midnight = new Date('2026-03-28T15:00:00.000Z');
  assert.deepEqual(localTime(midnight, 'Asia/Seoul'), { date: '2026-03-29', time: '00:00' });
  assert.deepEqual(localTime(new Date('2026-03-29T00:59:59.000Z'), 'Europe/Berlin'), {
    ...{ date: '2026-03-29', time: '01:59' },
  });
  assert.deepEqual(localTime(new Date('2026-03-29T01:00:00.000Z'), 'Europe/Berlin'), {
    ...{ date: '2026-03-29', time: '03:00' },
  });
});
