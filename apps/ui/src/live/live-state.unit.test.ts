import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reconnectDelay, stateAfterFailure } from './live-state.ts';

test('one failure is quiet, the second is told, no network is named', () => {
  assert.equal(stateAfterFailure(1, true), 'connecting');
  assert.equal(stateAfterFailure(2, true), 'polling');
  assert.equal(stateAfterFailure(1, false), 'offline');
});

test('attempts are spread and bounded', () => {
  assert.equal(reconnectDelay(1, 0.5), 1000);
  assert.ok(reconnectDelay(1, 0) < reconnectDelay(1, 1));
  assert.ok(reconnectDelay(50, 1) <= 39_000);
});
