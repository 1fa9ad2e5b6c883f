import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { atCounter, laterPaid, lineFor, paidOnline, paymentAfter } from '../../testing/bill.fixture.ts';
import { orderIn } from '../../testing/ordering.fixture.ts';
import type { Order } from '../order/order.ts';
import { tableBillOf } from './bill.ts';
import type { BillPayment } from './bill-payment.ts';
import type { BillFacts } from './share.ts';
import { whatGoesBack } from './what-goes-back.ts';

const bibimbap = laterPaid('bibimbap', [lineFor('jiwoo', 'bibimbap', 9_000)]);
const colas = laterPaid('colas', [lineFor('minjun', 'colas', 4_000)]);
const cancelled = ({ id, lines, total }: Order): Order => ({
  ...{ ...orderIn.cancelled, id, lines, total, charges: [] },
});
const dish = (id: string) => ({ kind: 'lines', lineIds: [id] }) as const;

/** What went back, order by order, and the bill when all of `gone` are cancelled, one after another. */
function afterAll(
  { gone, served = [] }: { gone: readonly Order[]; served?: readonly Order[] },
  paid: readonly BillPayment[],
) {
  let facts: BillFacts = { orders: [...gone, ...served], payments: paid };
  const back = gone.map((was) => {
    const orders = facts.orders.map((order) => (order === was ? cancelled(was) : order));
    const all = whatGoesBack({ ...facts, orders }, was);
    const payments = facts.payments.map((payment) => {
      const amount = all.find((one) => one.payment === payment)?.amount;
      return amount === undefined ? payment : paymentAfter(payment, { kind: 'give-back', amount });
    });
    facts = { orders, payments };
    return all.map(({ payment, amount }) => [payment.id, amount]);
  });
  const { owed, overpaid, returning, paid: brings, total } = tableBillOf(facts.orders, facts.payments);
  return { back, owed, overpaid, returning, paid: brings, total };
}

function after(gone: Order, payments: readonly BillPayment[]) {
  const served = [bibimbap, colas].filter((order) => order !== gone);
  const { back, ...bill } = afterAll({ gone: [gone], served }, payments);
  return { back: back.flat(), ...bill };
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

describe('the next order is cancelled before staff have given the cash back for the first', () => {
  const soup = laterPaid('soup', [lineFor('jiwoo', 'soup', 5_000)]);
  const minjun = { ...atCounter('minjun', 4_000), lineIds: ['colas'] };

  test('cash for a dish stays with who paid for it, whichever is cancelled first', () => {
    const jiwoo = paidOnline('jiwoo', 14_000);
    const [later, earlier] = [
      afterAll({ gone: [colas, soup], served: [bibimbap] }, [minjun, jiwoo]),
      afterAll({ gone: [soup, colas], served: [bibimbap] }, [minjun, jiwoo]),
    ];
    assert.deepEqual(later.back, [[], [['jiwoo', 5_000]]]);
    assert.deepEqual(earlier.back, [[['jiwoo', 5_000]], []]);
    for (const { overpaid, paid } of [later, earlier]) assert.deepEqual([overpaid, paid], [4_000, 13_000]);
  });

  test('cash in a sum is not divided again, nor counted as money that still pays', () => {
    const payments = [paidOnline('online', 9_000), atCounter('cash', 9_000)];
    const { back, overpaid } = afterAll({ gone: [colas, soup], served: [bibimbap] }, payments);
    assert.deepEqual([back, overpaid], [[[['online', 2_000]], [['online', 2_500]]], 4_500]);
  });

  test('cash that covered a part of two dishes is owed once', () => {
    const part = { ...minjun, lineIds: ['bibimbap', 'colas'] };
    const { back, overpaid } = afterAll({ gone: [bibimbap, colas] }, [paidOnline('sum', 9_000), part]);
    assert.deepEqual([back, overpaid], [[[['sum', 5_000]], [['sum', 4_000]]], 4_000]);
  });

  test('an order that nobody had paid yet gives back nothing of it', () => {
    const unpaid = orderIn['awaiting-payment'];
    const payments = [paidOnline('online', 9_000), atCounter('cash', 4_000)];
    const { back } = afterAll({ gone: [colas, unpaid], served: [bibimbap] }, payments);
    assert.deepEqual(back, [[['online', 2_770]], []]);
  });
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
