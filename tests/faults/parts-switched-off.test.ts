// Each supporting context switched off: guests still order and pay; the rest catches up when it returns.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ConversationView, MenuItem, OrderView, TicketView } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import {
  addToCart,
  isMain,
  machine,
  menuOf,
  orderAndPay,
  scan,
  type GuestCaller,
} from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

const SUPPORTING = ['menu', 'operations', 'notification', 'insight', 'chat'];
const ALL = ['gateway', 'identity', 'ordering', 'payment', ...SUPPORTING];
let server: TestServer;
let item: MenuItem;
let nextTable = 0;
let orders = 0;
let dishes = 0;

before(async () => {
  server = await startServer();
  const menu = await menuOf(server);
  item = menu.find(isMain);
  dishes = menu.all.length;
});
after(() => server.destroy());

const without = (...off: string[]) => ({
  HIORDER_CONTEXTS: ALL.filter((name) => !off.includes(name)).join(','),
});

for (const off of [['menu'], ['operations'], ['notification'], ['insight'], ['chat'], SUPPORTING]) {
  test(`with ${off.join(', ')} switched off guests order and pay, and the tickets follow`, async () => {
    await server.interrupt();
    await server.start(without(...off));
    const ready = await (await fetch(`${server.baseUrl}/health/ready`)).json();
    assert.match(JSON.stringify(ready), new RegExp(off[0]!));
    const guest = await scan(server, nextTable++);
    await addToCart(guest, item);
    const order = await orderAndPay(guest);
    assert.equal(order.status, 'placed');
    for (const name of off) {
      const path = {
        menu: `/api/stores/${server.demo().store.id}/menu`,
        operations: '/api/tickets',
        notification: '/api/events',
        insight: '/api/sales/summary?from=2026-01-01&to=2026-01-01',
        chat: '/api/chat/conversations',
      }[name]!;
      const answer = await (await machine(server)).get(path);
      assert.equal(answer.status, 503, answer.text);
      assert.equal(answer.body.code, 'dependency-unavailable');
    }
    await server.interrupt();
    await server.start();
    await everybodyKnows(order, guest);
  });
}

/** What each of them has from events alone, once. */
async function everybodyKnows(order: OrderView, guest: GuestCaller): Promise<void> {
  orders += 1;
  const staff = await machine(server);
  await eventually(
    async () => {
      const tickets = (await staff.get('/api/tickets?limit=100')).body.items as TicketView[];
      assert.equal(tickets.filter(({ orderId }) => orderId === order.id).length, 1, 'tickets in operations');
      const [counted] = await server.query<{ placed: string }>(
        'insight',
        'select coalesce(sum(placed), 0) placed from sales_hour',
      );
      assert.equal(Number(counted?.placed), orders, 'orders in insight');
      const { id } = guest.session.tableSession as { id: string };
      const conversations = (await staff.get('/api/chat/conversations')).body.items as ConversationView[];
      assert.ok(
        conversations.some(({ tableSessionId }) => tableSessionId === id),
        'the table in chat',
      );
    },
    { timeoutMs: 60_000 },
  );
  assert.equal((await menuOf(server)).all.length, dishes);
}
