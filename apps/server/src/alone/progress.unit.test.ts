import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProgress } from './progress.ts';

test('a step that takes long says every two seconds what it is doing, and at its end how long it took', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval', 'Date'] });
  const said: string[] = [];
  const { promise, resolve } = Promise.withResolvers<string>();
  const step = createProgress((line) => said.push(line)).step('PostgreSQL 18', (say) => {
    t.mock.timers.tick(2_000);
    say('unpacking');
    return promise;
  });
  t.mock.timers.tick(2_000);
  t.mock.timers.tick(500);
  resolve('there');
  assert.equal(await step, 'there');
  t.mock.timers.tick(10_000);
  assert.deepEqual(said, [
    '  … PostgreSQL 18 (2.0 s)',
    '  … PostgreSQL 18: unpacking (4.0 s)',
    '  ✓ PostgreSQL 18 4.5 s',
  ]);
});

test('a step that fails says so, and nothing afterwards', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval', 'Date'] });
  const said: string[] = [];
  const failure = new Error('the disk is full');
  const step = createProgress((line) => said.push(line)).step('databases', () => Promise.reject(failure));
  await assert.rejects(step, failure);
  t.mock.timers.tick(10_000);
  assert.deepEqual(said, ['  ✗ databases 0.0 s']);
});
