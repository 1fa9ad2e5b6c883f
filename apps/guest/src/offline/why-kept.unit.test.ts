import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyKept } from './why-kept.ts';

test('without an answer there is no line; a menu that is away is not that', () => {
  assert.equal(whyKept({ status: 0 }), 'offline');
  for (const status of [502, 503, 504]) assert.equal(whyKept({ status }), 'away', String(status));
});

test('what was refused is not shown from before', () => {
  for (const status of [401, 403, 404, 429, 500]) assert.equal(whyKept({ status }), null, String(status));
});
