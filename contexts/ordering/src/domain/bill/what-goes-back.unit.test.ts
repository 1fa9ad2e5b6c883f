import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atCounter, laterPaid, lineFor, paidOnline, paymentAfter } from '../../testing/bill.fixture.ts';
import { orderIn } from '../../testing/ordering.fixture.ts';
import type { Order } from '../order/order.ts';
import { tableBillOf } from './bill.ts';
import type { BillPayment } from './bill-payment.ts';
import { whatGoesBack } from './what-goes-back.ts';

const bibimbap = laterPaid('bibimbap', [lineFor('jiwoo', 'bibimbap', 9_000)]);
const colas = laterPaid('colas', [lineFor('minjun', 'colas', 4_000)]);
const cancelled = ({ id, lines, total }: Order): Order => ({
  ...{ ...orderIn.cancelled, id, lines, total, charges: [] },
});
const dish = (id: string) => ({ kind: 'lines', lineIds: [id] }) as const;

function after(gone: Order, payments: readonly BillPayment[]) {
  const orders = [bibimbap, colas].map((order) => (order === gone ? cancelled(order) : order));
  const back = whatGoesBack({ orders, payments }, cancelled(gone));
  const given = payments.map((payment) => {
    const amount = back.find((one) => one.payment === payment)?.amount;
    return amount === undefined ? payment : paymentAfter(payment, { kind: 'give-back', amount });
  });
  const { owed, overpaid, returning, paid, total } = tableBillOf(orders, given);
  return {
    back: back.map(({ payment, amount }) => [payment.id, amount]),
    owed,
    overpaid,
    returning,
    paid,
    total,
  };
}

test('who paid for everything gets back what was paid too much', () => {
  assert.deepEqual(after(colas, [paidOnline('all', 13_000)]), {
    ...{ back: [['all', 4_000]], owed: 0, overpaid: 0, returning: 4_000, paid: 9_000, total: 9_000 },
  });
});

test('who paid for the very dish gets its whole price, also while others still owe theirs', () => {
  assert.deepEqual(after(bibimbap, [paidOnline('mine', 9_000, dish('bibimbap'))]), {
    ...{ back: [['mine', 9_000]], owed: 4_000, overpaid: 0, returning: 9_000, paid: 0, total: 4_000 },
  });
});

test('who paid for another dish gets nothing', () => {
  const payments = [paidOnline('mine', 9_000, dish('bibimbap')), paidOnline('rest', 4_000)];
  assert.deepEqual(after(colas, payments).back, [['rest', 4_000]]);
});

test('equal parts get equal parts back, to the last unit', () => {
  const payments = ['a', 'b', 'c'].map((id, at) => paidOnline(id, at === 0 ? 4_334 : 4_333));
  const { back, overpaid, returning } = after(colas, payments);
  assert.deepEqual([back.map(([id]) => id), overpaid, returning], [['a', 'b', 'c'], 0, 4_000]);
  for (const [, amount] of back) assert.ok(Math.abs(Number(amount) - 1_333.3) < 1);
});

test('what was taken at the counter stays with staff, to be given back by hand', () => {
  const { back, overpaid, returning } = after(colas, [paidOnline('online', 6_500), atCounter('cash', 6_500)]);
  assert.deepEqual([back, overpaid, returning], [[['online', 2_000]], 2_000, 2_000]);
});

test('a dish that was paid at the counter is nobody else’s money', () => {
  const cash = { ...atCounter('cash', 4_000), lineIds: ['colas'] };
  const { back, overpaid } = after(colas, [paidOnline('sum', 9_000), cash]);
  assert.deepEqual([back, overpaid], [[], 4_000]);
});

test('no more goes back than is left of the money', () => {
  const refunded = {
    kind: 'record-refund',
    paymentId: 'payment-of-mine',
    refunded: 3_000,
    overpaid: 0,
  } as const;
  const mine = paymentAfter(paidOnline('mine', 9_000, dish('bibimbap')), refunded);
  assert.deepEqual(after(bibimbap, [mine]).back, [['mine', 6_000]]);
});

test('nothing goes back while the rest is still owed by all', () => {
  assert.deepEqual(after(colas, [paidOnline('part', 5_000)]).back, []);
});

test('refunds settle what is to go back first, whoever asked for them; more is a discount', () => {
  const all = paymentAfter(paidOnline('all', 13_000), { kind: 'give-back', amount: 4_000 });
  const record = (refunded: number) =>
    ({ kind: 'record-refund', paymentId: 'payment-of-all', refunded, overpaid: 0 }) as const;
  const bill = (payment: BillPayment) => {
    const { paid, owed, returning, total } = tableBillOf([bibimbap, cancelled(colas)], [payment]);
    return [paid, owed, returning, total];
  };
  assert.deepEqual(bill(paymentAfter(all, record(1_000))), [9_000, 0, 3_000, 9_000]);
  assert.deepEqual(bill(paymentAfter(all, record(1_000), record(4_000))), [9_000, 0, 0, 9_000]);
  assert.deepEqual(bill(paymentAfter(all, record(6_000))), [7_000, 0, 0, 7_000]);
});
