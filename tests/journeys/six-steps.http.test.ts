import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { GuestView, OrderView, TableRow, TicketView, Violation } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import { listen } from '../support/live.ts';
import {
  addToCart,
  isMain,
  machine,
  menuOf,
  orderAndPay,
  payWindow,
  scan,
  submitOrder,
  untilConfirmed,
  type MenuIndex,
} from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let menu: MenuIndex;

before(async () => {
  server = await startServer();
  menu = await menuOf(server);
});
after(() => server.destroy());

const named = (name: string) => menu.named(name);
const main = () => menu.find(isMain);
const side = () => menu.find((item) => item.needsMain && !item.soldOut && !item.oncePerTable);

test('1. two phones that scan one table see each other', async () => {
  const a = await scan(server, 0);
  const b = await scan(server, 0);
  assert.notEqual(a.session.guest.id, b.session.guest.id);
  assert.ok(a.session.guest.nickname.length > 0);
  assert.notEqual(a.session.guest.color, b.session.guest.color);
  assert.equal(a.session.tableSession.id, b.session.tableSession.id);
  for (const phone of [a, b]) {
    const { body } = await phone.get('/api/table-session');
    assert.deepEqual(
      body.guests.map((guest: GuestView) => guest.id).sort(),
      [a.session.guest.id, b.session.guest.id].sort(),
    );
  }
});

test('2. both carts show both lines live; a side alone is refused on its line', async () => {
  const a = await scan(server, 1);
  const b = await scan(server, 1);
  const live = await listen(server.baseUrl, a.token!);
  await addToCart(b, side());
  await eventually(() => assert.ok(live.events.some(({ event }) => event === 'cart-changed')));
  const alone = await submitOrder(b);
  assert.equal(alone.status, 409);
  assert.deepEqual(
    alone.body.violations.map((violation: Violation) => violation.code),
    ['side-needs-main'],
  );
  const cart = (await a.get('/api/cart')).body;
  assert.equal(cart.problems[0].code, 'side-needs-main');
  assert.equal(cart.problems[0].lineId, cart.lines[0].id);
  await addToCart(a, main());
  const both = (await b.get('/api/cart')).body;
  assert.equal(both.lines.length, 2);
  assert.equal(both.problems.length, 0);
  live.close();
});

test('3. an order is paid through the payment window and placed with its number', async () => {
  const a = await scan(server, 2);
  await addToCart(a, main(), 2);
  const submitted = await submitOrder(a);
  assert.equal(submitted.status, 201);
  assert.equal(submitted.body.status, 'awaiting-payment');
  assert.equal(submitted.body.number, null);
  const returned = await payWindow(submitted.body.payment.checkoutUrl, 'approve');
  assert.equal(returned.searchParams.get('orderId'), submitted.body.id);
  const placed = await untilConfirmed(a, returned);
  assert.equal(placed.status, 200, placed.text);
  assert.equal(placed.body.status, 'placed');
  assert.ok(placed.body.number >= 1);
  assert.equal(placed.body.payment.status, 'approved');
  assert.equal((await a.get('/api/cart')).body.count, 0);
});

test('4. the kitchen sees the order live and each step reaches both phones', async () => {
  const staff = await machine(server);
  const board = await listen(server.baseUrl, staff.token!);
  const a = await scan(server, 3);
  const b = await scan(server, 3);
  const phones = [await listen(server.baseUrl, a.token!), await listen(server.baseUrl, b.token!)];
  await addToCart(a, main());
  const order = await orderAndPay(a);
  await eventually(() =>
    assert.ok(board.events.some(({ event, data }) => event === 'ticket' && data.ticket.orderId === order.id)),
  );
  for (const status of ['accepted', 'ready', 'served']) {
    const moved = await staff.post(`/api/tickets/${order.id}/status`, {
      status,
      ...(status === 'accepted' ? { etaMinutes: 15 } : {}),
    });
    assert.equal(moved.status, 200, moved.text);
    for (const phone of phones) {
      await eventually(() =>
        assert.ok(
          phone.events.some(
            ({ event, data }) =>
              event === 'order-status' && data.orderId === order.id && data.status === status,
          ),
        ),
      );
    }
    const seen = (await b.get(`/api/orders/${order.id}`)).body;
    assert.equal(seen.status, status);
  }
  const history = (await a.get(`/api/orders/${order.id}`)).body.history.map(
    (step: OrderView['history'][number]) => step.status,
  );
  assert.deepEqual(history.slice(-4), ['placed', 'accepted', 'ready', 'served']);
  for (const stream of [board, ...phones]) stream.close();
});

test('5. closing a table ends its session: goodbye, dead tokens, and the next party sees nothing', async () => {
  const staff = await machine(server);
  const a = await scan(server, 4);
  const table = server.demo().tables[4]!;
  await addToCart(a, main());
  const order = await orderAndPay(a);
  const row = async () =>
    (await staff.get('/api/tables')).body.items.find((item: TableRow) => item.id === table.id);
  await eventually(async () => {
    const now = await row();
    assert.equal(now.state, 'order');
    assert.equal(now.orderCount, 1);
    assert.deepEqual(now.total, order.total);
  });
  for (const status of ['accepted', 'ready', 'served']) {
    assert.equal((await staff.post(`/api/tickets/${order.id}/status`, { status })).status, 200);
  }
  await eventually(async () => assert.equal((await a.get(`/api/orders/${order.id}`)).body.status, 'served'));
  const phone = await listen(server.baseUrl, a.token!);
  const closed = await staff.post(`/api/tables/${table.id}/close`, {});
  assert.equal(closed.status, 200, closed.text);
  await eventually(() => assert.ok(phone.events.some(({ event }) => event === 'table-session-closed')));
  await phone.closed;
  await eventually(async () => assert.equal((await a.get('/api/cart')).status, 401));
  assert.equal(
    (await a.post('/api/orders', { expectedTotal: order.total }, { 'idempotency-key': 'after-close' }))
      .status,
    401,
  );
  await eventually(async () => assert.equal((await row()).state, 'empty'));
  const next = await scan(server, 4);
  assert.notEqual(next.session.tableSession.id, a.session.tableSession.id);
  assert.deepEqual((await next.get('/api/orders')).body.items, []);
  assert.equal((await next.get('/api/cart')).body.count, 0);
  assert.equal((await next.get(`/api/orders/${order.id}`)).status, 404);
});

test('6. after kill -9 and after Ctrl-C everything is there, once', async () => {
  const a = await scan(server, 5);
  await addToCart(a, named('김치찌개'));
  const order = await orderAndPay(a);
  await addToCart(a, main());
  for (const end of ['kill', 'interrupt'] as const) {
    const code = await server[end]();
    if (end === 'interrupt') assert.equal(code, 0, server.output());
    await server.start();
    const orders = (await a.get('/api/orders')).body.items;
    assert.deepEqual(
      orders.map((item: OrderView) => [item.id, item.status, item.number]),
      [[order.id, 'placed', order.number]],
    );
    assert.equal((await a.get('/api/cart')).body.count, 1);
    const staff = await machine(server);
    await eventually(async () => {
      const tickets = (await staff.get('/api/tickets')).body.items.filter(
        (ticket: TicketView) => ticket.orderId === order.id,
      );
      assert.equal(tickets.length, 1);
    });
  }
  assert.equal((await menuOf(server)).all.length, menu.all.length);
});
