import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TableDetail } from '@hiorder/contracts';
import { hasBill } from './has-bill.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const table = (owed: number, guestName: string | null = '민지') => ({
  bill: { total: won(9_000), paid: won(9_000 - owed), owed: won(owed) },
  orders: [{ guestName }] as TableDetail['orders'],
});
const prepay = { paymentMode: 'prepay', counterPayment: false } as const;

test('where guests pay first there is a bill only of what they did not pay in a payment window', () => {
  assert.equal(hasBill(table(0), prepay), false);
  assert.equal(hasBill(table(0, null), prepay), true, 'ordered by staff');
  assert.equal(hasBill(table(9_000), prepay), true, 'still owed');
  assert.equal(hasBill(table(0), { ...prepay, counterPayment: true }), true, 'paid at the counter');
});

test('where they pay last there always is, also before it is known how', () => {
  assert.equal(hasBill(table(0), { ...prepay, paymentMode: 'postpay' }), true);
  assert.equal(hasBill(table(0), undefined), true);
});
