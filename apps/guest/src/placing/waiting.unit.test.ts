import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Waiting } from '@hiorder/ui';
import { secondsUntil, waitOf } from './waiting.ts';

const waiting = (status: number, code: string, attempt = 0): Waiting => ({
  problem: { status, code, violations: [], data: {} },
  until: 5_000,
  attempt,
});

test('people are told why: too many orders, no network, or no answer', () => {
  const why = (status: number, code: string) => waitOf(waiting(status, code), null)?.why;
  assert.equal(why(503, 'overloaded'), 'overloaded');
  assert.equal(why(429, 'too-many-requests'), 'overloaded');
  assert.equal(why(0, 'network-lost'), 'lost');
  assert.equal(why(0, 'timeout'), 'unanswered');
  assert.equal(why(503, 'dependency-unavailable'), 'unanswered');
  assert.equal(why(409, 'idempotency-in-progress'), 'unanswered');
});

test('while an attempt is under way the reason stays, without a time', () => {
  const shown = waitOf(waiting(503, 'overloaded'), null);
  assert.deepEqual(waitOf(null, shown), { why: 'overloaded', next: null, long: false });
  assert.equal(waitOf(null, null), null);
});

test('after several attempts it is a long wait', () => {
  assert.equal(waitOf(waiting(503, 'overloaded', 3), null)?.long, false);
  assert.equal(waitOf(waiting(503, 'overloaded', 4), null)?.long, true);
});

test('the count-down ends with one, and begins with whole seconds', () => {
  assert.equal(secondsUntil(5_000, 0), 5);
  assert.equal(secondsUntil(5_000, 4_001), 1);
  assert.equal(secondsUntil(5_000, 9_000), 1);
});
