import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkPayable, type Payable } from './payable.ts';

const payable: Payable = { orderId: 'o1', storeId: 's1', amount: 12000, currency: 'KRW', closed: null };
const asked = { storeId: 's1', amount: 12000, currency: 'KRW' };
const codeOf = (result: ReturnType<typeof checkPayable>): string => (result.ok ? 'ok' : result.error.code);

it('an order is paid with exactly what it owes, by its own store, while it can be paid', () => {
  assert.equal(codeOf(checkPayable(payable, asked)), 'ok');
  assert.equal(codeOf(checkPayable(payable, { ...asked, amount: 11999 })), 'payment-amount-mismatch');
  assert.equal(codeOf(checkPayable(payable, { ...asked, currency: 'USD' })), 'payment-amount-mismatch');
  assert.equal(codeOf(checkPayable(payable, { ...asked, storeId: 's2' })), 'order-unknown');
  assert.equal(codeOf(checkPayable({ ...payable, closed: 'expired' }, asked)), 'order-closed');
});
