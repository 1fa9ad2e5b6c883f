import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TicketView } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import { addToCart, isMain, machine, menuOf, orderAndPay, scan } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

let server: TestServer;

before(async () => {
  server = await startStore();
});
after(() => server.destroy());

test('two tablets acting on one card never end in two states', async () => {
  const staff = await machine(server);
  const guest = await scan(server, 0);
  const menu = await menuOf(server);
  await addToCart(
    guest,
    menu.find((item) => !item.soldOut && isMain(item)),
  );
  const order = await orderAndPay(guest);
  await eventually(async () =>
    assert.equal(
      (await staff.get('/api/tickets')).body.items.some((ticket: TicketView) => ticket.orderId === order.id),
      true,
    ),
  );
  const both = await Promise.all(
    ['accepted', 'rejected'].map((status) =>
      staff.post(`/api/tickets/${order.id}/status`, { status, reason: '품절', expectedStatus: 'placed' }),
    ),
  );
  assert.deepEqual(both.map((answer) => answer.status).sort(), [200, 409]);
  assert.equal(both.find((answer) => answer.status === 409)?.body.code, 'status-conflict');
});
