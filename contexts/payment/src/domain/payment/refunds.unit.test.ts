import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  AT,
  after,
  approved,
  complete,
  confirm,
  confirming,
  refund,
  refuse,
} from '../../testing/payment-after.ts';
import { decide } from './decide.ts';
import { isCharged, refundable, refunded, type Payment } from './payment.ts';

describe('a confirm', () => {
  it('counts from one again when nothing was sent', () => {
    const again = after(confirming, { type: 'postpone' }, confirm);
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
  it('of what somebody has given back at the provider meanwhile are asked for anew, without that part', () => {
    const balance = { type: 'note-balance', balance: 7000, code: 'NOT_CANCELABLE_AMOUNT', at: AT } as const;
    const payment = charged(
      after(approved, refund('rest', 'rest'), { ...balance, refundIds: ['there', 'here'] }),
    );
    assert.deepEqual(
      payment.refunds.map(({ id, state, cause, amount }) => [id, state, cause, amount]),
      [
        ['rest', 'refused', 'order', 12000],
        ['there', 'done', 'provider', 5000],
        ['here', 'pending', 'order', 7000],
      ],
    );
    assert.equal(after(payment, complete('here')).state, 'refunded');
  });
});
