import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { root } from '../../tools/steps.ts';
import { EVERY_TEST } from '../../tools/test-patterns.ts';

const WITHOUT = ['**/node_modules/**', '.hiorder/**'];

test('every file of tests is run by one step of `npm test`, and by one only', () => {
  const times = new Map(
    globSync('**/*.test.{ts,tsx,mts,mjs,js}', { cwd: root, exclude: WITHOUT }).map((file) => [file, 0]),
  );
  for (const patterns of EVERY_TEST)
    for (const file of globSync([...patterns], { cwd: root, exclude: WITHOUT }))
      times.set(file, (times.get(file) ?? 0) + 1);
  const wrong = [...times].filter(([, runs]) => runs !== 1).map(([file, runs]) => `${file}: ${runs} times`);
  assert.deepEqual(wrong, []);
  assert.ok(times.size > 300, `only ${times.size} files`);
});
