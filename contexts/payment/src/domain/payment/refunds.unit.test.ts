import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  after,
  approved,
  complete,
  confirm,
  confirming,
  noteBalance,
  refund,
  refuse,
} from '../../testing/payment-after.ts';
import { decide } from './decide.ts';
import type { PaymentCommand } from './payment.commands.ts';
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
  describe('of what somebody has given back at the provider meanwhile', () => {
    const refundsAfter = (asked: PaymentCommand, balance: number) =>
      charged(after(approved, asked, noteBalance(balance))).refunds.map(({ id, state, cause, amount }) =>
        [id, state, cause, amount].join(' '),
      );

    it('are asked for anew, without that part', () => {
      assert.deepEqual(refundsAfter(refund('rest', 'rest'), 7000), [
        'rest refused order 12000',
        'there done provider 5000',
        'here pending order 7000',
      ]);
    });
    it('stay as they are where enough is left, and are lowered to that where it is not', () => {
      const dish = { ...refund('dish', 5000), owed: true };
      assert.deepEqual(refundsAfter(dish, 9000), ['dish pending order 5000', 'there done provider 3000']);
      const dishes = { ...refund('dishes', 8000), owed: true };
      assert.deepEqual(refundsAfter(dishes, 5000), [
        'dishes refused order 8000',
        'there done provider 7000',
        'here pending order 5000',
      ]);
    });
    it('are not lowered where all they ask for may have been given back there', () => {
      const dish = { ...refund('dish', 5000), owed: true };
      assert.deepEqual(refundsAfter(dish, 6000), ['dish pending order 5000', 'there done provider 6000']);
      assert.deepEqual(decide(after(approved, dish), noteBalance(4000)), {
        ok: false,
        error: { code: 'refund-exceeds-payment', refundable: 7000 },
      });
    });
  });
});
