import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { menuItemPublished } from '@hiorder/contracts';
import { items } from '../../../testing/menu.fixture.ts';
import { NOON } from '../../../testing/ordering.fixture.ts';
import { orderingFixture, publishedItem, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { guestAt, staffOf, type GuestPerson, type Person } from '../../../testing/party.ts';

let fixture: OrderingFixture;
let storeId: string;
let jiwoo: GuestPerson;
let staff: Person;

before(async () => {
  fixture = await orderingFixture();
});
after(() => fixture.close());

beforeEach(async () => {
  fixture.clock.set(NOON);
  storeId = await fixture.openStore();
  staff = staffOf(fixture, storeId);
  jiwoo = await guestAt(fixture, { storeId, tableId: 'table-1', nickname: '지우' });
});

describe('what keeps an order from being placed', () => {
  test('is said in one answer, each violation with its data', async () => {
    await jiwoo.wants('rice');
    await jiwoo.wants('event', { quantity: 2 });
    await jiwoo.wants('cola', { quantity: 3 });
    await staff.send('PUT', '/api/stock/cola', { quantity: 2 });
    const refused = await jiwoo.orders({ expectedTotal: 1 });
    assert.deepEqual([refused.status, refused.body.code], [409, 'order-refused']);
    const [stock, side, once, price] = refused.body.violations;
    const { body: cart } = await jiwoo.get('/api/cart');
    const [rice, event, cola] = cart.lines;
    assert.deepEqual(stock, {
      code: 'out-of-stock',
      lineId: cola.id,
      itemId: 'cola',
      path: '/lines/2',
      left: 2,
      wanted: 3,
    });
    assert.deepEqual(side, { code: 'side-needs-main', lineId: rice.id, itemId: 'rice', path: '/lines/0' });
    assert.deepEqual(once, {
      code: 'once-per-table',
      lineId: event.id,
      itemId: 'event',
      path: '/lines/1',
      ordered: 0,
    });
    assert.deepEqual([price.code, price.total], ['price-changed', { amount: 9_000, currency: 'KRW' }]);
    assert.deepEqual(price.lines[2], {
      ...{ lineId: cola.id, itemId: 'cola', quantity: 3, name: '콜라' },
      ...{ unitPrice: { amount: 2_000, currency: 'KRW' }, linePrice: { amount: 6_000, currency: 'KRW' } },
    });
    assert.equal(cart.count, 6);
  });

  test('of one kind names the problem', async () => {
    await jiwoo.wants('rice');
    const refused = await jiwoo.orders();
    assert.deepEqual([refused.body.code, refused.body.violations.length], ['side-needs-main', 1]);
  });

  test('a side is asked for its main once: one that waits to be paid counts, one that is gone does not', async () => {
    await jiwoo.wants('bibimbap');
    const { body: main } = await jiwoo.orders();
    fixture.clock.advance(9 * 60_000);
    await jiwoo.wants('rice');
    const { body: side } = await jiwoo.orders();
    assert.equal((await jiwoo.pays(side)).body.status, 'placed');
    fixture.clock.advance(2 * 60_000);
    await fixture.app.expireUnpaidOrders();
    const statusOf = async (id: string) => (await jiwoo.get(`/api/orders/${id}`)).body.status;
    assert.deepEqual([await statusOf(main.id), await statusOf(side.id)], ['expired', 'placed']);
    const { body: cart } = await jiwoo.get('/api/cart');
    await jiwoo.send('DELETE', `/api/cart/lines/${cart.lines[0].id}`);
    await jiwoo.wants('rice');
    assert.equal((await jiwoo.orders()).body.code, 'side-needs-main');
  });

  test('a dish outside its hours stays in the cart, which says when it is there again', async () => {
    await jiwoo.wants('lunch');
    fixture.clock.advance(120 * 60_000);
    const { body: cart } = await jiwoo.get('/api/cart');
    const problem = {
      ...{ code: 'item-not-available-now', lineId: cart.lines[0].id, itemId: 'lunch', path: '/lines/0' },
      availableFrom: '2026-03-03T02:00:00.000Z',
    };
    assert.deepEqual(cart.problems, [problem]);
    const refused = await jiwoo.orders();
    assert.deepEqual([refused.status, refused.body.violations], [409, [problem]]);
  });

  test('a price that changed between looking and tapping is asked about', async () => {
    await jiwoo.wants('cola');
    await fixture.hear(
      menuItemPublished,
      publishedItem({ ...items.cola, storeId, version: 2, price: 2_500 }),
    );
    const refused = await jiwoo.orders({ expectedTotal: { amount: 2_000, currency: 'KRW' } });
    assert.equal(refused.body.code, 'price-changed');
    const accepted = await jiwoo.orders({ expectedTotal: refused.body.violations[0].total });
    assert.deepEqual([accepted.status, accepted.body.total.amount], [201, 2_500]);
  });

  test('a line that is not in the cart (any more), or in the cart of another table', async () => {
    await jiwoo.wants('cola');
    const stranger = await guestAt(fixture, { storeId, tableId: 'table-2' });
    const { lines } = await stranger.wants('cola');
    for (const lineId of ['gone', lines[0].id]) {
      const refused = await jiwoo.orders({ lineIds: [lineId] });
      assert.deepEqual([refused.status, refused.body.code], [404, 'cart-line-not-found']);
    }
  });

  test('a request without a key, or with wrong fields', async () => {
    await jiwoo.wants('cola');
    assert.equal(
      (await jiwoo.send('POST', '/api/orders', { expectedTotal: 2_000 })).body.code,
      'idempotency-key-required',
    );
    for (const change of [{ expectedTotal: '2000' }, { total: 2_000 }, { lineIds: [] }]) {
      assert.equal((await jiwoo.orders(change)).status, 400);
    }
  });
});

describe('the same key', () => {
  test('gives the first answer again, byte for byte, also when it was no', async () => {
    await jiwoo.wants('cola');
    const body = { expectedTotal: { amount: 2_000, currency: 'KRW' } };
    const first = await jiwoo.orders(body, 'k');
    const again = await jiwoo.orders(body, 'k');
    assert.deepEqual([first.text, first.status], [again.text, again.status]);
    assert.deepEqual(
      [first.headers['idempotency-replayed'], again.headers['idempotency-replayed']],
      [undefined, 'true'],
    );
    const refused = await jiwoo.orders({ expectedTotal: 1 }, 'no');
    await jiwoo.wants('cola');
    const refusedAgain = await jiwoo.orders({ expectedTotal: 1 }, 'no');
    assert.equal(refusedAgain.text, refused.text);
    assert.match(String(refusedAgain.headers['content-type']), /problem\+json/);
  });

  test('with another body is a mistake; of another guest it is another key', async () => {
    const minjun = await guestAt(fixture, { storeId, tableId: 'table-2' });
    await jiwoo.wants('cola');
    await minjun.wants('cola');
    await jiwoo.orders({ expectedTotal: 2_000 }, 'k');
    const other = await jiwoo.orders({ expectedTotal: 3_000 }, 'k');
    assert.deepEqual([other.status, other.body.code], [422, 'idempotency-key-reused']);
    assert.equal((await minjun.orders({ expectedTotal: 2_000 }, 'k')).status, 201);
  });
});
