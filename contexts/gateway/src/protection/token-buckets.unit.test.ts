import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedClock } from '@hiorder/kernel';
import { tokenBuckets } from './token-buckets.memory.ts';

const rule = { burst: 2, perSecond: 0.5 };

test('a bucket gives its burst at once, then as much as flows in', () => {
  const clock = fixedClock('2026-01-01T00:00:00Z');
  const limiter = tokenBuckets(clock);
  assert.deepEqual([limiter.take('a', rule), limiter.take('a', rule)], [0, 0]);
  assert.equal(limiter.take('a', rule), 2);
  clock.advance(1_000);
  assert.equal(limiter.take('a', rule), 1);
  clock.advance(1_000);
  assert.equal(limiter.take('a', rule), 0);
});

test('it never holds more than its burst, and a clock set back takes nothing away', () => {
  const clock = fixedClock('2026-01-01T00:00:00Z');
  const limiter = tokenBuckets(clock);
  limiter.take('a', rule);
  clock.advance(3_600_000);
  assert.deepEqual(
    [0, 1, 2].map(() => limiter.take('a', rule)),
    [0, 0, 2],
  );
  clock.advance(-1_000);
  assert.equal(limiter.take('a', rule), 2);
  assert.equal(limiter.take('b', rule), 0);
});
