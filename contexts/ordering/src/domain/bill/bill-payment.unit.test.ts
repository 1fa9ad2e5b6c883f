import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  approval,
  atCounter,
  awaited,
  paidOnline,
  paymentAfter,
  requested,
} from '../../testing/bill.fixture.ts';
import { after, jiwoo, staff, system } from '../../testing/ordering.fixture.ts';
import type { BillPaymentCommand } from './bill-payment.commands.ts';
import type { BillPayment } from './bill-payment.ts';
import { changeBillPayment } from './change-bill-payment.ts';

const minjun = { kind: 'guest', id: 'minjun' } as const;
const begin = (change: Partial<Extract<BillPaymentCommand, { kind: 'begin-payment' }>> = {}) =>
  ({
    ...{ kind: 'begin-payment', paymentKey: 'key-1', amount: 9_000, currency: null },
    ...{ fits: true, by: jiwoo, at: after(1), ...change },
  }) as const satisfies BillPaymentCommand;

const unpaid = awaited('p', 9_000);
const states = {
  'awaiting-payment': unpaid,
  'being paid': paymentAfter(unpaid, begin()),
  requested: requested('p', 9_000),
  'paid online': paidOnline('p', 9_000),
  'paid at the counter': atCounter('p', 9_000),
  cancelled: paymentAfter(unpaid, { kind: 'cancel', by: jiwoo, at: after(1) }),
  expired: paymentAfter(unpaid, { kind: 'expire', by: system, at: after(10) }),
} as const satisfies Record<string, BillPayment>;

const take = (fits: boolean): BillPaymentCommand => ({
  kind: 'take-at-counter',
  fits,
  by: staff,
  at: after(1),
});
const commands = {
  begin: begin(),
  'begin with another key': begin({ paymentKey: 'key-2' }),
  'begin another amount': begin({ amount: 1 }),
  'begin what no longer fits': begin({ paymentKey: 'key-2', fits: false, at: after(3) }),
  'begin by another guest': begin({ by: minjun }),
  decline: { kind: 'end-payment-attempt', paymentKey: 'key-1', outcome: 'declined' },
  approve: approval(9_000),
  'approve another amount': approval(1),
  'approve what no longer fits': approval(9_000, 'payment-1', false),
  take: take(true),
  'take what no longer fits': take(false),
  'cancel by who asked': { kind: 'cancel', by: jiwoo, at: after(1) },
  'cancel by another guest': { kind: 'cancel', by: minjun, at: after(1) },
  'cancel by staff': { kind: 'cancel', by: staff, at: after(1) },
  'cancel by the end of the stay': { kind: 'cancel', by: system, at: after(1) },
  'expire too early': { kind: 'expire', by: system, at: after(9) },
  expire: { kind: 'expire', by: system, at: after(11) },
} as const satisfies Record<string, BillPaymentCommand>;

/** `=`: nothing changes; `+`: it stays, and something is noted; `back`: it stays, and the money goes back. */
function outcome(payment: BillPayment, command: BillPaymentCommand): string {
  const changed = changeBillPayment(payment, command);
  if (!changed.ok) return changed.error.code;
  if (changed.value === payment) return '=';
  if (changed.value.status !== payment.status) return changed.value.status;
  return changed.value.charges.length > payment.charges.length ? 'back' : '+';
}

const [EXPIRED, CANCELLED, PAID] = ['bill-payment-expired', 'bill-payment-cancelled', 'bill-payment-paid'];
const [COUNTER, ONLINE] = ['bill-payment-at-counter', 'bill-payment-online'];
const BUSY = 'payment-in-progress';
const WRONG = 'payment-amount-mismatch';
const UNDUE = 'bill-payment-not-due';
const THEIRS = 'bill-payment-not-yours';

// In the order of `states`.
const TABLE: Record<keyof typeof commands, readonly string[]> = {
  begin: ['+', '+', COUNTER, '=', PAID, CANCELLED, EXPIRED],
  'begin with another key': ['+', BUSY, COUNTER, '=', PAID, CANCELLED, EXPIRED],
  'begin another amount': [WRONG, WRONG, COUNTER, '=', PAID, CANCELLED, EXPIRED],
  'begin what no longer fits': ['bill-changed', 'bill-changed', COUNTER, '=', PAID, CANCELLED, EXPIRED],
  'begin by another guest': [THEIRS, THEIRS, COUNTER, '=', PAID, CANCELLED, EXPIRED],
  decline: ['=', '+', '=', '=', '=', '=', '='],
  approve: ['paid', 'paid', 'back', 'back', 'back', 'back', 'back'],
  'approve another amount': ['cancelled', 'cancelled', 'back', 'back', 'back', 'back', 'back'],
  'approve what no longer fits': ['cancelled', 'cancelled', 'back', 'back', 'back', 'back', 'back'],
  take: [ONLINE, ONLINE, 'paid', ONLINE, '=', CANCELLED, EXPIRED],
  'take what no longer fits': [ONLINE, ONLINE, 'bill-changed', ONLINE, '=', CANCELLED, EXPIRED],
  'cancel by who asked': ['cancelled', BUSY, 'cancelled', PAID, PAID, '=', EXPIRED],
  'cancel by another guest': [THEIRS, THEIRS, THEIRS, PAID, PAID, '=', EXPIRED],
  'cancel by staff': ['cancelled', BUSY, 'cancelled', PAID, 'cancelled', '=', EXPIRED],
  'cancel by the end of the stay': ['cancelled', 'cancelled', 'cancelled', PAID, PAID, '=', EXPIRED],
  'expire too early': [UNDUE, UNDUE, COUNTER, PAID, PAID, CANCELLED, EXPIRED],
  expire: ['expired', 'expired', COUNTER, PAID, PAID, CANCELLED, EXPIRED],
};

describe('what becomes of a payment towards the bill', () => {
  for (const [name, command] of Object.entries(commands)) {
    test(name, () => {
      const became = Object.values(states).map((payment) => outcome(payment, command));
      assert.deepEqual(became, TABLE[name as keyof typeof commands]);
    });
  }

  test('told twice an approval is one charge', () => {
    const once = paymentAfter(unpaid, approval(9_000));
    assert.equal(changeBillPayment(once, approval(9_000)).ok && outcome(once, approval(9_000)), '=');
  });

  test('while an answer may still come it does not expire, and the same key may ask again after its time', () => {
    const late = paymentAfter(unpaid, begin({ at: after(9.5) }), {
      kind: 'end-payment-attempt',
      paymentKey: 'key-1',
      outcome: 'unknown',
    });
    assert.equal(outcome(late, { kind: 'expire', by: system, at: after(10) }), BUSY);
    assert.equal(outcome(late, begin({ at: after(10.2) })), '+');
    assert.equal(outcome(late, begin({ at: after(10.2), paymentKey: 'key-2' })), EXPIRED);
    assert.equal(outcome(late, { kind: 'expire', by: system, at: after(10.5) }), 'expired');
  });

  test('what was given back is remembered, and never forgotten', () => {
    const refund = (refunded: number, overpaid = 0): BillPaymentCommand => ({
      ...{ kind: 'record-refund', paymentId: 'payment-of-p', refunded, overpaid },
    });
    const some = paymentAfter(states['paid online'], refund(4_000));
    assert.equal(some.charges[0]?.refunded, 4_000);
    assert.equal(outcome(some, refund(3_000)), '=');
    const evened = paymentAfter(some, refund(5_000, 600), refund(5_500, 2_000));
    assert.deepEqual([evened.charges[0]?.refunded, evened.charges[0]?.evened], [5_500, 1_100]);
    assert.equal(outcome(unpaid, refund(1)), 'payment-unknown');
  });
});
