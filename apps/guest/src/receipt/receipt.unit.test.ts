import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrderView } from '@hiorder/contracts';
import { asText, hasReceipt, receiptOf } from './receipt.ts';

const krw = (amount: number) => ({ amount, currency: 'KRW' });
const order = (payment: Partial<OrderView['payment']>, number: number | null = 12): OrderView =>
  ({ number, total: krw(21_000), payment: { status: 'approved', ...payment } }) as unknown as OrderView;

test('there is one for what the kitchen got, and none before it is paid', () => {
  assert.equal(hasReceipt(order({})), true);
  assert.equal(hasReceipt(order({ status: 'none' })), true);
  assert.equal(hasReceipt(order({ status: 'refunded' })), true);
  assert.equal(hasReceipt(order({ status: 'pending' })), false);
  assert.equal(hasReceipt(order({}, null)), false);
  assert.equal(hasReceipt({ ...order({ status: 'none' }), status: 'cancelled' }), false);
});

test('what was given back is taken off, all of it or a part', () => {
  assert.deepEqual(receiptOf(order({})), { total: krw(21_000), refunded: null, kept: krw(21_000) });
  const part = order({ status: 'partially-refunded', refunded: krw(9_000) });
  assert.deepEqual(receiptOf(part), { total: krw(21_000), refunded: krw(9_000), kept: krw(12_000) });
  for (const status of ['refunded', 'refunding'] as const)
    assert.deepEqual(receiptOf(order({ status })).kept, krw(0));
});

test('as text it is plain lines', () => {
  assert.equal(
    asText({
      store: '달빛식당',
      facts: [['주문번호', '12']],
      lines: [
        { dish: '김치찌개 × 1', options: '', price: '₩9,000' },
        { dish: '부대찌개 × 1', options: '순한 맛, 라면사리', price: '₩12,000' },
      ],
      sums: [['합계', '₩21,000']],
    }),
    '달빛식당\n주문번호: 12\n\n김치찌개 × 1: ₩9,000\n부대찌개 × 1 (순한 맛, 라면사리): ₩12,000\n\n합계: ₩21,000',
  );
});
