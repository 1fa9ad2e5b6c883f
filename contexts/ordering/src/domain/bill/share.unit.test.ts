import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  atCounter,
  awaited,
  laterPaid,
  lineFor,
  paidOnline,
  paymentAfter,
  requested,
} from '../../testing/bill.fixture.ts';
import { after, orderIn, staff } from '../../testing/ordering.fixture.ts';
import type { BillPayment, Share } from './bill-payment.ts';
import { tableBillOf } from './bill.ts';
import { overtakenRequests, priceCounterPayment } from './counter.ts';
import { priceShare, stillFits, type BillFacts } from './share.ts';

const order = laterPaid('order-1', [
  lineFor('jiwoo', 'stew', 10_000),
  lineFor('minjun', 'beer', 5_000, 2),
  lineFor(null, 'rice', 1_000),
]);
const bill = (...payments: readonly BillPayment[]): BillFacts => ({ orders: [order], payments });

/** The amount, or why not. */
function price(facts: BillFacts, share: Share, guestId = 'jiwoo'): number | string {
  const priced = priceShare(facts, share, guestId);
  return priced.ok ? priced.value.amount : priced.error.code;
}
const lines = (...lineIds: readonly string[]): Share => ({ kind: 'lines', lineIds });

describe('shares', () => {
  test('all is what nobody has paid or is about to pay', () => {
    assert.equal(price(bill(), { kind: 'all' }), 21_000);
    const others = [
      paidOnline('a', 1_000),
      awaited('b', 2_000),
      requested('c', 3_000),
      atCounter('d', 4_000),
    ];
    assert.equal(price(bill(...others), { kind: 'all' }), 11_000);
  });

  test('mine is what one ordered oneself and nobody has paid for', () => {
    assert.equal(price(bill(), { kind: 'mine' }), 10_000);
    assert.equal(price(bill(), { kind: 'mine' }, 'minjun'), 10_000);
    assert.equal(price(bill(), { kind: 'mine' }, 'seoyeon'), 'bill-nothing-yours');
    assert.equal(price(bill(awaited('a', 10_000, lines('stew'))), { kind: 'mine' }), 'bill-nothing-yours');
  });

  test('lines: known ones, each paid once', () => {
    assert.equal(price(bill(), lines('stew', 'rice')), 11_000);
    assert.equal(price(bill(), lines('stew', 'elsewhere')), 'bill-line-unknown');
    const taken = paidOnline('a', 10_000, lines('stew'));
    assert.equal(price(bill(taken), lines('stew')), 'bill-line-taken');
    assert.equal(price(bill(taken), lines('beer')), 10_000);
  });

  test('never more than what is open, where sums were paid before', () => {
    assert.equal(price(bill(atCounter('a', 15_000)), { kind: 'mine' }), 6_000);
    assert.equal(
      price(bill(atCounter('a', 15_000)), { kind: 'amount', amount: 6_001 }),
      'bill-amount-too-high',
    );
    assert.equal(price(bill(atCounter('a', 15_000)), { kind: 'amount', amount: 6_000 }), 6_000);
  });

  test('nothing to pay: it is paid, or others are paying it', () => {
    assert.equal(price(bill(atCounter('a', 21_000)), { kind: 'all' }), 'bill-settled');
    assert.equal(price(bill(awaited('a', 21_000)), { kind: 'all' }), 'bill-being-paid');
    assert.equal(price(bill(requested('a', 21_000)), { kind: 'mine' }), 'bill-being-paid');
  });

  test('a share that was given up, or ran out, is open again', () => {
    const ended = paymentAfter(awaited('a', 21_000, lines('stew')), {
      kind: 'cancel',
      by: staff,
      at: after(1),
    });
    assert.equal(price(bill(ended), { kind: 'all' }), 21_000);
    assert.equal(price(bill(ended), lines('stew')), 10_000);
  });

  test('orders that were paid when they were placed, or came to nothing, are not divided', () => {
    const facts = {
      orders: [order, orderIn.placed, orderIn.cancelled, orderIn['awaiting-payment']],
      payments: [],
    };
    assert.equal(price(facts, { kind: 'all' }), 21_000);
    assert.equal(price(facts, lines('line-stew')), 'bill-line-unknown');
  });

  test('equal parts: the last pays what is left, and what comes later is divided anew', () => {
    const equal = { kind: 'equal', ways: 4 } as const;
    const part = (n: number, amount: number) => paidOnline(`p${n}`, amount, equal);
    assert.equal(price(bill(), equal), 5_250);
    const three = [1, 2, 3].map((n) => part(n, 5_250));
    assert.equal(price(bill(...three), equal), 5_250);
    const later = laterPaid('order-2', [lineFor('jiwoo', 'cake', 6_001)]);
    const all = [...three, part(4, 5_250)];
    assert.equal(price({ orders: [order, later], payments: all }, equal), 1_501);
    // Another division is another count.
    assert.equal(price(bill(...three), { kind: 'equal', ways: 3 }), 1_750);
  });
});

describe('the bill', () => {
  const totals = (...payments: readonly BillPayment[]) => {
    const { total, paid, owed, open, overpaid } = tableBillOf([order], payments);
    return { total, paid, owed, open, overpaid };
  };
  const refunded = (payment: BillPayment, amount: number): BillPayment =>
    paymentAfter(payment, {
      ...{ kind: 'record-refund', paymentId: `payment-of-${payment.id}`, refunded: amount },
      overpaid: totals(payment).overpaid,
    });

  test('money given back to a guest is never owed again', () => {
    const paid = paidOnline('a', 21_000);
    assert.deepEqual(totals(refunded(paid, 5_000)), {
      ...{ total: 16_000, paid: 16_000, owed: 0, open: 0, overpaid: 0 },
    });
    assert.deepEqual(totals(refunded(paidOnline('a', 10_000), 5_000)), {
      ...{ total: 16_000, paid: 5_000, owed: 11_000, open: 11_000, overpaid: 0 },
    });
  });

  test('what was paid for a dish that was cancelled is too much until it is given back', () => {
    const paid = paidOnline('a', 30_000);
    assert.deepEqual([totals(paid).owed, totals(paid).overpaid], [0, 9_000]);
    assert.deepEqual(totals(refunded(paid, 9_000)), {
      ...{ total: 21_000, paid: 21_000, owed: 0, open: 0, overpaid: 0 },
    });
  });

  test('money given back for a cancelled dish does not pay for the next one', () => {
    const evened = refunded(paidOnline('a', 30_000), 9_000);
    const next = laterPaid('order-2', [lineFor('jiwoo', 'next', 9_000)]);
    assert.equal(tableBillOf([order, next], [evened]).owed, 9_000);
  });

  test('a share fits as long as so much is owed, whoever else is about to pay', () => {
    assert.equal(stillFits(bill(awaited('b', 21_000)), { amount: 21_000 }), true);
    assert.equal(stillFits(bill(paidOnline('b', 1)), { amount: 21_000 }), false);
  });
});

describe('at the counter', () => {
  test('staff take all that is not in a payment window', () => {
    const facts = bill(awaited('a', 1_000), requested('b', 2_000));
    assert.deepEqual(priceCounterPayment(facts, null), { ok: true, value: { amount: 20_000, lineIds: [] } });
    const tooMuch = priceCounterPayment(facts, 20_001);
    assert.ok(!tooMuch.ok && tooMuch.error.code === 'bill-amount-too-high');
    const nothing = priceCounterPayment(bill(awaited('a', 21_000)), null);
    assert.ok(!nothing.ok && nothing.error.code === 'bill-being-paid');
    const settled = priceCounterPayment(bill(atCounter('a', 21_000)), null);
    assert.ok(!settled.ok && settled.error.code === 'bill-settled');
  });

  test('requests end with a sum that leaves nothing for them, the newest first', () => {
    const facts = bill(requested('b', 2_000), requested('c', 3_000));
    const taken = (amount: number) => atCounter('d', amount) as Extract<BillPayment, { status: 'paid' }>;
    const ended = (amount: number) =>
      overtakenRequests(facts, taken(amount), { by: staff, at: after(1) }).map(({ id }) => id);
    assert.deepEqual(ended(16_000), []);
    assert.deepEqual(ended(17_000), ['c']);
    assert.deepEqual(ended(21_000), ['c', 'b']);
  });
});
