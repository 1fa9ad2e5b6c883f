import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createSlots } from './slots.ts';

it('runs no more at a time than it has slots, and everything in the end', async () => {
  const slot = createSlots(3);
  let running = 0;
  let most = 0;
  const work = async (i: number): Promise<number> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    if (i % 5 === 0) throw new Error('a failure gives its slot back');
    return i;
  };
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => slot(() => work(i))));
  assert.equal(most, 3);
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 16);
});
