import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { orderStatusUpdated, paymentApproved, tableAdded } from '@hiorder/contracts';
import { assertSequences } from '@hiorder/messaging/testing';
import fc from 'fast-check';
import type { Order } from './domain/order/order.ts';
import { sessionOf, type TableSessionRow } from './adapters/out/postgres/rows/table-session.row.ts';
import { orderingFixture, type OrderingFixture } from './testing/ordering-context.ts';
import { NOON } from './testing/ordering.fixture.ts';
import { guestAt, staffOf, type GuestPerson, type Person } from './testing/party.ts';

let fixture: OrderingFixture;
before(async () => {
  fixture = await orderingFixture({ poolSize: 20 });
});
after(() => fixture.close());

const COUNTED = { bibimbap: 30, cola: 12 } as const;
const TABLES = ['table-0', 'table-1', 'table-2'] as const;

const MOVES = [
  ...['add', 'order', 'meal', 'meal', 'meal', 'paid-meal', 'paid-meal', 'pay', 'pay', 'stray-money'],
  ...['cancel', 'cancel', 'accept', 'reject', 'expire', 'late-expire', 'close', 'staff-order', 'move'],
];
const move = fc.record({
  what: fc.constantFrom(...MOVES),
  table: fc.nat(TABLES.length - 1),
  item: fc.constantFrom('bibimbap', 'cola'),
  quantity: fc.integer({ min: 1, max: 3 }),
});
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

/** One store's evening: moves of a round happen at once, rounds one after another. */
async function evening(
  paymentMode: 'prepay' | 'postpay',
  rounds: readonly (readonly Move[])[],
): Promise<void> {
  fixture.clock.set(NOON);
  // What was told on other evenings is looked through no more.
  await fixture.database.pool.query('truncate outbox');
  const storeId = await fixture.openStore({ paymentMode });
  const staff = staffOf(fixture, storeId);
  for (const [itemId, quantity] of Object.entries(COUNTED))
    await staff.send('PUT', `/api/stock/${itemId}`, { quantity });
  for (const tableId of TABLES) {
    await fixture.hear(tableAdded, {
      tableId,
      storeId,
      name: tableId,
      seats: 4,
      position: 1,
      at: NOON.toISOString(),
    });
  }
  for (const round of rounds) {
    fixture.clock.advance(60_000);
    await Promise.all(round.map((one) => act({ storeId, staff }, one)));
    await assertBooks(storeId);
  }
}

interface Evening {
  readonly storeId: string;
  readonly staff: Person;
}

async function act(evening: Evening, one: Move): Promise<void> {
  const { storeId, staff } = evening;
  const tableId = TABLES[one.table]!;
  const lines = [{ itemId: one.item, quantity: one.quantity }];
  switch (one.what) {
    case 'late-expire':
      fixture.clock.advance(600_000);
      return void (await fixture.app.expireUnpaidOrders());
    case 'expire':
      return void (await fixture.app.expireUnpaidOrders());
    case 'close':
      return fine(await staff.send('POST', `/api/tables/${tableId}/close`, { force: true, reason: 'x' }));
    case 'move': {
      const toTableId = TABLES[(one.table + one.quantity) % TABLES.length];
      return fine(await staff.send('POST', `/api/tables/${tableId}/move`, { toTableId }));
    }
    case 'staff-order':
      return fine(await staff.send('POST', '/api/staff-orders', { tableId, lines }));
    default:
      return actAsGuest(evening, await guestAt(fixture, { storeId, tableId }), one);
  }
}

async function actAsGuest({ storeId }: Evening, guest: GuestPerson, one: Move): Promise<void> {
  const { what, item: itemId, quantity } = one;
  const meal = what === 'meal' || what === 'paid-meal';
  if (what === 'add' || meal) fine(await guest.send('POST', '/api/cart/lines', { itemId, quantity }));
  const ordered = what === 'order' || meal ? await guest.orders() : undefined;
  if (ordered) fine(ordered);
  if (what === 'paid-meal' && ordered?.status === 201) return fine(await guest.pays(ordered.body));
  // Nothing is shown of a session that was closed meanwhile.
  const last = (await guest.get('/api/orders?limit=1')).body.items?.[0];
  if (!last) return;
  const at = fixture.clock.now().toISOString();
  if (what === 'pay') return fine(await guest.pays(last));
  if (what === 'cancel') return fine(await guest.send('POST', `/api/orders/${last.id}/cancel`, {}));
  if (what === 'stray-money') {
    const money = {
      paymentId: `payment-${last.id}`,
      provider: 'toss',
      amount: last.total.amount,
      approvedAt: at,
    };
    return fixture.hear(paymentApproved, { ...money, orderId: last.id, storeId });
  }
  if (!['placed', 'accepted'].includes(last.status) || !['accept', 'reject'].includes(what)) return;
  await fixture.hear(orderStatusUpdated, {
    ...{ orderId: last.id, storeId, tableSessionId: guest.sessionId, previous: last.status, reason: null },
    ...{ status: what === 'accept' ? 'accepted' : 'rejected', at, by: { kind: 'staff' }, etaMinutes: null },
  });
}

/** Done, or refused by name: never a failure. */
const fine = ({ status, text }: { status: number; text: string }): void => assert.ok(status < 500, text);

const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
const counts = ({ status }: Order): boolean => status !== 'cancelled' && status !== 'expired';

async function assertBooks(storeId: string): Promise<void> {
  const sessions = await fixture.database.pool.query<{ row: TableSessionRow }>(
    'select to_jsonb(s) as row from table_session s where store_id = $1',
    [storeId],
  );
  const orders: Order[] = [];
  for (const { row } of sessions.rows) {
    const session = sessionOf(row);
    const own = await fixture.ports.orders.ofSession(session.id);
    for (const itemId of Object.keys(COUNTED)) {
      const lines = own
        .filter(counts)
        .flatMap((order) => order.lines.filter((line) => line.itemId === itemId));
      assert.equal(session.ordered.get(itemId)?.quantity ?? 0, sum(lines.map((line) => line.quantity)));
    }
    assert.ok(own.every(({ tableId }) => tableId === session.tableId));
    if (session.status === 'closed') assert.ok(own.every((order) => order.status !== 'awaiting-payment'));
    orders.push(...own);
  }
  await assertStock(storeId, orders);
  assertNumbers(orders);
  await assertEvents(storeId, orders);
}

async function assertStock(storeId: string, orders: readonly Order[]): Promise<void> {
  for (const [itemId, start] of Object.entries(COUNTED)) {
    const left = (await fixture.ports.stocks.of(storeId, [itemId])).get(itemId)?.quantity ?? -1;
    const lines = orders
      .filter(counts)
      .flatMap((order) => order.lines.filter((line) => line.itemId === itemId));
    assert.equal(left + sum(lines.map((line) => line.stockTaken)), start);
    assert.ok(left >= 0);
  }
}

function assertNumbers(orders: readonly Order[]): void {
  const numbers = orders.flatMap((order) => {
    const placed = order.status === 'cancelled' ? order.placed : 'number' in order ? order : null;
    return placed ? [placed.number] : [];
  });
  assert.deepEqual(
    numbers.toSorted((a, b) => a - b),
    numbers.map((_, i) => i + 1),
  );
  for (const order of orders)
    assert.equal(order.total, sum(order.lines.map((line) => line.unitPrice * line.quantity)));
}

/** What was told leads to what is: every move once, and money that no order keeps is given back. */
async function assertEvents(storeId: string, orders: readonly Order[]): Promise<void> {
  const events = await fixture.events({ storeid: storeId });
  assertSequences(events);
  const about = (order: Order, name: string) =>
    events.filter((event) => event.subject === order.id && event.type.endsWith(`.${name}.v1`));
  for (const order of orders) {
    const moves = about(order, 'order-status-changed').map(({ data }) => [data.previous, data.status]);
    assert.deepEqual(
      moves,
      order.history.map(({ status }, i) => [order.history[i - 1]?.status ?? null, status]),
    );
    const cooked = order.history.some(({ status }) => status === 'placed');
    assert.equal(about(order, 'order-placed').length, cooked ? 1 : 0);
    assert.equal(about(order, 'order-cancelled').length, order.status === 'cancelled' ? 1 : 0);
    assert.equal(about(order, 'order-expired').length, order.status === 'expired' ? 1 : 0);
    const unusable = order.charges.filter((charge) => !charge.usable);
    assert.equal(about(order, 'order-payment-unusable').length, unusable.length);
  }
}

const round = fc.array(move, { minLength: 2, maxLength: 5, size: 'max' });
const rounds = fc.array(round, { minLength: 4, maxLength: 12, size: 'max' });

for (const paymentMode of ['prepay', 'postpay'] as const) {
  test(`${paymentMode}: whatever happens at once, stock, numbers, bills and what was told stay true`, async () => {
    await fc.assert(
      fc.asyncProperty(rounds, (list) => evening(paymentMode, list)),
      { numRuns: 15, endOnFailure: true },
    );
  });
}
