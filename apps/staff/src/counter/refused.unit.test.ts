import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalOf } from './refused.ts';

test('what was paid already is not called cancelled, and a line that fails says nothing of the order', () => {
  assert.equal(refusalOf('order-already-placed'), 'already');
  assert.deepEqual(['order-cancelled', 'order-expired', 'order-not-found'].map(refusalOf), [
    ...['gone', 'gone', 'gone'],
  ]);
  assert.deepEqual(['timeout', 'network-lost', 'internal'].map(refusalOf), [
    ...['failed', 'failed', 'failed'],
  ]);
});
