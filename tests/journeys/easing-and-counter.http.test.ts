// What a store does when the kitchen or the payment provider cannot keep up, over HTTP and on both topologies.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { MenuItem } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import { key, type Caller } from '../support/api.ts';
import { addToCart, isMain, machine, menuOf, scan, submitOrder } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

let server: TestServer;
let staff: Caller;
let dish: MenuItem;

before(async () => {
  server = await startStore();
  staff = await machine(server);
  dish = (await menuOf(server)).find(isMain);
});
after(() => server.destroy());

const ease = async (step: string, body: object = {}) => {
  const { status, body: policy, text } = await staff.post(`/api/ordering/${step}`, body);
  assert.equal(status, 200, text);
  return policy;
};

test('a longer wait is told to who orders, and stops nobody', async () => {
  const guest = await scan(server, 2);
  await ease('longer-wait', { extraMinutes: 20, minutes: 30 });
  const { ordering } = (await guest.get('/api/table-session')).body;
  assert.deepEqual([ordering.open, ordering.longerWait.extraMinutes], [true, 20]);
  await addToCart(guest, dish);
  assert.equal((await submitOrder(guest)).status, 201);
  assert.equal((await ease('usual-wait')).longerWait, null);
});

test('of a category on hold nothing is ordered until it is taken back', async () => {
  const guest = await scan(server, 3);
  await addToCart(guest, dish);
  await ease('hold-categories', { categoryIds: [dish.categoryId] });
  const refused = await submitOrder(guest);
  assert.deepEqual([refused.status, refused.body.code], [409, 'category-on-hold'], refused.text);
  await ease('release-categories');
  assert.equal((await submitOrder(guest)).status, 201);
});

test('the day of a store of tests ends in about half a day: not while they run', async () => {
  const { now, dayEndsAt } = (await staff.get('/api/sales/calendar')).body;
  const inSeoul = new Date(Date.parse(now) + 9 * 3_600_000).toISOString().slice(11, 16);
  const [end = 0, begin = 0] = [dayEndsAt, inSeoul].map((time: string) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * 60 + minutes;
  });
  const left = (end - begin + 24 * 60) % (24 * 60);
  assert.ok(left > 9 * 60 && left <= 12 * 60, `it ends at ${dayEndsAt}, now it is ${inSeoul}`);
});

test('an order paid at the counter reaches the kitchen when staff have taken its money, and is counted so', async () => {
  const guest = await scan(server, 4);
  await addToCart(guest, dish);
  const { body: order } = await submitOrder(guest);
  await staff.send('PUT', '/api/ordering-policy', { counterPayment: true });
  const asked = await guest.post(`/api/orders/${order.id}/pay-at-counter`, {});
  assert.deepEqual([asked.status, asked.body.payment.provider], [200, 'counter'], asked.text);
  const once = key();
  const taken = await staff.post(`/api/orders/${order.id}/counter-payment`, {}, once);
  assert.deepEqual([taken.status, taken.body.status], [200, 'placed'], taken.text);
  const again = await staff.post(`/api/orders/${order.id}/counter-payment`, {}, once);
  assert.deepEqual([again.status, again.body], [200, taken.body], 'the same key is the same answer');
  await eventually(async () => {
    const tickets = (await staff.get('/api/tickets')).body.items as { orderId: string }[];
    assert.ok(tickets.some(({ orderId }) => orderId === order.id));
    const bill = (await staff.get(`/api/tables/${guest.session.table.id}`)).body.bill;
    assert.deepEqual([bill.owed.amount, bill.paid.amount], [0, order.total.amount]);
  });
  await eventually(async () => {
    const { today } = (await staff.get('/api/sales/calendar')).body;
    const { body } = await staff.get(`/api/sales/payments?from=${today}&to=${today}`);
    const counter = (body.items as { method: string; revenue: { amount: number } }[]).find(
      ({ method }) => method === 'counter',
    );
    assert.equal(counter?.revenue.amount, order.total.amount);
  });
  await staff.send('PUT', '/api/ordering-policy', { counterPayment: false });
});
