import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cancel, confirm } from './money-moves.ts';
import { koreanTime, newPayment, type PaymentRecord, type TossStatus } from './payment-object.ts';

const AT = Date.parse('2026-03-01T03:00:00Z');
const receiptUrl = (key: string): string => `https://example.test/${key}`;

function record(status: TossStatus = 'IN_PROGRESS', over: Partial<PaymentRecord> = {}): PaymentRecord {
  const payment = newPayment(
    { orderId: 'order-1', orderName: '부대찌개', amount: 12000, currency: 'KRW', method: undefined },
    AT,
  );
  return { payment: { ...payment, status }, createdAt: AT, confirmDelayMs: 0, refuseWith: null, ...over };
}
const call = { orderId: 'order-1', amount: 12000 };

describe('confirm', () => {
  it('approves what the guest agreed to, in Korean time', () => {
    const move = confirm(record(), call, AT, receiptUrl);
    assert.ok(move.ok);
    assert.equal(move.payment.status, 'DONE');
    assert.equal(move.payment.approvedAt, '2026-03-01T12:00:00+09:00');
    assert.equal(move.payment.suppliedAmount + move.payment.vat, 12000);
  });
  it('refuses another amount and another order, and leaves the payment as it is', () => {
    for (const wrong of [
      { ...call, amount: 1 },
      { ...call, orderId: 'order-2' },
    ]) {
      const move = confirm(record(), wrong, AT, receiptUrl);
      assert.deepEqual(move, { ok: false, code: 'INVALID_REQUEST' });
    }
  });
  const refusals: readonly (readonly [TossStatus, string])[] = [
    ['DONE', 'ALREADY_PROCESSED_PAYMENT'],
    ['CANCELED', 'ALREADY_PROCESSED_PAYMENT'],
    ['PARTIAL_CANCELED', 'ALREADY_PROCESSED_PAYMENT'],
    ['ABORTED', 'ALREADY_PROCESSED_PAYMENT'],
    ['EXPIRED', 'NOT_FOUND_PAYMENT_SESSION'],
  ];
  for (const [status, code] of refusals) {
    it(`refuses a payment that is ${status}`, () => {
      assert.deepEqual(confirm(record(status), call, AT, receiptUrl), { ok: false, code });
    });
  }
  it('ends the payment when the issuer refuses', () => {
    const move = confirm(record('IN_PROGRESS', { refuseWith: 'REJECT_CARD_PAYMENT' }), call, AT, receiptUrl);
    assert.ok(!move.ok);
    assert.equal(move.code, 'REJECT_CARD_PAYMENT');
    assert.equal(move.payment?.status, 'ABORTED');
    assert.equal(move.payment?.failure?.code, 'REJECT_CARD_PAYMENT');
  });
});

describe('cancel', () => {
  it('cancels what is left when no amount is named', () => {
    const move = cancel(record('DONE').payment, { cancelReason: '변심', cancelAmount: undefined }, AT);
    assert.ok(move.ok);
    assert.deepEqual(
      [move.payment.status, move.payment.balanceAmount, move.payment.cancels?.[0]?.cancelAmount],
      ['CANCELED', 0, 12000],
    );
  });
  it('refuses what is not approved, already cancelled, or more than is left', () => {
    const asked = { cancelReason: '변심', cancelAmount: undefined };
    assert.deepEqual(cancel(record().payment, asked, AT), { ok: false, code: 'NOT_CANCELABLE_PAYMENT' });
    assert.deepEqual(cancel(record('CANCELED').payment, asked, AT), {
      ok: false,
      code: 'ALREADY_CANCELED_PAYMENT',
    });
    assert.deepEqual(cancel(record('DONE').payment, { ...asked, cancelAmount: 12001 }, AT), {
      ok: false,
      code: 'NOT_CANCELABLE_AMOUNT',
    });
  });
  it('never gives back more than was taken, whatever is asked in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 8000 }), { nil: undefined })), (amounts) => {
        let payment = record('DONE').payment;
        for (const cancelAmount of amounts) {
          payment = cancel(payment, { cancelReason: '변심', cancelAmount }, AT).payment ?? payment;
        }
        const given = (payment.cancels ?? []).reduce((sum, one) => sum + one.cancelAmount, 0);
        assert.equal(given + payment.balanceAmount, 12000);
        assert.equal(payment.status === 'CANCELED', payment.balanceAmount === 0);
      }),
    );
  });
});

it('writes Korean time with its offset', () => {
  assert.equal(koreanTime(Date.parse('2026-12-31T15:30:05.999Z')), '2027-01-01T00:30:05+09:00');
});
