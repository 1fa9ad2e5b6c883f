import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEchoes } from './echoes.ts';

test('what is told of an item just after it was changed here is left out, and then it is read how it is', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let read = 0;
  const echoes = createEchoes(() => (read += 1), 3_000);
  echoes.expect('stew');
  assert.deepEqual([echoes.awaits('stew'), echoes.awaits('rice')], [true, false]);
  t.mock.timers.tick(2_000);
  // Changed once more: the wait begins anew.
  echoes.expect('stew');
  t.mock.timers.tick(2_000);
  assert.deepEqual([echoes.awaits('stew'), read], [true, 0]);
  t.mock.timers.tick(1_000);
  assert.deepEqual([echoes.awaits('stew'), read], [false, 1]);
});
