import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Payment } from '../domain/payment/payment.ts';
import { askForMoney, look } from './ask-provider.ts';
import type { ConfirmResult, FindResult, PaymentProvider } from './ports/payment-provider.ts';

const at = new Date('2026-03-01T03:00:00Z');
const payment: Payment = {
  ...{ id: 'p1', orderId: 'o1', storeId: 's1', provider: 'toss', paymentKey: 'key', amount: 12_000 },
  ...{ currency: 'KRW', requestedAt: at, state: 'confirming', attempts: 3, askedAt: at },
};
const approved: ConfirmResult = { kind: 'approved', approvedAt: at, method: null };
const found: FindResult = { kind: 'charged', approvedAt: at, method: null, balance: 12_000 };
const lost = { kind: 'unknown', code: 'timeout', sent: true } as const;
const unreachable = { kind: 'unknown', code: 'not-connected', sent: false } as const;

function provider(confirm: ConfirmResult, find: FindResult) {
  const asked: string[] = [];
  const made: PaymentProvider = {
    name: 'toss',
    declineReason: () => 'card-declined',
    confirm: async ({ idempotencyKey }) => {
      asked.push(idempotencyKey);
      return confirm;
    },
    cancel: () => Promise.reject(new Error('nobody gives money back here')),
    find: async () => {
      asked.push('find');
      return find;
    },
  };
  return { made, asked };
}

describe('asking for money', () => {
  it('asks once when the answer is clear', async () => {
    const { made, asked } = provider(approved, { kind: 'open' });
    assert.deepEqual(await askForMoney(made, payment, false), approved);
    assert.deepEqual(asked, ['confirm-p1']);
  });
  it('looks before it asks again, and asks under a new key', async () => {
    const { made, asked } = provider(approved, { kind: 'open' });
    await askForMoney(made, payment, true);
    assert.deepEqual(asked, ['find', 'confirm-p1-3']);
  });
  it('asks again also when the provider knows of no payment: only its answer says whether there will be none', async () => {
    for (const absent of [{ kind: 'not-found' }, { kind: 'expired' }] as const) {
      const { made, asked } = provider({ kind: 'declined', code: 'NOT_FOUND_PAYMENT', message: '' }, absent);
      assert.equal((await askForMoney(made, payment, true)).kind, 'declined');
      assert.deepEqual(asked, ['find', 'confirm-p1-3'], absent.kind);
      const running = provider({ kind: 'unknown', code: 'ALREADY_PROCESSING_REQUEST', sent: true }, absent);
      assert.equal((await askForMoney(running.made, payment, true)).kind, 'unknown', absent.kind);
    }
  });
  it('does not ask again for what was taken already', async () => {
    const { made, asked } = provider(approved, found);
    assert.deepEqual(await askForMoney(made, payment, true), approved);
    assert.deepEqual(asked, ['find']);
  });
  it('finds the money when the answer was lost', async () => {
    assert.deepEqual(await askForMoney(provider(lost, found).made, payment, false), approved);
  });
  it('takes what was given back at the provider for no approval, however little of it', async () => {
    for (const balance of [0, 11_999]) {
      const { made } = provider(lost, { ...found, balance });
      for (const again of [false, true]) {
        const outcome = await askForMoney(made, payment, again);
        assert.deepEqual(outcome, { ...approved, kind: 'returned', balance });
      }
    }
  });
  it('does not believe too early that nothing happened', async () => {
    for (const early of [{ kind: 'not-found' }, { kind: 'expired' }, { kind: 'open' }] as const) {
      assert.deepEqual(await askForMoney(provider(lost, early).made, payment, false), lost, early.kind);
    }
  });
  it('has nothing to look for when nothing was sent', async () => {
    const { made, asked } = provider(unreachable, found);
    assert.deepEqual(await askForMoney(made, payment, false), unreachable);
    assert.deepEqual(asked, ['confirm-p1']);
  });
});

it('a question that did not get through does not say that the request before it was not sent', async () => {
  const outcome = await look(provider(approved, unreachable).made, payment);
  assert.deepEqual(outcome, { kind: 'unknown', code: 'not-connected', sent: true });
});
