import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { after, jiwoo, staff, system, unpaidOrder } from '../../testing/ordering.fixture.ts';
import { placesOrder } from './approve-payment.ts';
import { isAtCounter, wasTakenAtCounter } from './counter-payment.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { Order } from './order.ts';
import { standingHistory } from './standing-history.ts';
import type { OrderCommand } from './order.commands.ts';

type Step = (at: Date) => OrderCommand;

const steps = fc.oneof(
  fc.constantFrom<Step>(
    (at) => ({ kind: 'expire', at }),
    (at) => ({ kind: 'ask-for-counter', isAllowed: true, expiresAt: new Date(at.getTime() + 600_000), at }),
    (at) => ({ kind: 'take-at-counter', number: { number: 1, businessDay: '2026-03-02' }, at }),
    () => ({ kind: 'take-back-at-counter' }),
    (at) => ({ kind: 'accept', etaMinutes: 10, at }),
    (at) => ({ kind: 'make-ready', at }),
    (at) => ({ kind: 'serve', at }),
    (at) => ({ kind: 'step-back', from: 'accepted', etaMinutes: null, at }),
    (at) => ({ kind: 'step-back', from: 'ready', etaMinutes: 10, at }),
    (at) => ({ kind: 'step-back', from: 'served', etaMinutes: null, at }),
  ),
  fc.constantFrom(jiwoo, staff, system).map((by): Step => (at) => ({ kind: 'cancel', by, reason: null, at })),
  fc
    .record({ key: fc.constantFrom('a', 'b'), amount: fc.constantFrom(12_000, 1) })
    .map(({ key, amount }): Step => (at) => ({
      kind: 'begin-payment',
      paymentKey: key,
      amount,
      currency: null,
      at,
    })),
  fc
    .record({
      key: fc.constantFrom('a', 'b'),
      outcome: fc.constantFrom('declined' as const, 'unknown' as const),
    })
    .map(({ key, outcome }): Step => () => ({ kind: 'end-payment-attempt', paymentKey: key, outcome })),
  fc
    .record({ paymentId: fc.constantFrom('p1', 'p2'), amount: fc.constantFrom(12_000, 12_000, 1) })
    .map(({ paymentId, amount }): Step => (at) => ({
      ...{ kind: 'approve-payment', approval: { paymentId, amount, provider: 'toss' }, at },
      number: { number: 1, businessDay: '2026-03-02' },
    })),
  fc
    .record({ paymentId: fc.constantFrom('p1', 'p2'), refunded: fc.nat(12_000) })
    .map(({ paymentId, refunded }): Step => () => ({ kind: 'record-refund', paymentId, refunded })),
);

const PATHS = new Set([
  'awaiting-payment awaiting-payment',
  'awaiting-payment placed',
  'awaiting-payment cancelled',
  'awaiting-payment expired',
  'placed accepted',
  'placed cancelled',
  'accepted ready',
  'accepted cancelled',
  'ready served',
  'ready cancelled',
  'accepted placed',
  'ready accepted',
  'served ready',
]);

test('whatever happens to an order, in any order, it only moves along listed paths and keeps its books', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(steps, fc.nat(8)), { maxLength: 40 }), (list) => {
      let order: Order = unpaidOrder;
      let minutes = 0;
      for (const [step, pause] of list) {
        minutes += pause;
        const command = step(after(minutes));
        const places =
          (command.kind === 'approve-payment' && placesOrder(order, command.approval)) ||
          (command.kind === 'take-at-counter' && isAtCounter(order));
        const decided = decide(order, command);
        if (!decided.ok) continue;
        const next: Order = decided.value.reduce(evolve, order);
        if (next.status !== order.status) assert.ok(PATHS.has(`${order.status} ${next.status}`));
        if (next.status === 'placed' && order.status === 'awaiting-payment') assert.ok(places);
        assertBooks(next);
        order = next;
      }
    }),
    { numRuns: 1_000 },
  );
});

/** Nothing is cooked unpaid, no charge counts twice, and the history tells the present status. */
function assertBooks(order: Order): void {
  const usable = order.charges.filter((charge) => charge.usable);
  const cooked = 'number' in order || (order.status === 'cancelled' && order.placed !== null);
  // What staff took stands on the table's bill, and so does what they took back.
  assert.equal(usable.length, cooked && order.paymentMode === 'prepay' ? 1 : 0);
  assert.ok(!wasTakenAtCounter(order) || (cooked && order.paymentMode === 'postpay'));
  assert.ok(usable.every((charge) => charge.amount === order.total));
  assert.equal(new Set(order.charges.map((charge) => charge.paymentId)).size, order.charges.length);
  assert.equal(order.history.at(-1)?.status, order.status);
  const standing = standingHistory(order.history).map((step) => step.status);
  assert.equal(new Set(standing).size, standing.length);
  assert.equal(standing.at(-1), order.status);
}
