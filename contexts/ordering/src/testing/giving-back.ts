import assert from 'node:assert/strict';
import { tableBillOf } from '../domain/bill/bill.ts';
import { paidWith } from '../domain/bill/bill-payment.ts';
import { giveBack, returnable } from '../domain/bill/refund-bill-payment.ts';
import type { BillFacts } from '../domain/bill/share.ts';
import { whatGoesBack } from '../domain/bill/what-goes-back.ts';
import type { Order } from '../domain/order/order.ts';
import { orderIn } from './ordering.fixture.ts';

export function cancelledOnBill(facts: BillFacts, was: Order): BillFacts {
  const { id, lines, total } = was;
  const gone: Order = { ...orderIn.cancelled, id, lines, total, charges: [] };
  return { ...facts, orders: facts.orders.map((order) => (order === was ? gone : order)) };
}

/**
 * The bill after an order on it was cancelled. What goes back by itself never makes anybody owe what they had paid for
 * others' dishes, is never more than what was cancelled, and takes nothing of what staff have to give back by hand.
 */
export function givingBack(before: BillFacts, was: Order): BillFacts {
  const facts = cancelledOnBill(before, was);
  const back = whatGoesBack(facts, was);
  const payments = facts.payments.map((payment) => {
    const amount = back.find((one) => one.payment === payment)?.amount ?? 0;
    assert.ok(amount >= 0 && amount <= returnable(payment));
    return giveBack(payment, { kind: 'give-back', amount });
  });
  const earlier = tableBillOf(before.orders, before.payments);
  const gone = tableBillOf(facts.orders, facts.payments);
  const now = tableBillOf(facts.orders, payments);
  const sum = back.reduce((all, { amount }) => all + amount, 0);
  assert.equal(now.returning - gone.returning, sum);
  // All of it was too much, but for dishes that were paid on their own: who pays next pays for what is still served.
  const ownDishes = back
    .filter(({ payment }) => payment.lineIds.length > 0)
    .reduce((all, { amount }) => all + amount, 0);
  assert.ok(now.owed - gone.owed <= ownDishes);
  assert.ok(sum <= was.total, `${sum} of ${was.total}`);
  assert.ok(now.overpaid >= earlier.overpaid, 'what was left to staff is still there');
  const kept = Math.min(gone.overpaid - ownDishes, cashForGoneDishes(facts));
  assert.ok(now.overpaid >= kept, 'cash for a dish is nobody else’s');
  return { ...facts, payments };
}

function cashForGoneDishes({ orders, payments }: BillFacts): number {
  const gone = orders.filter(({ status }) => status === 'cancelled').flatMap(({ lines }) => lines);
  return payments
    .filter(({ method }) => method === 'counter')
    .map((payment) => {
      const dishes = gone.filter(({ id }) => payment.lineIds.includes(id));
      const price = dishes.reduce((all, { unitPrice, quantity }) => all + unitPrice * quantity, 0);
      return Math.min(paidWith(payment), price);
    })
    .reduce((a, b) => a + b, 0);
}
