import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Charged, Payment } from '../domain/payment/payment.ts';
import { givenPayments } from '../testing/simulation/given-payments.ts';
import { recordOutcome } from './record-outcome.ts';

const at = new Date('2026-03-01T03:00:00Z');
const lease = { token: 'gone', tries: 0, refusals: 0 };
const terms = (id: string) => ({
  ...{ id, orderId: 'o1', storeId: 's1', provider: 'toss', paymentKey: id, amount: 12_000 },
  ...{ currency: 'KRW', requestedAt: at },
});
const failed: Payment = { ...terms('late'), state: 'failed', code: 'expired' };
const paid: Charged = {
  ...{ ...terms('paid'), state: 'approved', approvedAt: at, method: null, refunds: [], owed: false },
};

const given = (...payments: readonly Payment[]) => givenPayments({ at }, ...payments);
const approve = { kind: 'approved', approvedAt: at, method: null } as const;

it('money that comes to light late is written down and told, loudly', async () => {
  const { deps, errors, told } = await given(failed);
  const after = await recordOutcome(deps, { paymentId: 'late', lease }, approve);
  assert.equal(after.state, 'approved');
  assert.deepEqual(told(), ['payment-approved']);
  assert.equal(errors.length, 1);
});

it('money taken beside an approved payment of the order goes straight back', async () => {
  const { deps, told } = await given(paid, failed);
  const after = await recordOutcome(deps, { paymentId: 'late', lease }, approve);
  assert.equal(after.state, 'refunding');
  assert.ok(after.state === 'refunding' && after.owed && after.refunds[0]?.amount === 12_000);
  assert.deepEqual(told(), ['payment-approved', 'refund-requested']);
});

it('the same approval twice is told once', async () => {
  const { deps, told } = await given(failed);
  await recordOutcome(deps, { paymentId: 'late', lease }, approve);
  await recordOutcome(deps, { paymentId: 'late', lease }, approve);
  assert.equal(told().length, 1);
});

it('a “no” after a “yes” changes nothing, and is noticed', async () => {
  const { deps, errors, told } = await given(paid);
  const outcome = { kind: 'declined', code: 'REJECT_CARD_PAYMENT', message: '' } as const;
  assert.equal((await recordOutcome(deps, { paymentId: 'paid', lease }, outcome)).state, 'approved');
  assert.deepEqual([told().length, errors.length], [0, 1]);
});
