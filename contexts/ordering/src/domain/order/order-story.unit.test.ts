import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  after,
  jiwoo,
  orderAfter,
  orderIn,
  outcome,
  paid,
  staff,
  system,
  unpaidOrder,
} from '../../testing/ordering.fixture.ts';
import { placesOrder } from './approve-payment.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { OrderCommand } from './order.commands.ts';
import { PAYMENT_GRACE_MS } from './payment-attempt.ts';

const paying = {
  kind: 'begin-payment',
  paymentKey: 'key-1',
  amount: 12_000,
  currency: 'KRW',
  at: after(1),
} as const;
const byGuest = { kind: 'cancel', by: jiwoo, reason: null, at: after(5) } as const;
const byStaff = { kind: 'cancel', by: staff, reason: '재료 소진', at: after(5) } as const;
const begin = (paymentKey: string, minutes: number): OrderCommand => ({
  kind: 'begin-payment',
  paymentKey,
  amount: 12_000,
  currency: null,
  at: after(minutes),
});
const end = (outcome: 'declined' | 'unknown'): OrderCommand => ({
  kind: 'end-payment-attempt',
  paymentKey: 'key-1',
  outcome,
});

describe('paying', () => {
  test('another amount than the total is refused and says what is expected', () => {
    const decided = decide(unpaidOrder, { ...paying, amount: 1 });
    assert.deepEqual(decided, {
      ok: false,
      error: { code: 'payment-amount-mismatch', expected: 12_000, amount: 1 },
    });
    assert.equal(outcome(unpaidOrder, { ...paying, currency: 'USD' }), 'payment-amount-mismatch');
  });

  test('after its time an order cannot be paid, even before anybody noticed', () => {
    assert.equal(outcome(unpaidOrder, begin('key-1', 10)), 'order-expired');
  });

  test('while one payment is being confirmed another one has to wait', () => {
    assert.equal(outcome(orderAfter(begin('key-1', 1)), begin('key-2', 1)), 'payment-in-progress');
    assert.equal(outcome(orderAfter(begin('key-1', 1)), begin('key-1', 1)), 'awaiting-payment');
    assert.equal(outcome(orderAfter(begin('key-1', 1)), begin('key-2', 2)), 'awaiting-payment');
  });

  test('a declined payment leaves the order to be paid in another way', () => {
    assert.equal(
      outcome(orderAfter(begin('key-1', 1), end('declined')), begin('key-2', 1)),
      'awaiting-payment',
    );
  });

  test('a payment of unknown outcome may be asked for again after the time is over, another may not', () => {
    const order = orderAfter(begin('key-1', 9.9), end('unknown'));
    assert.equal(outcome(order, begin('key-1', 10.2)), 'awaiting-payment');
    assert.equal(outcome(order, begin('key-2', 10.2)), 'order-expired');
  });

  test('the end of an attempt that is no longer the present one changes nothing', () => {
    const order = orderAfter(begin('key-1', 1), begin('key-2', 3));
    assert.deepEqual(decide(order, end('declined')), { ok: true, value: [] });
  });

  test('a guest cannot cancel what is just being paid; staff can', () => {
    const order = orderAfter(begin('key-1', 4.5));
    assert.equal(outcome(order, byGuest), 'payment-in-progress');
    assert.equal(outcome(order, byStaff), 'cancelled');
    assert.equal(outcome(orderAfter(begin('key-1', 4.5), end('unknown')), byGuest), 'cancelled');
  });
});

describe('the end of an attempt', () => {
  const being = orderAfter(begin('key-1', 1));

  test('is kept, once, and leaves the order to be paid', () => {
    for (const how of ['declined', 'unknown'] as const) {
      const order = orderAfter(begin('key-1', 1), end(how));
      assert.ok(order.status === 'awaiting-payment');
      assert.deepEqual(order.attempt, { paymentKey: 'key-1', startedAt: after(1), outcome: how });
      assert.equal(outcome(order, end('declined')), '-');
    }
  });

  test('comes too late for an order that has moved on', () => {
    for (const command of [paid, byStaff, { kind: 'expire', at: after(11) } as const]) {
      const decided = decide(being, command);
      assert.ok(decided.ok);
      assert.equal(outcome(decided.value.reduce(evolve, being), end('declined')), '-');
    }
  });
});

describe('approval', () => {
  test('the same approval told twice is one charge', () => {
    assert.deepEqual(decide(orderIn.placed, paid), { ok: true, value: [] });
    assert.equal(orderIn.placed.charges.length, 1);
  });

  test('an approval of another amount does not place the order; the money goes back', () => {
    const decided = decide(unpaidOrder, { ...paid, approval: { ...paid.approval, amount: 1 } });
    assert.ok(decided.ok && decided.value[0]?.kind === 'payment-unusable');
    assert.equal(decided.value[0].reason, 'amount-mismatch');
  });

  test('an approval that comes too late is told once and does not revive the order', () => {
    for (const status of ['cancelled', 'expired'] as const) {
      const late = { ...paid, approval: { ...paid.approval, paymentId: 'late' } };
      const first = decide(orderIn[status], late);
      assert.ok(first.ok);
      const order = first.value.reduce(evolve, orderIn[status]);
      assert.equal(order.status, status);
      assert.deepEqual(order.charges.at(-1), {
        ...late.approval,
        refunded: 0,
        usable: false,
      });
      assert.deepEqual(decide(order, late), { ok: true, value: [] });
    }
  });

  test('an approval told again with another amount stays what it was, and needs no number', () => {
    const wrong = { ...paid, approval: { ...paid.approval, amount: 1 } };
    const order = orderAfter(wrong);
    assert.equal(placesOrder(order, paid.approval), false);
    assert.deepEqual(decide(order, { ...paid, number: null }), { ok: true, value: [] });
  });

  test('placing without a number is a mistake of the program', () => {
    assert.throws(() => decide(unpaidOrder, { ...paid, number: null }), { code: 'order-number-missing' });
  });
});

describe('expiry', () => {
  test('an order does not expire before its time, and does at that very moment', () => {
    assert.equal(outcome(unpaidOrder, { kind: 'expire', at: after(9.9) }), 'order-not-due');
    assert.equal(outcome(unpaidOrder, { kind: 'expire', at: unpaidOrder.expiresAt }), 'expired');
  });

  test('a confirmation on its way holds it until the grace is over', () => {
    for (const order of [orderAfter(begin('key-1', 9.9)), orderAfter(begin('key-1', 9.9), end('unknown'))]) {
      assert.equal(outcome(order, { kind: 'expire', at: after(10.5) }), 'payment-in-progress');
      const graceOver = new Date(after(9.9).getTime() + PAYMENT_GRACE_MS);
      assert.equal(outcome(order, { kind: 'expire', at: graceOver }), 'expired');
    }
  });

  test('a declined one does not', () => {
    const order = orderAfter(begin('key-1', 9.9), end('declined'));
    assert.equal(outcome(order, { kind: 'expire', at: after(10.1) }), 'expired');
  });
});

test('the history names every status the order went through', () => {
  assert.deepEqual(
    orderIn.served.history.map((step) => step.status),
    ['awaiting-payment', 'placed', 'accepted', 'ready', 'served'],
  );
});

test('a cancelled order remembers who, why, and the number it had', () => {
  const order = orderAfter(paid, byStaff);
  assert.ok(order.status === 'cancelled');
  assert.deepEqual(order.cancelled, {
    ...{ by: staff, reason: '재료 소진', reasonCode: null, at: after(5) },
  });
  assert.equal(order.placed?.number, 37);
  const unpaid = orderAfter({ kind: 'cancel', by: system, reason: null, at: after(1) });
  assert.ok(unpaid.status === 'cancelled' && unpaid.placed === null);
});

test('refunds add up and never go back; a charge it does not know is refused', () => {
  const refund = (refunded: number): OrderCommand => ({
    kind: 'record-refund',
    paymentId: 'payment-1',
    refunded,
  });
  const part = orderAfter(paid, refund(4_000));
  assert.equal(part.charges[0]?.refunded, 4_000);
  assert.deepEqual(decide(part, refund(4_000)), { ok: true, value: [] });
  assert.deepEqual(decide(part, refund(1_000)), { ok: true, value: [] });
  assert.equal(outcome(unpaidOrder, refund(1)), 'payment-unknown');
});
