// kill -9 while 50 orders are in flight: what was acknowledged exists exactly once, and so do its ticket and its portion.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CartLineView, MenuItem, StockView, TicketView } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import { key, type Answer } from '../support/api.ts';
import { assertDailyNumbers, numbersIn } from '../support/daily-numbers.ts';
import { addToCart, isMain, machine, menuOf, requiredOptions, scan } from '../support/people.ts';
import type { GuestCaller } from '../support/people.ts';
import { heldLock } from '../support/databases.ts';
import { startOneProcess, type OneProcess } from '../support/one-process.ts';

const AT_ONCE = 50;
const PORTIONS = 200;
let server: OneProcess;
let item: MenuItem;
const guests: GuestCaller[] = [];

before(async () => {
  server = await startOneProcess({});
  item = (await menuOf(server)).find(isMain);
  const pos = await machine(server);
  const changed = await pos.send('PUT', '/api/ordering-policy', { paymentMode: 'postpay' });
  assert.equal(changed.status, 200, changed.text);
  const counted = await pos.send('PUT', `/api/stock/${item.id}`, { quantity: PORTIONS });
  assert.equal(counted.status, 200, counted.text);
  const { tables } = server.demo();
  while (guests.length < AT_ONCE) guests.push(await scan(server, guests.length % tables.length));
});
after(() => server.destroy());

/** One order under one key. */
interface Order {
  readonly send: () => Promise<Answer>;
  answer: Answer | undefined;
}

/** The store's POS: each order by itself. */
async function ofThePos(): Promise<Order[]> {
  const pos = await machine(server);
  const { tables } = server.demo();
  return Array.from({ length: AT_ONCE }, (_, index): Order => {
    const lines = [{ itemId: item.id, quantity: 1, options: requiredOptions(item) }];
    const [body, once] = [{ tableId: tables[index % tables.length]!.id, lines }, key()];
    return { send: () => pos.post('/api/staff-orders', body, once), answer: undefined };
  });
}

/** Each guest theirs, of what the whole table has put into its cart: what comes together is committed together. */
async function ofGuests(): Promise<Order[]> {
  const orders: Order[] = [];
  for (const guest of guests) {
    const { lines } = (await addToCart(guest, item)).body;
    const { id, linePrice }: CartLineView = lines.find(isOf(guest));
    const [body, once] = [{ expectedTotal: linePrice, lineIds: [id] }, key()];
    orders.push({ send: () => guest.post('/api/orders', body, once), answer: undefined });
  }
  return orders;
}

const isOf =
  ({ session }: GuestCaller) =>
  ({ addedBy }: CartLineView): boolean =>
    addedBy.id === session.guest.id;

/** Who orders takes their line out of the cart of all, once. */
async function assertCartsAreEmpty(): Promise<void> {
  for (const guest of guests.slice(0, server.demo().tables.length))
    assert.equal((await guest.get('/api/cart')).body.count, 0, guest.session.table.name);
}

/** A lost answer is what the test is about. */
async function send(order: Order): Promise<void> {
  order.answer = await order.send().catch(() => undefined);
}

/** Nobody writes an order down as long as it is held; what each of them has locked before stays locked. */
const holdOrders = () =>
  heldLock(server.adminUrl, {
    database: `${server.prefix}ordering`,
    sql: 'lock table customer_order in share mode',
  });

/** Transactions that have got as far as writing an order down. */
async function heldBack(): Promise<number> {
  const held = await server.query(
    'ordering',
    `select pid from pg_locks where not granted and relation = 'customer_order'::regclass
      and database = (select oid from pg_database where datname = current_database())`,
  );
  return held.length;
}

async function killInTheMiddle(orders: readonly Order[]): Promise<void> {
  const [first, second] = [orders.slice(0, AT_ONCE / 2), orders.slice(AT_ONCE / 2)];
  const sent = first.map(send);
  // Then the others are somewhere between their request and their commit.
  await eventually(() => assert.ok(first.some(isAcknowledged), 'no order is acknowledged'));
  const held = await holdOrders();
  sent.push(...second.map(send));
  await eventually(async () => assert.ok((await heldBack()) > 0, 'no order is being written'));
  await server.kill();
  await Promise.all(sent);
  await held.release();
  assert.ok(!second.some(isAcknowledged), 'an order was acknowledged that nobody could write down');
  await server.start();
}

const isAcknowledged = ({ answer }: Order): boolean => answer?.status === 201;

/** With the same key until there is an answer, as app and POS do; what was acknowledged is told again, byte for byte. */
async function sendAgain(order: Order): Promise<void> {
  const first = isAcknowledged(order) ? order.answer : undefined;
  await eventually(
    async () => {
      await send(order);
      assert.equal(order.answer?.status, 201, order.answer?.text ?? 'no answer');
    },
    { timeoutMs: 30_000, everyMs: 250 },
  );
  if (!first) return;
  assert.equal(order.answer?.text, first.text, 'an acknowledged answer changed');
  assert.equal(order.answer.headers.get('idempotency-replayed'), 'true');
}

async function ticketsOf(): Promise<string[]> {
  const staff = await machine(server);
  const tickets: string[] = [];
  let cursor: string | undefined;
  do {
    const page = (await staff.get(`/api/tickets?limit=100${cursor ? `&cursor=${cursor}` : ''}`)).body;
    tickets.push(...page.items.map((ticket: TicketView) => ticket.orderId));
    cursor = page.nextCursor;
  } while (cursor);
  return tickets.sort();
}

async function portionsLeft(): Promise<number | null | undefined> {
  const { items } = (await (await machine(server)).get('/api/stock')).body;
  return items.find(({ itemId }: StockView) => itemId === item.id)?.quantity;
}

test('every acknowledged order, its ticket and its portion exist exactly once after kill -9', async () => {
  const acknowledged = new Map<string, number>();
  for (const round of [ofThePos, ofGuests]) {
    const orders = await round();
    await killInTheMiddle(orders);
    await Promise.all(orders.map(sendAgain));
    for (const { answer } of orders) acknowledged.set(answer!.body.id, answer!.body.number);
  }
  assert.equal(acknowledged.size, AT_ONCE * 2);
  assert.equal(await portionsLeft(), PORTIONS - acknowledged.size, 'a portion is lost or sold twice');
  await assertCartsAreEmpty();
  assertDailyNumbers(await numbersIn(server), acknowledged);
  await eventually(async () => assert.deepEqual(await ticketsOf(), [...acknowledged.keys()].sort()), {
    timeoutMs: 30_000,
    everyMs: 200,
  });
});
