import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { StockView } from '@hiorder/contracts';
import { allServed } from '../../../testing/all-served.ts';
import { NOON } from '../../../testing/ordering.fixture.ts';
import { orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { guestAt, staffOf, type GuestPerson, type Person } from '../../../testing/party.ts';
import { openTwoTables, toldOf } from '../../../testing/two-tables.ts';

let fixture: OrderingFixture;
let storeId: string;
let staff: Person;
let jiwoo: GuestPerson;

before(async () => {
  fixture = await orderingFixture();
});
after(() => fixture.close());
beforeEach(async () => {
  ({ storeId, staff, jiwoo } = await openTwoTables(fixture));
});

const close = (tableId = 'table-1', body: object = {}) =>
  staff.send('POST', `/api/tables/${tableId}/close`, body);

describe('sitting down', () => {
  test('the party sees itself, how it pays and whether the store takes orders', async () => {
    await guestAt(fixture, { storeId, tableId: 'table-1', nickname: '민준' });
    const { body } = await jiwoo.get('/api/table-session');
    assert.deepEqual(body, {
      ...{ id: jiwoo.sessionId, table: { id: 'table-1', name: '홀 1' }, openedAt: NOON.toISOString() },
      guests: [
        { id: jiwoo.id, nickname: '지우', color: 1 },
        { id: body.guests[1].id, nickname: '민준', color: 2 },
      ],
      paymentMode: 'prepay',
      counterPayment: false,
      ordering: { open: true, resumesAt: null, message: null, longerWait: null, heldCategories: null },
    });
    assert.deepEqual(
      (await toldOf(fixture, jiwoo.sessionId)).map((event) => event.type.split('.')[2]),
      ['table-session-opened', 'guest-joined', 'guest-joined'],
    );
  });

  test('the same phone scans again and is the same guest', async () => {
    const again = await guestAt(fixture, { storeId, tableId: 'table-1', id: jiwoo.id, nickname: '지우' });
    assert.equal(again.sessionId, jiwoo.sessionId);
    assert.equal((await jiwoo.get('/api/table-session')).body.guests.length, 1);
  });

  test('only another service may seat people', async () => {
    const payload = { storeId, tableId: 'x', tableName: 'x', guest: { id: 'x', nickname: 'x' } };
    const byGuest = await jiwoo.send('POST', '/internal/table-sessions/join', payload);
    assert.equal(byGuest.status, 401);
  });

  test('a store that is not known yet asks to come again', async () => {
    await assert.rejects(guestAt(fixture, { storeId: 'unheard-of', tableId: 'x' }), /dependency-unavailable/);
  });
});

describe('leaving', () => {
  test('closes what is settled; the next party begins anew and sees nothing of the old', async () => {
    await jiwoo.wants('bibimbap');
    const { body: order } = await jiwoo.orders();
    await jiwoo.pays(order);
    await jiwoo.wants('cola');
    await allServed(fixture, jiwoo);
    const closed = await close();
    assert.deepEqual(
      [closed.status, closed.body.tableSession.id, closed.body.forced],
      [200, jiwoo.sessionId, false],
    );
    const next = await guestAt(fixture, { storeId, tableId: 'table-1' });
    assert.notEqual(next.sessionId, jiwoo.sessionId);
    assert.equal((await next.get('/api/cart')).body.count, 0);
    assert.deepEqual((await next.get('/api/orders')).body.items, []);
    assert.equal((await next.get(`/api/orders/${order.id}`)).status, 404);
    const event = (await toldOf(fixture, jiwoo.sessionId)).at(-1);
    assert.deepEqual(
      [event.type, event.data.by.kind, event.data.forced],
      ['hiorder.ordering.table-session-closed.v1', 'machine', false],
    );
  });

  test('a phone that is still there cannot order or change the cart any more', async () => {
    const { lines } = await jiwoo.wants('cola');
    await close();
    const refusals = [
      await jiwoo.send('POST', '/api/cart/lines', { itemId: 'cola', quantity: 1 }),
      await jiwoo.send('DELETE', `/api/cart/lines/${lines[0].id}`),
      await jiwoo.send('POST', '/api/orders', { expectedTotal: 2_000 }, { 'idempotency-key': 'k' }),
      await jiwoo.get('/api/table-session'),
    ];
    assert.deepEqual(
      refusals.map((answer) => answer.body.code),
      Array(4).fill('table-session-closed'),
    );
  });

  test('a dish that is not on the table yet keeps it open, unless it is forced with a reason', async () => {
    await jiwoo.wants('bibimbap');
    const { body: order } = await jiwoo.orders();
    await jiwoo.pays(order);
    for (const body of [{}, { force: true }, { reason: '그냥' }, { force: true, reason: '  ' }]) {
      const refused = await close('table-1', body);
      assert.deepEqual(
        [refused.status, refused.body.code, refused.body.unserved],
        [409, 'orders-unserved', 1],
      );
    }
    const forced = await close('table-1', { force: true, reason: '포장해 갔어요' });
    assert.deepEqual([forced.status, forced.body.forced, forced.body.reason], [200, true, '포장해 갔어요']);
    const { data } = (await toldOf(fixture, jiwoo.sessionId)).at(-1);
    assert.deepEqual([data.forced, data.reason], [true, '포장해 갔어요']);
  });

  test('an open bill keeps the table open, unless it is forced with a reason', async () => {
    ({ storeId, staff, jiwoo } = await openTwoTables(fixture, 'postpay'));
    await jiwoo.wants('bibimbap');
    await jiwoo.orders();
    for (const body of [{}, { force: true }, { reason: '그냥' }, { force: true, reason: '  ' }]) {
      const refused = await close('table-1', body);
      assert.deepEqual([refused.status, refused.body.code, refused.body.owed], [409, 'bill-open', 9_000]);
    }
    const forced = await close('table-1', { force: true, reason: '카운터에서 결제' });
    assert.deepEqual([forced.status, forced.body.forced, forced.body.reason], [200, true, '카운터에서 결제']);
  });

  test('an order that somebody is paying keeps it open; forced, it is cancelled and its portion is back', async () => {
    await staff.send('PUT', '/api/stock/bibimbap', { quantity: 1 });
    await jiwoo.wants('bibimbap');
    const { body: order } = await jiwoo.orders();
    assert.deepEqual([(await close()).body.code, (await close()).body.awaitingPayment], ['bill-open', 1]);
    assert.equal((await close('table-1', { force: true, reason: '나갔어요' })).status, 200);
    const { body: now } = await staff.get(`/api/orders/${order.id}`);
    assert.deepEqual([now.status, now.cancelled.reason], ['cancelled', '나갔어요']);
    const types = (await toldOf(fixture, order.id)).map((event) => event.type.split('.')[2]);
    assert.deepEqual(types.slice(2), ['order-cancelled', 'order-status-changed']);
    assert.equal(
      (await staff.get('/api/stock')).body.items.find((item: StockView) => item.itemId === 'bibimbap')
        .quantity,
      1,
    );
    const late = await jiwoo.pays(order);
    assert.deepEqual([late.status, late.body.code], [409, 'order-cancelled']);
  });

  test('nobody there, no such table, and another store’s table are told apart', async () => {
    assert.deepEqual(
      [(await close('table-2')).status, (await close('table-2')).body.code],
      [409, 'table-session-closed'],
    );
    assert.deepEqual(
      [(await close('none')).status, (await close('none')).body.code],
      [404, 'table-not-found'],
    );
    const stranger = staffOf(fixture, await fixture.openStore());
    assert.equal((await stranger.send('POST', '/api/tables/table-1/close', {})).status, 404);
    assert.equal((await jiwoo.get('/api/table-session')).status, 200);
  });
});
