import assert from 'node:assert/strict';
import { it } from 'node:test';
import { confirming } from '../testing/payment-after.ts';
import { givenPayments } from '../testing/simulation/given-payments.ts';
import { defaultTiming } from './dependencies.ts';
import type { FindResult } from './ports/payment-provider.ts';
import { reconcileIntents } from './reconcile-intents.ts';

const asked = confirming.state === 'confirming' ? confirming.askedAt : undefined;
const { onItsWayMs } = defaultTiming;

for (const kind of ['not-found', 'expired'] as const) {
  it(`“${kind}” is not believed while the money may still be on its way, and ends the payment afterwards`, async () => {
    assert.ok(asked);
    const given = await givenPayments({ at: asked, find: async () => ({ kind }) }, confirming);
    given.clock.advance(onItsWayMs - 1);
    await reconcileIntents(given.deps);
    assert.deepEqual([given.states(), given.told()], [['confirming'], []]);
    given.clock.advance(defaultTiming.retry.mostMs);
    await reconcileIntents(given.deps);
    assert.deepEqual([given.states(), given.told()], [['failed'], ['payment-failed']]);
  });
}

it('money that the provider shows after it knew of none is found', async () => {
  assert.ok(asked);
  const shown: FindResult[] = [{ kind: 'not-found' }];
  const charged = { kind: 'charged', approvedAt: asked, method: null, balance: confirming.amount } as const;
  const given = await givenPayments({ at: asked, find: async () => shown.shift() ?? charged }, confirming);
  await reconcileIntents(given.deps);
  given.clock.advance(defaultTiming.retry.mostMs);
  await reconcileIntents(given.deps);
  assert.deepEqual([given.states(), given.told()], [['approved'], ['payment-approved']]);
});
