import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysLeft } from './days-left.ts';

const now = Date.parse('2026-11-21T12:00:00Z');

test('a day that has begun counts; what is over has none', () => {
  assert.equal(daysLeft('2026-11-28T12:00:00Z', now), 7);
  assert.equal(daysLeft('2026-11-28T11:59:59Z', now), 7);
  assert.equal(daysLeft('2026-11-21T12:00:01Z', now), 1);
  assert.equal(daysLeft('2026-11-21T12:00:00Z', now), undefined);
  assert.equal(daysLeft(undefined, now), undefined);
});
