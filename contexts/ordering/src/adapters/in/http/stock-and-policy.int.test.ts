import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { menuItemPublished, type StockView } from '@hiorder/contracts';
import type { Wire } from '@hiorder/testing';
import { menuItem } from '../../../testing/menu.fixture.ts';
import { after as later, NOON } from '../../../testing/ordering.fixture.ts';
import { orderingFixture, publishedItem, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { guestAt, staffOf, type Person } from '../../../testing/party.ts';

let fixture: OrderingFixture;
let storeId: string;
let staff: Person;

before(async () => {
  fixture = await orderingFixture();
});
after(() => fixture.close());
beforeEach(async () => {
  fixture.clock.set(NOON);
  storeId = await fixture.openStore();
  staff = staffOf(fixture, storeId);
});

const stockOf = async (itemId: string) =>
  (await staff.get('/api/stock')).body.items.find((item: StockView) => item.itemId === itemId);
const lastTold = async (subject: string) =>
  (await fixture.events()).findLast((event) => event.subject === subject && event.storeid === storeId);

describe('stock', () => {
  test('is set, sold out and put back, and every change is told', async () => {
    const set = await staff.send('PUT', '/api/stock/cola', { quantity: 7 });
    assert.deepEqual(
      [set.status, set.body],
      [200, { itemId: 'cola', quantity: 7, soldOut: false, soldOutUntil: null }],
    );
    const until = later(30).toISOString();
    const sold = await staff.send('POST', '/api/stock/cola/sell-out', { until });
    assert.deepEqual(sold.body, { itemId: 'cola', quantity: 7, soldOut: true, soldOutUntil: until });
    const event = await lastTold('cola');
    assert.deepEqual(
      [event?.type, event?.partitionkey, event?.data.soldOut, event?.data.by.kind],
      ['hiorder.ordering.stock-changed.v1', 'cola', true, 'staff'],
    );
    const back = await staff.send('POST', '/api/stock/cola/back-on-sale', {});
    assert.deepEqual(back.body, { itemId: 'cola', quantity: 7, soldOut: false, soldOutUntil: null });
    assert.equal((await staff.send('PUT', '/api/stock/cola', { quantity: null })).body.quantity, null);
  });

  test('a sold-out time ends by itself, and that is told', async () => {
    await staff.send('POST', '/api/stock/cola/sell-out', { until: later(30).toISOString() });
    fixture.clock.set(later(30));
    assert.equal((await stockOf('cola')).soldOut, false);
    assert.equal(await fixture.app.endSoldOutTimes(), 1);
    assert.equal(await fixture.app.endSoldOutTimes(), 0);
    const event = await lastTold('cola');
    assert.deepEqual([event?.data.soldOut, event?.data.by], [false, undefined]);
  });

  test('what is sold out until closing is back when the business day is over', async () => {
    const sold = await staff.send('POST', '/api/stock/cola/sell-out', { untilClosing: true });
    assert.equal(sold.status, 200, sold.text);
    const until = new Date(sold.body.soldOutUntil);
    assert.ok(until > NOON && until.getTime() - NOON.getTime() <= 24 * 3_600_000, sold.text);
    fixture.clock.set(new Date(until.getTime() - 1));
    assert.equal((await stockOf('cola')).soldOut, true);
    fixture.clock.set(until);
    assert.equal((await stockOf('cola')).soldOut, false);
    const both = { untilClosing: true, until: later(30).toISOString() };
    assert.equal((await staff.send('POST', '/api/stock/cola/sell-out', both)).status, 400);
  });

  test('what makes no sense is refused', async () => {
    for (const quantity of [-1, 1.5, '3', 100_001]) {
      assert.equal((await staff.send('PUT', '/api/stock/cola', { quantity })).status, 400);
    }
    for (const until of ['2026-03-02T02:59:59.000Z', 'no instant at all, twenty']) {
      assert.equal((await staff.send('POST', '/api/stock/cola/sell-out', { until })).status, 400);
    }
    assert.equal((await staff.send('PUT', '/api/stock/nothing', { quantity: 1 })).status, 404);
  });

  test('of another store is not found, and guests may not', async () => {
    const other = await fixture.openStore();
    await fixture.hear(menuItemPublished, publishedItem(menuItem({ id: 'only-there', storeId: other }), 3));
    for (const [method, path] of [
      ['PUT', ''],
      ['POST', '/sell-out'],
      ['POST', '/back-on-sale'],
    ] as const) {
      const body = method === 'PUT' ? { quantity: 1 } : {};
      assert.equal((await staff.send(method, `/api/stock/only-there${path}`, body)).status, 404);
    }
    assert.equal((await fixture.ports.stocks.of(other, ['only-there'])).get('only-there')?.quantity, 3);
    const guest = await guestAt(fixture, { storeId, tableId: 'table-1' });
    assert.equal((await guest.send('PUT', '/api/stock/cola', { quantity: 1 })).status, 403);
    assert.equal((await guest.get('/api/stock')).status, 403);
  });

  test('an item comes with the stock it starts with, once', async () => {
    const item = menuItem({ id: 'special', storeId });
    await fixture.hear(menuItemPublished, publishedItem(item, 12));
    assert.equal((await stockOf('special')).quantity, 12);
    await fixture.hear(menuItemPublished, publishedItem({ ...item, version: 2 }, 12));
    await staff.send('PUT', '/api/stock/special', { quantity: 3 });
    await fixture.hear(menuItemPublished, publishedItem({ ...item, version: 3 }, 12));
    assert.equal((await stockOf('special')).quantity, 3);
  });
});

describe('the policy', () => {
  test('pauses with a time and a message, and resumes', async () => {
    const open = await staff.send('POST', '/api/ordering/pause');
    assert.deepEqual([open.status, open.body.resumesAt], [200, null], open.text);
    const paused = await staff.send('POST', '/api/ordering/pause', {
      minutes: 20,
      message: ' 주문이 밀렸어요 ',
    });
    const view = {
      paymentMode: 'prepay',
      counterPayment: false,
      paused: true,
      resumesAt: later(20).toISOString(),
      message: '주문이 밀렸어요',
      openingHours: null,
      mostPerItem: null,
      mostPerOrder: null,
      longerWait: null,
      heldCategories: null,
    };
    assert.deepEqual([paused.status, paused.body], [200, view]);
    assert.deepEqual((await staff.get('/api/ordering-policy')).body, view);
    assert.deepEqual((await lastTold(storeId))?.data.resumesAt, view.resumesAt);
    const resumed = await staff.send('POST', '/api/ordering/resume', {});
    assert.deepEqual(resumed.body, {
      ...{ paymentMode: 'prepay', counterPayment: false, paused: false },
      ...{ resumesAt: null, message: null, openingHours: null, mostPerItem: null, mostPerOrder: null },
      ...{ longerWait: null, heldCategories: null },
    });
    assert.equal((await lastTold(storeId))?.type, 'hiorder.ordering.ordering-resumed.v1');
    assert.equal((await staff.send('POST', '/api/ordering/resume')).status, 200);
  });

  test('a pause that is over is over, and that is told once', async () => {
    await staff.send('POST', '/api/ordering/pause', { minutes: 20 });
    fixture.clock.set(later(20));
    assert.equal((await staff.get('/api/ordering-policy')).body.paused, false);
    assert.equal(await fixture.app.endPauses(), 1);
    assert.equal(await fixture.app.endPauses(), 0);
    assert.equal((await lastTold(storeId))?.data.by.kind, 'system');
  });

  test('guests order at most so many of a dish, from the moment a manager says so', async () => {
    const put = (mostPerItem: number | null) => staff.send('PUT', '/api/ordering-policy', { mostPerItem });
    const guest = await guestAt(fixture, { storeId, tableId: 'table-1' });
    await guest.wants('cola', { quantity: 4 });
    assert.equal((await put(3)).body.mostPerItem, 3);
    const refused = await guest.orders();
    assert.deepEqual(
      [refused.status, refused.body.violations.map(({ code, max }: Wire) => [code, max])],
      [409, [['quantity-out-of-range', 3]]],
    );
    assert.equal((await put(0)).status, 400);
    assert.equal((await put(null)).body.mostPerItem, null);
    assert.equal((await guest.orders()).status, 201);
  });

  test('guests order at most so many portions at once, and the rest after them', async () => {
    const put = (mostPerOrder: number | null) => staff.send('PUT', '/api/ordering-policy', { mostPerOrder });
    const guest = await guestAt(fixture, { storeId, tableId: 'table-1' });
    await guest.wants('cola', { quantity: 5 });
    assert.equal((await put(4)).body.mostPerOrder, 4);
    const refused = await guest.orders();
    assert.deepEqual(
      [refused.status, refused.body.violations],
      [409, [{ code: 'order-too-large', quantity: 5, max: 4 }]],
    );
    assert.equal((await put(0)).status, 400);
    assert.equal((await put(5)).status, 200);
    assert.equal((await guest.orders()).status, 201);
    assert.equal((await put(null)).body.mostPerOrder, null);
  });

  test('what was changed is told whole, with what was before', async () => {
    await staff.send('PUT', '/api/ordering-policy', { mostPerItem: 3 });
    const spans = [{ days: [1, 7], from: '11:00', to: '02:00' }];
    const wanted = { counterPayment: true, openingHours: spans, mostPerOrder: 20 };
    assert.equal((await staff.send('PUT', '/api/ordering-policy', wanted)).status, 200);
    const rules = { paymentMode: 'prepay', counterPayment: false, openingHours: null };
    const before = { ...rules, mostPerItem: 3, mostPerOrder: null };
    const { at: _at, by: _by, ...told } = (await lastTold(storeId))?.data;
    assert.deepEqual(told, { storeId, ...before, ...wanted, before });
  });

  test('the payment mode changes while nobody is seated, and only by a manager', async () => {
    const guest = await guestAt(fixture, { storeId, tableId: 'table-1' });
    const change = (who: Person) => who.send('PUT', '/api/ordering-policy', { paymentMode: 'postpay' });
    assert.deepEqual(
      [(await change(staff)).status, (await change(staff)).body.code],
      [409, 'table-sessions-open'],
    );
    await staff.send('POST', '/api/tables/table-1/close', {});
    assert.equal((await change(staffOf(fixture, storeId, 'staff'))).status, 403);
    assert.equal((await change(guest)).status, 403);
    assert.equal((await change(staff)).body.paymentMode, 'postpay');
    assert.equal((await lastTold(storeId))?.type, 'hiorder.ordering.ordering-policy-changed.v1');
  });
});

test('of a store whose news have not come yet nothing is known', async () => {
  const early = staffOf(fixture, 'a-new-store');
  assert.equal((await early.get('/api/ordering-policy')).body.code, 'store-not-found');
  for (const [method, path, body] of [
    ['PUT', '/api/ordering-policy', { mostPerItem: 5 }],
    ['POST', '/api/ordering/pause', {}],
    ['POST', '/api/stock/cola/sell-out', { untilClosing: true }],
  ] as const) {
    const refused = await early.send(method, path, body);
    assert.deepEqual([refused.status, refused.body.code], [404, 'store-not-found'], `${method} ${path}`);
  }
});
