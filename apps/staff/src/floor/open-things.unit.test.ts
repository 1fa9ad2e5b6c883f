import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TicketView } from '@hiorder/contracts';
import { kitchenAsOf, moneyAsOf, openThings } from './open-things.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const order = (status: TicketView['status']) => ({ orderId: status, status }) as TicketView;
const table = (owed: number, ...statuses: TicketView['status'][]) => ({
  bill: { total: won(9000), paid: won(9000 - owed), owed: won(owed) },
  orders: statuses.map(order),
});

test('a settled table whose dishes are all out has nothing open', () => {
  const open = openThings(table(0, 'served', 'rejected', 'cancelled'), undefined);
  assert.deepEqual([open.needsReason, open.owed], [undefined, undefined]);
});

test('dishes on their way are named, and need a reason', () => {
  const open = openThings(table(0, 'placed', 'served', 'ready'), undefined);
  assert.deepEqual(
    open.unserved.map(({ status }) => status),
    ['placed', 'ready'],
  );
  assert.equal(open.needsReason, 'dishes');
});

test('dishes that only the server knows of are counted', () => {
  const open = openThings(table(0, 'served'), { unserved: 2 });
  assert.deepEqual([open.unnamed, open.needsReason], [2, 'dishes']);
  assert.equal(openThings(table(0, 'ready'), { unserved: 2 }).unnamed, 0);
});

test('money needs a reason; the server knows better than the screen', () => {
  assert.equal(openThings(table(4000), undefined).owed?.amount, 4000);
  const open = openThings(table(0), { owed: 2000, awaitingPayment: 1 });
  assert.deepEqual([open.owed?.amount, open.awaitingPayment, open.needsReason], [2000, 1, 'money']);
  assert.equal(openThings(table(4000), { owed: 0, awaitingPayment: 1 }).owed, undefined);
});

test('a refusal holds until money moves, or a payment is heard to have come to nothing', () => {
  const refused = moneyAsOf(table(4000), 1);
  assert.equal(moneyAsOf(table(4000, 'served'), 1), refused);
  assert.notEqual(moneyAsOf(table(0), 1), refused);
  assert.notEqual(moneyAsOf(table(4000), 2), refused);
  assert.notEqual(kitchenAsOf(table(4000, 'ready')), kitchenAsOf(table(4000, 'served')));
});

test('money that guests get back is named, and needs a reason', () => {
  const open = openThings(table(0), { owed: 0, awaitingPayment: 0, overpaid: 3000 });
  assert.deepEqual([open.overpaid, open.needsReason], [won(3000), 'money']);
});
