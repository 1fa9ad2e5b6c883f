import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openFloor, unpaidOf, type Floor } from '../testing/floor.fixture.ts';
import { floorMoves, make, toGiveBack } from '../testing/floor-moves.fixture.ts';
import { stockOf } from '../testing/ordering.fixture.ts';
import type { Order } from './order/order.ts';
import { MAX_UNPAID_ORDERS } from './order/unpaid-orders.ts';

const COUNTED = { bibimbap: 9, cola: 6, event: 2 };
const stocks = Object.entries(COUNTED).map(([itemId, quantity]) => stockOf(itemId, quantity));

const REFUSALS = new Set([
  ...['cart-empty', 'cart-line-not-found', 'quantity-out-of-range', 'table-session-closed', 'table-taken'],
  ...[
    'bill-open',
    'orders-unserved',
    'item-not-on-sale',
    'out-of-stock',
    'side-needs-main',
    'once-per-table',
    'price-changed',
  ],
  ...['order-not-found', 'order-expired', 'order-cancelled', 'order-not-due', 'order-already-placed'],
  ...['order-already-accepted', 'order-already-served', 'status-conflict'],
  ...['payment-amount-mismatch', 'payment-in-progress', 'payment-unknown', 'too-many-unpaid-orders'],
]);
const STATUSES = ['accepted', 'awaiting-payment', 'cancelled', 'expired', 'placed', 'ready', 'served'];

test('whatever guests, staff, payment and time do, in any order, nothing is lost, doubled or oversold', () => {
  const reached = new Set<string>();
  const run = fc.array(floorMoves, { maxLength: 80, size: 'max' });
  fc.assert(
    fc.property(fc.constantFrom('prepay', 'prepay', 'prepay', 'postpay'), run, (paymentMode, moves) => {
      let floor = openFloor(paymentMode, stocks);
      moves.forEach((move, index) => {
        const before = structuredClone(floor);
        const moved = make(floor, move, index);
        assert.deepEqual(floor, before, 'a move makes a new state and leaves the old one alone');
        if (!moved.ok) return assert.deepEqual(unknownCodes(moved.error), []);
        floor = moved.value;
        assertStockIsKept(floor);
        assertNumbers(floor);
        assertCartIsKept(floor);
        assert.ok(unpaidOf(floor).length <= MAX_UNPAID_ORDERS);
        for (const order of floor.orders) assertOrder(order, floor);
        for (const { status } of floor.orders) reached.add(status);
      });
    }),
    { numRuns: 1_000 },
  );
  assert.deepEqual([...reached].sort(), STATUSES);
});

const unknownCodes = (codes: string): string[] => codes.split(' ').filter((code) => !REFUSALS.has(code));

const isGone = ({ status }: Order): boolean => status === 'cancelled' || status === 'expired';

/** Null: it has never been placed. */
const numberOf = (order: Order): number | null =>
  'number' in order ? order.number : order.status === 'cancelled' ? (order.placed?.number ?? null) : null;

function assertStockIsKept({ stock, orders }: Floor): void {
  for (const [itemId, all] of Object.entries(COUNTED)) {
    const left = stock.get(itemId)?.quantity ?? -1;
    const held = orders
      .filter((order) => !isGone(order))
      .flatMap((order) => order.lines)
      .reduce((sum, line) => sum + (line.itemId === itemId ? line.quantity : 0), 0);
    assert.ok(left >= 0, `${left} of ${itemId}`);
    assert.equal(left + held, all, itemId);
  }
}

function assertNumbers({ orders, placed, lastNumber }: Floor): void {
  const numbers = placed.map((id) => numberOf(orders.find((order) => order.id === id)!));
  assert.deepEqual(
    numbers,
    Array.from({ length: lastNumber }, (_, index) => index + 1),
  );
  assert.equal(orders.filter((order) => numberOf(order) !== null).length, lastNumber);
}

/** In the cart, held by an order that is still to be paid, or gone with one that was placed. */
function assertCartIsKept({ session, orders, portions }: Floor): void {
  if (session.status === 'closed') return;
  const ofParty = orders.filter((order) => order.tableSessionId === session.id);
  const ordered = ofParty
    .filter((order) => order.status === 'awaiting-payment' || numberOf(order) !== null)
    .flatMap((order) => order.lines)
    .filter((line) => line.addedBy !== null);
  const all = [...session.cart.lines, ...ordered];
  assert.equal(
    all.reduce((sum, line) => sum + line.quantity, 0),
    portions,
  );
  assert.equal(new Set(all.map((line) => line.id)).size, all.length, 'a line is in one place');
}

function assertOrder(order: Order, { shown }: Floor): void {
  const sum = order.lines.reduce((total, line) => total + line.unitPrice * line.quantity, 0);
  assert.deepEqual([sum, shown.get(order.id)], [order.total, order.total]);
  const usable = order.charges.filter((charge) => charge.usable);
  const isPaid = numberOf(order) !== null && order.paymentMode === 'prepay' && order.total > 0;
  assert.equal(usable.length, isPaid ? 1 : 0);
  if (isGone(order)) assert.deepEqual(toGiveBack(order), order.charges);
  else assert.ok(usable.every((charge) => charge.amount === order.total && charge.refunded === 0));
}
