import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fixedClock } from '@hiorder/kernel';
import { renewalsSuite } from '../testing/renewals-suite.ts';
import { renewalsInMemory } from './renewals.memory.ts';
import { LATECOMERS_MS } from './renewals.ts';

renewalsSuite({
  name: 'in memory',
  async make(count) {
    const one = renewalsInMemory<{ token: string } | 'over'>(fixedClock('2026-01-01T00:00:00Z'));
    return Array<typeof one>(count).fill(one);
  },
});

it('after a while nobody comes late any more', async () => {
  const clock = fixedClock('2026-01-01T00:00:00Z');
  const renewals = renewalsInMemory<number>(clock);
  let count = 0;
  const renew = async (): Promise<number> => (count += 1);
  assert.equal(await renewals('old', renew), 1);
  clock.advance(LATECOMERS_MS - 1);
  assert.equal(await renewals('old', renew), 1);
  clock.advance(1);
  assert.equal(await renewals('old', renew), 2);
});
