import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import { addToCart, isMain, menuOf, orderAndPay, scan } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

let server: TestServer;

before(async () => {
  server = await startStore();
});
after(() => server.destroy());

test('a dish tells how often it was ordered today, and its place', async () => {
  const guest = await scan(server, 0);
  const dish = (await menuOf(server)).find((item) => !item.soldOut && isMain(item));
  const path = `/api/stores/${server.demo().store.id}/menu/items/${dish.id}`;
  const fresh = await guest.get(path);
  assert.deepEqual([fresh.body.orderCount, fresh.body.rank], [0, null], fresh.text);
  await addToCart(guest, dish, 2);
  const order = await orderAndPay(guest);
  await eventually(async () => {
    const { body } = await guest.get(path);
    assert.deepEqual([body.orderCount, body.rank], [2, 1]);
  });
  const etag = async (known?: string) => {
    const headers = { authorization: `Bearer ${guest.token}`, ...(known && { 'if-none-match': known }) };
    const answer = await fetch(`${server.baseUrl}${path}`, { headers });
    return [answer.status, answer.headers.get('etag')!] as const;
  };
  const [, known] = await etag();
  assert.deepEqual(await etag(known), [304, known]);
  assert.equal((await guest.post(`/api/orders/${order.id}/cancel`, {})).status, 200);
  await eventually(async () => assert.equal((await guest.get(path)).body.orderCount, 0));
  assert.equal((await etag(known))[0], 200);
});
