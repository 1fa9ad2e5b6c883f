import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { backoffMs, forever } from './backoff.ts';

const policy = { baseMs: 100, maxMs: 10_000 };

it('doubles from attempt to attempt, up to the maximum', () => {
  const longest = [1, 2, 3, 7, 8, 500].map((attempt) => backoffMs(attempt, policy, () => 1));
  assert.deepEqual(longest, [100, 200, 400, 6_400, 10_000, 10_000]);
});

it('stays between half and all of the step, whatever the dice say', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempt, dice) => {
        const full = backoffMs(attempt, policy, () => 1);
        const waited = backoffMs(attempt, policy, () => dice);
        assert.ok(waited >= full / 2 && waited <= full);
      },
    ),
  );
});

it('repeats until it is told to stop, also after failures', async () => {
  const stopping = new AbortController();
  const errors: unknown[] = [];
  let runs = 0;
  await forever(
    stopping.signal,
    async () => {
      runs += 1;
      if (runs === 2) throw new Error('once');
      if (runs === 4) stopping.abort();
    },
    (error) => errors.push(error),
  );
  assert.equal(runs, 4);
  assert.equal(errors.length, 1);
});
