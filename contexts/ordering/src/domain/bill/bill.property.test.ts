import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { approval, asked, laterPaid, lineFor } from '../../testing/bill.fixture.ts';
import { cancelledOnBill, givingBack } from '../../testing/giving-back.ts';
import { after, staff, system } from '../../testing/ordering.fixture.ts';
import type { Order } from '../order/order.ts';
import {
  paidWith,
  usableCharge,
  type BillPayment,
  type PaidBillPayment,
  type Share,
} from './bill-payment.ts';
import { isOnBill, tableBillOf } from './bill.ts';
import { changeBillPayment } from './change-bill-payment.ts';
import { overtakenRequests, priceCounterPayment } from './counter.ts';
import { awaitedPayment, counterPayment, requestedPayment } from './new-bill-payment.ts';
import { priceShare, stillFits, type BillFacts } from './share.ts';

const GUESTS = ['jiwoo', 'minjun', 'seoyeon'] as const;
const guests = fc.constantFrom(...GUESTS);
const ordered = fc.array(
  fc.array(fc.record({ guest: guests, price: fc.integer({ min: 1, max: 50_000 }) }), {
    ...{ minLength: 1, maxLength: 4 },
  }),
  { minLength: 1, maxLength: 4 },
);
const ordersOf = (drawn: readonly (readonly { guest: string; price: number }[])[]): Order[] =>
  drawn.map((lines, at) =>
    laterPaid(
      `order-${at}`,
      lines.map(({ guest, price }, line) => lineFor(guest, `line-${at}-${line}`, price)),
    ),
  );

test('equal parts come to exactly what is owed, and nobody pays more than one unit more than another', () => {
  fc.assert(
    fc.property(ordered, fc.integer({ min: 2, max: 20 }), (drawn, ways) => {
      const share = { kind: 'equal', ways } as const;
      let facts: BillFacts = { orders: ordersOf(drawn), payments: [] };
      const { owed } = tableBillOf(facts.orders, []);
      const parts: number[] = [];
      for (let who = 0; who < ways; who += 1) {
        const priced = priceShare(facts, share, 'jiwoo');
        if (!priced.ok) break;
        parts.push(priced.value.amount);
        const paid = counterPayment({ ...asked(`p${who}`, 0, share), priced: priced.value }, staff);
        facts = { ...facts, payments: [...facts.payments, paid] };
      }
      assert.equal(
        parts.reduce((a, b) => a + b, 0),
        owed,
      );
      if (owed >= ways) assert.ok(Math.max(...parts) - Math.min(...parts) <= 1, parts.join());
    }),
  );
});

test('what everybody ordered, with what is chosen by line, comes to exactly what is owed', () => {
  fc.assert(
    fc.property(ordered, fc.shuffledSubarray([...GUESTS], { minLength: 3 }), (drawn, turns) => {
      let facts: BillFacts = { orders: ordersOf(drawn), payments: [] };
      const { owed } = tableBillOf(facts.orders, []);
      for (const [turn, guest] of turns.entries()) {
        const share: Share = turn === 0 ? { kind: 'lines', lineIds: ['line-0-0'] } : { kind: 'mine' };
        for (const one of turn === 0 ? [share, { kind: 'mine' } as const] : [share]) {
          const priced = priceShare(facts, one, guest);
          if (!priced.ok) continue;
          const id = `p${facts.payments.length}`;
          const paid = counterPayment({ ...asked(id, 0, one), priced: priced.value }, staff);
          facts = { ...facts, payments: [...facts.payments, paid] };
        }
      }
      assert.equal(
        facts.payments.map(paidWith).reduce((a, b) => a + b, 0),
        owed,
      );
    }),
  );
});

type Step = (facts: BillFacts, at: number) => BillFacts;

const change = (
  facts: BillFacts,
  payment: BillPayment | undefined,
  to: (p: BillPayment) => ReturnType<typeof changeBillPayment>,
): BillFacts => {
  const changed = payment && to(payment);
  if (!changed?.ok) return facts;
  return { ...facts, payments: facts.payments.map((one) => (one === payment ? changed.value : one)) };
};
const pick = ({ payments }: BillFacts, nth: number): BillPayment | undefined =>
  payments[nth % (payments.length || 1)];

const shares = fc.oneof(
  fc.constantFrom<Share>({ kind: 'all' }, { kind: 'mine' }, { kind: 'equal', ways: 3 }),
  fc.constant<Share>({ kind: 'lines', lineIds: ['line-0-0'] }),
  fc.integer({ min: 1, max: 60_000 }).map((amount): Share => ({ kind: 'amount', amount })),
);

const steps = fc.oneof(
  fc
    .record({ share: shares, guest: guests, online: fc.boolean() })
    .map(({ share, guest, online }): Step => (facts, at) => {
      const priced = priceShare(facts, share, guest);
      if (!priced.ok) return facts;
      const wanted = { ...asked(`p${at}`, 0, share), priced: priced.value, guestId: guest };
      const payment = online
        ? awaitedPayment(wanted, { provider: 'toss', expiresAt: after(10) })
        : requestedPayment(wanted);
      return { ...facts, payments: [...facts.payments, payment] };
    }),
  fc.nat(9).map(
    (nth): Step =>
      (facts, at) =>
        change(facts, pick(facts, nth), (payment) =>
          changeBillPayment(payment, approval(payment.amount, `money-${at}`, stillFits(facts, payment))),
        ),
  ),
  fc.nat(9).map(
    (nth): Step =>
      (facts) =>
        change(facts, pick(facts, nth), (payment) =>
          changeBillPayment(payment, {
            kind: 'take-at-counter',
            fits: stillFits(facts, payment),
            by: staff,
            at: after(3),
          }),
        ),
  ),
  fc.nat(9).map(
    (nth): Step =>
      (facts) =>
        change(facts, pick(facts, nth), (payment) =>
          changeBillPayment(payment, { kind: 'cancel', by: staff, at: after(3) }),
        ),
  ),
  fc.nat(9).map(
    (nth): Step =>
      (facts) =>
        change(facts, pick(facts, nth), (payment) =>
          changeBillPayment(payment, { kind: 'expire', by: system, at: after(11) }),
        ),
  ),
  fc.option(fc.integer({ min: 1, max: 60_000 })).map((amount): Step => (facts, at) => {
    const priced = priceCounterPayment(facts, amount);
    if (!priced.ok) return facts;
    const taken = counterPayment({ ...asked(`p${at}`, 0), priced: priced.value, guestId: null }, staff);
    const ended = new Map(
      overtakenRequests(facts, taken, { by: staff, at: after(3) }).map((one) => [one.id, one]),
    );
    const payments = facts.payments.map((one) => ended.get(one.id) ?? one);
    return { ...facts, payments: [...payments, taken] };
  }),
  // What was paid too much is given back.
  fc.nat(9).map((nth): Step => (facts) => {
    const { overpaid } = tableBillOf(facts.orders, facts.payments);
    return change(facts, pick(facts, nth), (payment) => {
      const { paymentId = '', amount = 0, refunded = 0 } = usableCharge(payment) ?? {};
      const back = Math.min(overpaid, amount - refunded);
      return changeBillPayment(payment, {
        ...{ kind: 'record-refund', paymentId, refunded: refunded + back, overpaid },
      });
    });
  }),
  fc.integer({ min: 1, max: 50_000 }).map((price): Step => (facts, at) => ({
    ...facts,
    orders: [...facts.orders, laterPaid(`later-${at}`, [lineFor('jiwoo', `later-${at}`, price)])],
  })),
  // The kitchen cannot make a dish after all.
  fc.record({ nth: fc.nat(3), byItself: fc.boolean() }).map(({ nth, byItself }): Step => (facts) => {
    const order = facts.orders[nth];
    if (!order || !isOnBill(order)) return facts;
    return byItself ? givingBack(facts, order) : cancelledOnBill(facts, order);
  }),
);

const charged = ({ payments }: BillFacts): number => payments.map(paidWith).reduce((a, b) => a + b, 0);
const due = ({ orders }: BillFacts): number =>
  orders.filter(isOnBill).reduce((sum, { total }) => sum + total, 0);
const isPaid = (payment: BillPayment): payment is PaidBillPayment => payment.status === 'paid';

test('no payment ever brings more than is owed, whatever comes in which order', () => {
  fc.assert(
    fc.property(ordered, fc.array(steps, { minLength: 1, maxLength: 25 }), (drawn, list) => {
      let facts: BillFacts = { orders: ordersOf(drawn), payments: [] };
      for (const [at, step] of list.entries()) {
        const next = step(facts, at);
        // Too much is paid only where an order was cancelled afterwards.
        if (charged(next) > charged(facts)) assert.ok(charged(next) <= due(next));
        const bill = tableBillOf(next.orders, next.payments);
        assert.ok(bill.open >= 0 && bill.owed >= bill.open);
        assert.equal(bill.paid - bill.overpaid + bill.owed, due(next));
        // Nothing was given back as a discount: what the guests have brought, less what they got back, is all that pays.
        assert.equal(bill.owed, Math.max(0, due(next) - bill.paid));
        for (const payment of next.payments.filter(isPaid)) {
          assert.ok(payment.charges.filter(({ unusable }) => unusable === null).length <= 1);
        }
        facts = next;
      }
    }),
  );
});
