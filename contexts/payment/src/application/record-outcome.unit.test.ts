import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fixedClock, newTrace } from '@hiorder/kernel';
import type { Charged, Payment } from '../domain/payment/payment.ts';
import { memoryBooks } from '../testing/simulation/memory-books.ts';
import { simulatedProvider } from '../testing/simulation/simulated-provider.ts';
import { defaultTiming, type PaymentDependencies } from './dependencies.ts';
import { createPatience } from './patience.ts';
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

async function given(...payments: readonly Payment[]) {
  const books = memoryBooks(() => undefined);
  const clock = fixedClock(at);
  const errors: string[] = [];
  const log = {
    debug() {},
    info() {},
    warn() {},
    error: (_: object, said: string) => errors.push(said),
    child: () => log,
  };
  const deps: PaymentDependencies = {
    ...{ unitOfWork: books.unitOfWork, payments: books.payments, work: books.work, clock, log },
    provider: simulatedProvider({ now: () => at.getTime(), mishap: () => 'none' }),
    timing: defaultTiming,
    pause: async () => undefined,
    patience: createPatience(defaultTiming.patience),
    isProviderLeftAlone: () => false,
    waitFor: (work) => work,
  };
  await books.unitOfWork.transaction(async (tx) => {
    for (const payment of payments) await books.payments.add(tx, { payment, version: 1, trace: newTrace() });
  });
  const told = () => books.events().map(({ definition }) => definition.type.split('.')[2]);
  return { deps, errors, told };
}
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
