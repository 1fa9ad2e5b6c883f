import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allServed } from '../../../testing/all-served.ts';
import { orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { guestAt, staffOf } from '../../../testing/party.ts';

let fixture: OrderingFixture;

before(async () => {
  fixture = await orderingFixture();
});
after(() => fixture.close());

test('a phone of a party that has left sees nothing any more, at once; staff and the next party see theirs', async () => {
  const storeId = await fixture.openStore();
  const staff = staffOf(fixture, storeId);
  const guest = await guestAt(fixture, { storeId, tableId: 'table-1' });
  await guest.wants('bibimbap');
  const { body: order } = await guest.orders();
  await guest.pays(order);
  const paths = ['cart', 'orders', `orders/${order.id}`, 'orders/none', 'bill', 'table-session'];
  for (const path of paths.filter((one) => one !== 'orders/none')) {
    assert.equal((await guest.get(`/api/${path}`)).status, 200, path);
  }
  await allServed(fixture, guest);
  assert.equal((await staff.send('POST', '/api/tables/table-1/close', {})).status, 200);
  for (const path of paths) {
    const { status, body } = await guest.get(`/api/${path}`);
    assert.deepEqual([status, body.status, body.code], [401, 401, 'table-session-closed'], path);
  }
  assert.equal((await staff.get(`/api/orders/${order.id}`)).status, 200);
  const next = await guestAt(fixture, { storeId, tableId: 'table-1' });
  assert.equal((await next.get('/api/cart')).status, 200);
});

test('a phone of a party that has left cancels nothing; staff still do', async () => {
  const storeId = await fixture.openStore();
  const staff = staffOf(fixture, storeId);
  const guest = await guestAt(fixture, { storeId, tableId: 'table-1' });
  await guest.wants('bibimbap');
  const { body: order } = await guest.orders();
  await guest.pays(order);
  const closing = { force: true, reason: 'they had to leave' };
  assert.equal((await staff.send('POST', '/api/tables/table-1/close', closing)).status, 200);
  const { status, body } = await guest.send('POST', `/api/orders/${order.id}/cancel`, {});
  assert.deepEqual([status, body.code], [409, 'table-session-closed']);
  assert.equal((await staff.get(`/api/orders/${order.id}`)).body.status, 'placed');
  assert.equal((await staff.send('POST', `/api/orders/${order.id}/cancel`, {})).status, 200);
});
