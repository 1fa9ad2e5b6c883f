import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { OrderStatus } from '@hiorder/contracts';
import {
  after,
  jiwoo,
  orderAfter,
  orderIn,
  paid,
  staff,
  system,
  unpaidOrder,
} from '../../testing/ordering.fixture.ts';
import { decide, PAYMENT_GRACE_MS } from './decide.ts';
import { evolve } from './evolve.ts';
import type { OrderCommand } from './order.commands.ts';
import type { Order } from './order.ts';

const commands = {
  'begin-payment': {
    kind: 'begin-payment',
    paymentKey: 'key-1',
    amount: 12_000,
    currency: 'KRW',
    at: after(1),
  },
  'approve-payment': { ...paid, approval: { paymentId: 'payment-2', provider: 'toss', amount: 12_000 } },
  'cancel by guest': { kind: 'cancel', by: jiwoo, reason: null, at: after(5) },
  'cancel by staff': { kind: 'cancel', by: staff, reason: '재료 소진', at: after(5) },
  expire: { kind: 'expire', at: after(11) },
  accept: { kind: 'accept', etaMinutes: 15, at: after(5) },
  'make-ready': { kind: 'make-ready', at: after(5) },
  serve: { kind: 'serve', at: after(5) },
} as const satisfies Record<string, OrderCommand>;

type Row = Record<keyof typeof commands, string>;

/** What becomes of the status, or the code of the refusal; `=` where the order stays and money goes back. */
const table: Record<OrderStatus, Row> = {
  'awaiting-payment': {
    'begin-payment': 'awaiting-payment',
    'approve-payment': 'placed',
    'cancel by guest': 'cancelled',
    'cancel by staff': 'cancelled',
    expire: 'expired',
    accept: 'status-conflict',
    'make-ready': 'status-conflict',
    serve: 'status-conflict',
  },
  placed: {
    'begin-payment': 'order-already-placed',
    'approve-payment': '=',
    'cancel by guest': 'cancelled',
    'cancel by staff': 'cancelled',
    expire: 'order-already-placed',
    accept: 'accepted',
    'make-ready': 'status-conflict',
    serve: 'status-conflict',
  },
  accepted: {
    'begin-payment': 'order-already-placed',
    'approve-payment': '=',
    'cancel by guest': 'order-already-accepted',
    'cancel by staff': 'cancelled',
    expire: 'order-already-placed',
    accept: 'status-conflict',
    'make-ready': 'ready',
    serve: 'status-conflict',
  },
  ready: {
    'begin-payment': 'order-already-placed',
    'approve-payment': '=',
    'cancel by guest': 'order-already-accepted',
    'cancel by staff': 'cancelled',
    expire: 'order-already-placed',
    accept: 'status-conflict',
    'make-ready': 'status-conflict',
    serve: 'served',
  },
  served: {
    'begin-payment': 'order-already-placed',
    'approve-payment': '=',
    'cancel by guest': 'order-already-accepted',
    'cancel by staff': 'order-already-served',
    expire: 'order-already-placed',
    accept: 'status-conflict',
    'make-ready': 'status-conflict',
    serve: 'status-conflict',
  },
  cancelled: {
    'begin-payment': 'order-cancelled',
    'approve-payment': '=',
    'cancel by guest': 'order-cancelled',
    'cancel by staff': 'order-cancelled',
    expire: 'order-cancelled',
    accept: 'status-conflict',
    'make-ready': 'status-conflict',
    serve: 'status-conflict',
  },
  expired: {
    'begin-payment': 'order-expired',
    'approve-payment': '=',
    'cancel by guest': 'order-expired',
    'cancel by staff': 'order-expired',
    expire: 'order-expired',
    accept: 'status-conflict',
    'make-ready': 'status-conflict',
    serve: 'status-conflict',
  },
};

function outcome(order: Order, command: OrderCommand): string {
  const decided = decide(order, command);
  if (!decided.ok) return decided.error.code;
  if (decided.value.some((event) => event.kind === 'payment-unusable')) return '=';
  return decided.value.reduce(evolve, order).status;
}

describe('every command on an order in every status', () => {
  for (const [status, row] of Object.entries(table)) {
    for (const [name, expected] of Object.entries(row)) {
      test(`${name} on ${status}: ${expected}`, () => {
        const order = orderIn[status as OrderStatus];
        assert.equal(outcome(order, commands[name as keyof Row]), expected);
      });
    }
  }
});

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
    const decided = decide(unpaidOrder, { ...commands['begin-payment'], amount: 1 });
    assert.deepEqual(decided, {
      ok: false,
      error: { code: 'payment-amount-mismatch', expected: 12_000, amount: 1 },
    });
    assert.equal(
      outcome(unpaidOrder, { ...commands['begin-payment'], currency: 'USD' }),
      'payment-amount-mismatch',
    );
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
    assert.equal(outcome(order, commands['cancel by guest']), 'payment-in-progress');
    assert.equal(outcome(order, commands['cancel by staff']), 'cancelled');
    assert.equal(
      outcome(orderAfter(begin('key-1', 4.5), end('unknown')), commands['cancel by guest']),
      'cancelled',
    );
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

  test('placing without a number is a mistake of the program', () => {
    assert.throws(() => decide(unpaidOrder, { ...paid, number: null }), { code: 'order-number-missing' });
  });
});

describe('expiry', () => {
  test('an order does not expire before its time', () => {
    assert.equal(outcome(unpaidOrder, { kind: 'expire', at: after(9.9) }), 'order-not-due');
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
  const order = orderAfter(paid, commands['cancel by staff']);
  assert.ok(order.status === 'cancelled');
  assert.deepEqual(order.cancelled, { by: staff, reason: '재료 소진', at: after(5) });
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
