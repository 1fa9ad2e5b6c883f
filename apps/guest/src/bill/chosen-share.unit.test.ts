import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BillView } from '@hiorder/contracts';
import { amountOf, shareOf, type Chosen } from './chosen-share.ts';

const money = (amount: number) => ({ amount, currency: 'KRW' });
const line = (id: string, amount: number, taken = false) => ({
  ...{ id, orderId: 'o', name: id, quantity: 1, linePrice: money(amount), addedBy: null, taken },
});
const bill: BillView = {
  ...{ paymentMode: 'postpay', orders: [], payments: [], requested: money(0), overpaid: money(0) },
  returning: money(0),
  lines: [line('stew', 9_000), line('beer', 5_000, true), line('rice', 1_000)],
  ...{ total: money(15_000), paid: money(6_500), owed: money(8_500), held: money(0), open: money(8_500) },
  shares: { all: money(8_500), mine: money(1_000), equal: [{ ways: 2, amount: money(4_250) }] },
};
const chosen = (change: Partial<Chosen>): Chosen => ({ kind: 'all', ways: 2, lineIds: new Set(), ...change });

test('a share is what the server says it comes to', () => {
  assert.equal(amountOf(bill, chosen({})), 8_500);
  assert.equal(amountOf(bill, chosen({ kind: 'mine' })), 1_000);
  assert.equal(amountOf(bill, chosen({ kind: 'equal' })), 4_250);
  assert.equal(amountOf(bill, chosen({ kind: 'equal', ways: 3 })), 0);
});

test('chosen lines come to their sum, without those that somebody else took, and to what is left at most', () => {
  const lines = (...ids: string[]) => chosen({ kind: 'lines', lineIds: new Set(ids) });
  assert.equal(amountOf(bill, lines('rice')), 1_000);
  assert.equal(amountOf(bill, lines('rice', 'beer')), 1_000);
  assert.equal(amountOf(bill, lines('rice', 'stew')), 8_500);
  assert.deepEqual(shareOf(bill, lines('rice', 'beer')), { kind: 'lines', lineIds: ['rice'] });
  assert.deepEqual(shareOf(bill, chosen({ kind: 'equal', ways: 4 })), { kind: 'equal', ways: 4 });
});
