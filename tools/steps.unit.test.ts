import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { runLanes, type Step } from './steps.ts';

const step = (name: string, code: number | Promise<number>): Step => ({ name, run: async () => code });

test('a lane that ends well does not hide that another one has failed meanwhile', async () => {
  mock.method(console, 'log', () => undefined);
  mock.method(console, 'error', () => undefined);
  const { promise: later, resolve } = Promise.withResolvers<number>();
  const result = runLanes([[step('fails', 1)], [step('goes on', later)]]);
  setImmediate(() => resolve(0));
  assert.equal(await result, 1);
});
