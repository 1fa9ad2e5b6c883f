import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderAfter, orderIn, paid, staff, after } from '../../testing/ordering.fixture.ts';
import { receiptOf } from './receipt.ts';

const refund = (refunded: number) => ({ kind: 'record-refund', paymentId: 'payment-1', refunded }) as const;
const cancel = { kind: 'cancel', by: staff, reason: null, at: after(20) } as const;

test('what the kitchen got has a receipt, however far it is', () => {
  for (const status of ['placed', 'accepted', 'ready', 'served'] as const) {
    const { number, total, refunded, kept } = receiptOf(orderIn[status])!;
    assert.deepEqual([number, total, refunded, kept], [paid.number.number, 12_000, 0, 12_000]);
  }
});

test('what nobody paid has none', () => {
  assert.equal(receiptOf(orderIn['awaiting-payment']), undefined);
  assert.equal(receiptOf(orderIn.expired), undefined);
  assert.equal(receiptOf(orderAfter(cancel)), undefined);
});

test('it says what came back, and what the store keeps', () => {
  const partly = receiptOf(orderAfter(paid, refund(2_000)))!;
  assert.deepEqual([partly.refunded, partly.kept], [2_000, 10_000]);
  const all = receiptOf(orderAfter(paid, refund(12_000)))!;
  assert.deepEqual([all.refunded, all.kept], [12_000, 0]);
});

test('of a cancelled order all of it comes back, also while it is on its way', () => {
  const gone = receiptOf(orderAfter(paid, cancel))!;
  assert.deepEqual([gone.total, gone.refunded, gone.kept], [12_000, 12_000, 0]);
});
