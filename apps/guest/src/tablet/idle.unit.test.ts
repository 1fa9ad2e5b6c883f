import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idleAfter } from './idle.ts';

test('a tablet that nobody touches asks first, counts down, and only then begins anew', () => {
  assert.deepEqual(idleAfter(0), { kind: 'used' });
  assert.deepEqual(idleAfter(89_999), { kind: 'used' });
  assert.deepEqual(idleAfter(90_000), { kind: 'asked', left: 20 });
  assert.deepEqual(idleAfter(109_001), { kind: 'asked', left: 1 });
  assert.deepEqual(idleAfter(110_000), { kind: 'over' });
  // The device slept meanwhile.
  assert.deepEqual(idleAfter(3_600_000), { kind: 'over' });
});
