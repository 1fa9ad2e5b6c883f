import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { PaymentCommand, PaymentCommandType } from './payment.commands.ts';
import { refundable, refunded, isCharged, type Payment, type PaymentState } from './payment.ts';

const AT = new Date('2026-03-01T03:00:00Z');
const requested: Payment = {
  state: 'requested',
  id: 'p1',
  orderId: 'o1',
  storeId: 's1',
  provider: 'toss',
  paymentKey: 'key',
  amount: 12000,
  currency: 'KRW',
  requestedAt: AT,
};

/** The payment after commands that must all be accepted. */
function after(payment: Payment, ...commands: readonly PaymentCommand[]): Payment {
  return commands.reduce((now, command) => {
    const decision = decide(now, command);
    assert.ok(decision.ok, `${command.type} in ${now.state}`);
    return decision.value.reduce(evolve, now);
  }, payment);
}
const refund = (refundId: string, amount: number | 'rest'): PaymentCommand => ({
  type: 'refund',
  refundId,
  amount,
  reason: '변심',
  at: AT,
});
const complete = (refundId: string): PaymentCommand => ({ type: 'complete-refund', refundId, at: AT });
const refuse = (refundId: string): PaymentCommand => ({
  type: 'refuse-refund',
  refundId,
  code: 'NOT_CANCELABLE_PAYMENT',
  at: AT,
  nextRefundId: `${refundId}-again`,
});
const approve: PaymentCommand = { type: 'approve', approvedAt: AT, method: '카드' };

const confirming = after(requested, { type: 'confirm' });
const approved = after(confirming, approve);
const states: Readonly<Record<PaymentState, Payment>> = {
  requested,
  confirming,
  approved,
  declined: after(confirming, { type: 'decline', code: 'REJECT_CARD_PAYMENT', message: '한도초과', at: AT }),
  failed: after(confirming, { type: 'fail', code: 'expired', at: AT }),
  refunding: after(approved, refund('r1', 5000)),
  'partially-refunded': after(approved, refund('r1', 5000), complete('r1')),
  refunded: after(approved, refund('r1', 'rest'), complete('r1')),
};
const commands: Readonly<Record<PaymentCommandType, PaymentCommand>> = {
  confirm: { type: 'confirm' },
  postpone: { type: 'postpone' },
  approve,
  decline: { type: 'decline', code: 'REJECT_CARD_PAYMENT', message: '한도초과', at: AT },
  fail: { type: 'fail', code: 'expired', at: AT },
  refund: refund('r2', 3000),
  'complete-refund': complete('r1'),
  'refuse-refund': refuse('r1'),
};

/** What becomes of each state on each command: the next state, or the rejection in brackets. */
const table: Readonly<Record<PaymentState, Readonly<Record<PaymentCommandType, string>>>> = {
  requested: {
    confirm: 'confirming',
    postpone: '[not-confirming]',
    approve: 'approved',
    decline: 'declined',
    fail: 'failed',
    refund: '[not-approved]',
    'complete-refund': '[not-approved]',
    'refuse-refund': '[not-approved]',
  },
  confirming: {
    confirm: 'confirming',
    postpone: 'requested',
    approve: 'approved',
    decline: 'declined',
    fail: 'failed',
    refund: '[not-approved]',
    'complete-refund': '[not-approved]',
    'refuse-refund': '[not-approved]',
  },
  approved: {
    confirm: '[already-approved]',
    postpone: '[not-confirming]',
    approve: '[already-approved]',
    decline: '[already-approved]',
    fail: '[already-approved]',
    refund: 'refunding',
    'complete-refund': '[refund-unknown]',
    'refuse-refund': '[refund-unknown]',
  },
  declined: {
    confirm: '[payment-over]',
    postpone: '[not-confirming]',
    approve: 'approved',
    decline: '[payment-over]',
    fail: '[payment-over]',
    refund: '[not-approved]',
    'complete-refund': '[not-approved]',
    'refuse-refund': '[not-approved]',
  },
  failed: {
    confirm: '[payment-over]',
    postpone: '[not-confirming]',
    approve: 'approved',
    decline: '[payment-over]',
    fail: '[payment-over]',
    refund: '[not-approved]',
    'complete-refund': '[not-approved]',
    'refuse-refund': '[not-approved]',
  },
  refunding: {
    confirm: '[already-approved]',
    postpone: '[not-confirming]',
    approve: '[already-approved]',
    decline: '[already-approved]',
    fail: '[already-approved]',
    refund: 'refunding',
    'complete-refund': 'partially-refunded',
    'refuse-refund': 'approved',
  },
  'partially-refunded': {
    confirm: '[already-approved]',
    postpone: '[not-confirming]',
    approve: '[already-approved]',
    decline: '[already-approved]',
    fail: '[already-approved]',
    refund: 'refunding',
    'complete-refund': '[refund-settled]',
    'refuse-refund': '[refund-settled]',
  },
  refunded: {
    confirm: '[already-approved]',
    postpone: '[not-confirming]',
    approve: '[already-approved]',
    decline: '[already-approved]',
    fail: '[already-approved]',
    refund: '[nothing-left-to-refund]',
    'complete-refund': '[refund-settled]',
    'refuse-refund': '[refund-settled]',
  },
};

describe('every state and every command', () => {
  for (const [state, row] of Object.entries(table)) {
    for (const [type, expected] of Object.entries(row)) {
      it(`${state}, ${type} → ${expected}`, () => {
        const payment = states[state as PaymentState];
        const decision = decide(payment, commands[type as PaymentCommandType]);
        const outcome = decision.ok
          ? decision.value.reduce(evolve, payment).state
          : `[${decision.error.code}]`;
        assert.equal(outcome, expected);
        if (decision.ok) assert.notEqual(decision.value.length, 0);
      });
    }
  }
});

describe('a confirm', () => {
  it('that may have been sent before is not taken for unsent', () => {
    const twice = after(confirming, { type: 'confirm' });
    assert.deepEqual(decide(twice, { type: 'postpone' }), {
      ok: false,
      error: { code: 'may-have-been-sent' },
    });
  });
  it('counts from one again when nothing was sent', () => {
    const again = after(confirming, { type: 'postpone' }, { type: 'confirm' });
    assert.equal(again.state === 'confirming' && again.attempts, 1);
  });
});

describe('refunds', () => {
  const charged = (payment: Payment) => {
    assert.ok(isCharged(payment));
    return payment;
  };
  it('in parts never exceed what was taken', () => {
    const payment = after(approved, refund('a', 5000), refund('b', 6000));
    assert.deepEqual(decide(payment, refund('c', 1001)), {
      ok: false,
      error: { code: 'refund-exceeds-payment', refundable: 1000 },
    });
    assert.equal(
      after(payment, complete('a'), refund('c', 1000), complete('b'), complete('c')).state,
      'refunded',
    );
  });
  it('of nothing, or of less than nothing, are refused', () => {
    for (const amount of [0, -1]) {
      const decision = decide(approved, refund('a', amount));
      assert.equal(!decision.ok && decision.error.code, 'refund-exceeds-payment');
    }
  });
  it('with the same id are one refund', () => {
    const payment = after(approved, refund('a', 5000));
    assert.deepEqual(decide(payment, refund('a', 5000)), { ok: false, error: { code: 'refund-known' } });
  });
  it('of the rest give back what no other refund does', () => {
    const payment = charged(after(approved, refund('a', 5000), refund('rest', 'rest')));
    assert.deepEqual(
      payment.refunds.map(({ amount, cause }) => [amount, cause]),
      [
        [5000, 'staff'],
        [7000, 'order'],
      ],
    );
    assert.equal(!decide(payment, refund('rest2', 'rest')).ok, true);
  });
  it('that the provider refuses are free to be asked again', () => {
    const payment = charged(after(approved, refund('a', 5000), refuse('a')));
    assert.deepEqual([payment.state, refundable(payment), refunded(payment)], ['approved', 12000, 0]);
  });
  it('that are owed are never given up', () => {
    const payment = after(approved, refund('rest', 'rest'));
    assert.deepEqual(decide(payment, refuse('rest')), { ok: false, error: { code: 'refund-owed' } });
  });
  it('that are refused after the order has gone become owed', () => {
    const payment = charged(after(approved, refund('a', 12000), refund('rest', 'rest'), refuse('a')));
    assert.deepEqual(
      payment.refunds.map(({ id, state, cause, amount }) => [id, state, cause, amount]),
      [
        ['a', 'refused', 'staff', 12000],
        ['a-again', 'pending', 'order', 12000],
      ],
    );
  });
});
