import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Charged, Payment } from '../domain/payment/payment.ts';
import { confirming } from '../testing/payment-after.ts';
import { givenPayments } from '../testing/simulation/given-payments.ts';
import { recordOutcome } from './record-outcome.ts';

const at = new Date('2026-03-01T03:00:00Z');
const lease = { token: 'gone', tries: 0, refusals: 0, unheardAt: null };
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
const returned = (balance: number) => ({ ...approve, kind: 'returned', balance }) as const;

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

it('money that was given back at the provider before we knew of it pays for nothing', async () => {
  const { deps, told, events } = await given(confirming);
  const after = await recordOutcome(deps, { paymentId: confirming.id, lease }, returned(5_000));
  assert.ok(after.state === 'refunding' && after.owed);
  const refunds = after.refunds.map(({ amount, state, cause }) => [amount, state, cause]);
  assert.deepEqual(refunds, [
    [7_000, 'done', 'provider'],
    [5_000, 'pending', 'order'],
  ]);
  // Whoever waits for it hears of the part that is left: no order, and no share of a bill, is paid with that.
  assert.deepEqual(told(), ['payment-approved', 'refund-requested']);
  for (const { data } of events()) assert.equal((data as { amount: number }).amount, 5_000);
});

it('nothing is left of it: the order can be paid anew', async () => {
  const { deps, told } = await given(confirming);
  const after = await recordOutcome(deps, { paymentId: confirming.id, lease }, returned(0));
  assert.deepEqual([after.state, told()], ['failed', ['payment-failed']]);
});

it('what was given back of a payment that is known is no contradiction, and its refunds say so already', async () => {
  const { deps, errors, told } = await given(paid);
  const after = await recordOutcome(deps, { paymentId: 'paid', lease }, returned(5_000));
  assert.deepEqual([after.state, told(), errors], ['approved', [], []]);
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
