import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApiProblem } from './problem.ts';
import { isNotLetIn, retryDelay } from './retry-delay.ts';

const problem = (status: number, code: string, retryAfterMs?: number): ApiProblem => ({
  status,
  code,
  retryAfterMs,
  violations: [],
  data: {},
});

test('a lost network is tried again, slower each time, up to a bound', () => {
  assert.equal(retryDelay(problem(0, 'network-lost'), 0, 0), 1000);
  assert.equal(retryDelay(problem(0, 'network-lost'), 3, 0), 8000);
  assert.equal(retryDelay(problem(0, 'network-lost'), 30, 0), 15_000);
});

test('an overloaded server says when at the earliest; chance and patience only add to it', () => {
  assert.equal(retryDelay(problem(503, 'overloaded', 4000), 0, 0), 4000);
  assert.equal(retryDelay(problem(503, 'overloaded', 4000), 0, 1), 5200);
  assert.equal(retryDelay(problem(503, 'overloaded', 4000), 3, 0), 8000);
  assert.equal(retryDelay(problem(429, 'too-many-requests', 60_000), 3, 0), 60_000);
});

test('the same call still running is asked for again soon', () => {
  assert.equal(retryDelay(problem(409, 'idempotency-in-progress'), 6, 0), 1000);
});

test('an answer is an answer', () => {
  for (const [status, code] of [
    [400, 'request-invalid'],
    [401, 'token-expired'],
    [402, 'payment-declined'],
    [409, 'price-changed'],
    [410, 'order-expired'],
    [422, 'idempotency-key-reused'],
    [500, 'internal'],
  ] as const)
    assert.equal(retryDelay(problem(status, code), 0, 0), null, code);
  assert.equal(retryDelay(problem(0, 'aborted'), 0, 0), null);
});

test('only being turned away at the door is certain', () => {
  assert.equal(isNotLetIn(problem(503, 'overloaded')), true);
  assert.equal(isNotLetIn(problem(429, 'too-many-requests')), true);
  for (const [status, code] of [
    [0, 'network-lost'],
    [0, 'timeout'],
    [502, 'internal'],
    [503, 'dependency-unavailable'],
    [503, 'payment-unavailable'],
  ] as const)
    assert.equal(isNotLetIn(problem(status, code)), false, code);
});
