// Each supporting context switched off: guests still order and pay; the rest catches up when it returns.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ConversationView, MenuItem, OrderView, TicketView } from '@hiorder/contracts';
import { eventually, type Wire } from '@hiorder/testing';
import { listen } from '../support/live.ts';
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
/** Of each there is one portion, which is sold while the menu is away. */
let rare: MenuItem[];
const soldOut: MenuItem[] = [];
let dishes = 0;
const parties: { readonly order: OrderView; readonly guest: GuestCaller }[] = [];
/** Where a screen goes on that was cut, and the orders that it has heard of. */
let lastHeard: string | undefined;
const heard = new Set<string>();

before(async () => {
  server = await startServer();
  const menu = await menuOf(server);
  [item, ...rare] = menu.all.filter(isMain) as [MenuItem, ...MenuItem[]];
  dishes = menu.all.length;
});
after(() => server.destroy());

const without = (...off: string[]) => ({
  HIORDER_CONTEXTS: ALL.filter((name) => !off.includes(name)).join(','),
});

/** Where each of them is asked for, and what it has from events alone. */
const paths = (): Record<string, string> => ({
  menu: `/api/stores/${server.demo().store.id}/menu`,
  operations: '/api/tickets',
  notification: '/api/events',
  insight: '/api/sales/summary?from=2026-01-01&to=2026-01-01',
  chat: '/api/chat/conversations',
});

// One returns in the same start in which the next is switched off.
for (const off of [['menu'], ['operations'], ['notification'], ['insight'], ['chat'], SUPPORTING])
  test(`with ${off.join(', ')} switched off guests order and pay, and the others know of it`, async () => {
    await server.interrupt();
    await server.start(without(...off));
    const ready = await (await fetch(`${server.baseUrl}/health/ready`)).json();
    assert.match(JSON.stringify(ready), new RegExp(off[0]!));
    if (off.includes('menu')) await sellOut(rare[soldOut.length]!);
    if (off.includes('notification')) await anotherOrders();
    else await screenHears(anotherOrders);
    for (const name of off) {
      const answer = await (await machine(server)).get(paths()[name]!);
      assert.equal(answer.status, 503, answer.text);
      assert.equal(answer.body.code, 'dependency-unavailable');
    }
    await everybodyKnows(off);
  });

test('with all of them there again, each has caught up', async () => {
  await server.interrupt();
  await server.start();
  await screenHears(anotherOrders);
  await everybodyKnows([]);
});

/** At a table where nobody has sat so far. */
async function anotherOrders(dish = item): Promise<OrderView> {
  const guest = await scan(server, parties.length);
  await addToCart(guest, dish);
  const order = await orderAndPay(guest);
  assert.equal(order.status, 'placed');
  parties.push({ order, guest });
  return order;
}

async function sellOut(dish: MenuItem): Promise<void> {
  const counted = await (await machine(server)).send('PUT', `/api/stock/${dish.id}`, { quantity: 1 });
  assert.equal(counted.status, 200, counted.text);
  await anotherOrders(dish);
  soldOut.push(dish);
}

/** What is ordered now, and every order of meanwhile, or that it has to read everything again. */
async function screenHears(ordered: () => Promise<OrderView>): Promise<void> {
  // Whoever begins to listen has missed nothing.
  if (lastHeard === undefined) for (const { order } of parties) heard.add(order.id);
  const missed = parties.filter(({ order }) => !heard.has(order.id)).map(({ order }) => order.id);
  const screen = await listen(server.baseUrl, (await machine(server)).token!, lastHeard);
  const now = await ordered();
  await eventually(() => {
    const told = screen.events
      .filter(({ event, data }) => event === 'order-status' && data.status === 'placed')
      .map(({ data }) => data.orderId as string);
    assert.ok(told.includes(now.id), 'the order of just now');
    if (screen.events.some(({ event }) => event === 'resync')) return;
    for (const id of missed) assert.ok(told.includes(id), 'an order of meanwhile');
  });
  screen.close();
  lastHeard = screen.events.findLast(({ id }) => id !== '')?.id;
  for (const { order } of parties) heard.add(order.id);
}

/** What each of those that are there has from events alone: every order so far, also of when it was away, once. */
async function everybodyKnows(away: readonly string[]): Promise<void> {
  const staff = await machine(server);
  const read = async (name: string): Promise<Wire> => {
    const answer = await staff.get(paths()[name]!);
    assert.equal(answer.status, 200, answer.text);
    return answer.body;
  };
  const checks: Record<string, () => Promise<void>> = {
    async menu() {
      const { all } = await menuOf(server);
      assert.equal(all.length, dishes);
      for (const { id, name } of soldOut)
        assert.ok(
          all.some((one: MenuItem) => one.id === id && one.soldOut),
          `${name} is sold out`,
        );
    },
    async operations() {
      const tickets = (await read('operations')).items as TicketView[];
      const ids = tickets.map(({ orderId }) => orderId).sort();
      assert.deepEqual(ids, parties.map(({ order }) => order.id).sort(), 'tickets in operations');
    },
    async insight() {
      const [counted] = await server.query<{ placed: string }>(
        'insight',
        'select coalesce(sum(placed), 0) placed from sales_hour',
      );
      assert.equal(Number(counted?.placed), parties.length, 'orders in insight');
    },
    async chat() {
      const conversations = (await read('chat')).items as ConversationView[];
      const known = conversations.map(({ tableSessionId }) => tableSessionId);
      for (const { guest } of parties)
        assert.ok(known.includes((guest.session.tableSession as { id: string }).id), 'the table in chat');
    },
  };
  await eventually(
    async () => {
      for (const [name, check] of Object.entries(checks)) if (!away.includes(name)) await check();
    },
    { timeoutMs: 60_000 },
  );
}
