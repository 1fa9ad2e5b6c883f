import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createSlots } from './slots.ts';

it('no more work runs at a time than there are slots, and all of it runs', async () => {
  const inSlot = createSlots(2);
  let running = 0;
  let most = 0;
  const outcomes = await Promise.allSettled(
    Array.from({ length: 9 }, (_, i) =>
      inSlot(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((done) => setImmediate(done));
        running -= 1;
        if (i === 3) throw new Error('this one fails');
        return i;
      }),
    ),
  );
  assert.equal(most, 2);
  assert.deepEqual(
    outcomes.map(({ status }) => status).filter((status) => status === 'rejected'),
    ['rejected'],
  );
});
