import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TicketView } from '@hiorder/contracts';
import { moneyAsOf, openThings } from './open-things.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const order = (status: TicketView['status']) => ({ orderId: status, status }) as TicketView;
const table = (owed: number, ...statuses: TicketView['status'][]) => ({
  bill: { total: won(9000), paid: won(9000 - owed), owed: won(owed) },
  orders: statuses.map(order),
});

test('a settled table whose dishes are all out has nothing open', () => {
  const open = openThings(table(0, 'served', 'rejected', 'cancelled'), undefined);
  assert.deepEqual([open.any, open.needsReason, open.owed], [false, false, undefined]);
});

test('dishes on their way are named, but need no reason', () => {
  const open = openThings(table(0, 'placed', 'served', 'ready'), undefined);
  assert.deepEqual(
    open.unserved.map(({ status }) => status),
    ['placed', 'ready'],
  );
  assert.deepEqual([open.any, open.needsReason], [true, false]);
});

test('money needs a reason; the server knows better than the screen', () => {
  assert.equal(openThings(table(4000), undefined).owed?.amount, 4000);
  const open = openThings(table(0), { owed: 2000, awaitingPayment: 1 });
  assert.deepEqual([open.owed?.amount, open.awaitingPayment, open.needsReason], [2000, 1, true]);
  assert.equal(openThings(table(4000), { owed: 0, awaitingPayment: 1 }).owed, undefined);
});

test('a refusal holds until money moves, or a payment is heard to have come to nothing', () => {
  const refused = moneyAsOf(table(4000), 1);
  assert.equal(moneyAsOf(table(4000, 'served'), 1), refused);
  assert.notEqual(moneyAsOf(table(0), 1), refused);
  assert.notEqual(moneyAsOf(table(4000), 2), refused);
});

test('money that guests get back is named, and needs a reason', () => {
  const open = openThings(table(0), { owed: 0, awaitingPayment: 0, overpaid: 3000 });
  assert.deepEqual([open.overpaid, open.any, open.needsReason], [won(3000), true, true]);
});
