import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BillPaymentView, BillView } from '@hiorder/contracts';
import { givenBack, isRefundable, withRefunds } from './given-back.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const paid = (more: Partial<BillPaymentView> = {}): BillPaymentView => ({
  ...{ id: 'share', status: 'paid', method: 'online', share: { kind: 'all' }, amount: won(9_000) },
  ...{ refunded: won(0), returning: won(0), by: null, askedAt: '', paidAt: '' },
  ...more,
});
const order = { id: 'order', number: 1, status: 'served', total: won(5_000), paid: won(5_000) } as const;
const bill = (payments: BillPaymentView[], orders: BillView['orders'] = []): BillView => ({
  ...{ paymentMode: 'postpay', orders, lines: [], payments },
  ...{ total: won(0), paid: won(0), owed: won(0), held: won(0), requested: won(0), open: won(0) },
  ...{ overpaid: won(0), returning: won(0), shares: { all: won(0), mine: null, equal: [] } },
});

test('what is back of shares and of orders that were paid alone; an older server does not say the latter', () => {
  const orders = [{ ...order, paid: won(3_000), refunded: won(2_000) }, order];
  assert.equal(givenBack(bill([paid({ refunded: won(1_000) }), paid()], orders)), 3_000);
});

test('only what was paid online, and is neither back nor on its way, can be given back', () => {
  assert.equal(isRefundable(paid({ refunded: won(4_000) })), true);
  assert.equal(isRefundable(paid({ refunded: won(4_000), returning: won(5_000) })), false);
  assert.equal(isRefundable(paid({ method: 'counter' })), false);
  assert.equal(isRefundable(paid({ status: 'awaiting-payment' })), false);
});

test('a refund is shown before the bill has heard of it, and once when it has', () => {
  const told = new Map([
    ['share', 4_000],
    ['order', 2_000],
  ]);
  const early = withRefunds(bill([paid()], [order]), told);
  assert.deepEqual([early.payments[0]?.refunded, givenBack(early)], [won(4_000), 6_000]);
  assert.deepEqual([early.orders[0]?.paid, early.orders[0]?.refunded], [won(3_000), won(2_000)]);
  assert.deepEqual(withRefunds(early, told), early);
  const later = bill([paid({ refunded: won(9_000) })], [{ ...order, paid: won(0), refunded: won(5_000) }]);
  assert.deepEqual(withRefunds(later, told), later);
});
