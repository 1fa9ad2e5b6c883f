import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PaymentView } from '@hiorder/contracts';
import { refundableOf, standingOf } from './refundable.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const paid = (more: Partial<PaymentView> = {}): PaymentView => ({
  ...{ id: 'p1', orderId: 'o1', provider: 'sandbox', status: 'approved', amount: won(9_000) },
  ...{ refunded: won(0), method: 'card', requestedAt: '', approvedAt: '', reason: null, refunds: [] },
  ...more,
});
const refund = (status: 'pending' | 'done' | 'refused', amount: number) => ({
  ...{ id: status, amount: won(amount), reason: '', status, requestedAt: '', settledAt: null },
});

test('what is back, or asked for, cannot be given back again; what was refused can', () => {
  const refunds = [refund('done', 2_000), refund('pending', 3_000), refund('refused', 4_000)];
  const { underway, left } = standingOf(paid({ status: 'refunding', refunded: won(2_000), refunds }));
  assert.deepEqual([underway, left], [won(3_000), won(4_000)]);
});

test('of what was never taken nothing can be given back', () => {
  for (const status of ['requested', 'confirming', 'declined', 'failed'] as const) {
    assert.deepEqual(standingOf(paid({ status })).left, won(0), status);
    assert.equal(refundableOf([paid({ status })]), undefined, status);
  }
  assert.equal(refundableOf([]), undefined);
});

test('of several attempts the one with money left; without any the one whose money is back', () => {
  const declined = paid({ id: 'p3', status: 'declined' });
  const back = paid({ id: 'p2', status: 'refunded', refunded: won(9_000) });
  assert.equal(refundableOf([declined, back, paid()])?.payment.id, 'p1');
  assert.equal(refundableOf([declined, back])?.payment.id, 'p2');
});
