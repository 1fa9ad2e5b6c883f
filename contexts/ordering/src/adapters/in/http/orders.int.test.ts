import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { menuItemPublished, type PaymentMode } from '@hiorder/contracts';
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

async function open(paymentMode: PaymentMode): Promise<void> {
  fixture.clock.set(NOON);
  storeId = await fixture.openStore({ paymentMode });
  staff = staffOf(fixture, storeId);
  jiwoo = await guestAt(fixture, { storeId, tableId: 'table-1', nickname: '지우' });
}
beforeEach(() => open('prepay'));

const toldOf = async (subject: string): Promise<string[]> =>
  (await fixture.events())
    .filter((event) => event.subject === subject)
    .map((event) => event.type.replace(/^hiorder\.ordering\.(.*)\.v1$/, '$1'));

describe('where orders are paid first', () => {
  test('an order waits for its payment: where, how much, until when', async () => {
    await jiwoo.wants('bibimbap', { quantity: 2 });
    await jiwoo.wants('cola');
    const { status, body: order } = await jiwoo.orders();
    assert.deepEqual(
      [status, order.status, order.number, order.placedAt],
      [201, 'awaiting-payment', null, null],
    );
    const { checkoutUrl, ...payment } = order.payment;
    assert.deepEqual(payment, {
      ...{ status: 'pending', provider: 'toss', clientKey: 'test_ck' },
      ...{ amount: { amount: 20_000, currency: 'KRW' }, expiresAt: '2026-03-02T03:10:00.000Z' },
    });
    const url = new URL(checkoutUrl);
    assert.equal(url.pathname, '/sandbox/checkout');
    assert.deepEqual(Object.fromEntries(url.searchParams), {
      ...{ orderId: order.id, amount: '20000', currency: 'KRW', orderName: '비빔밥 외 1건' },
      ...{ successUrl: `${url.origin}/pay/success`, failUrl: `${url.origin}/pay/fail` },
    });
    assert.deepEqual(await toldOf(order.id), ['order-submitted', 'order-status-changed']);
  });

  test('the payment window lies where the caller reached us', async () => {
    await jiwoo.wants('cola');
    const order = await jiwoo.send(
      'POST',
      '/api/orders',
      { expectedTotal: 2_000 },
      {
        ...{ 'idempotency-key': 'k', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'order.example' },
      },
    );
    assert.equal(new URL(order.body.payment.checkoutUrl).origin, 'https://order.example');
  });

  test('its portions are held and its lines are out of the cart, so that nothing is paid twice', async () => {
    await staff.send('PUT', '/api/stock/bibimbap', { quantity: 3 });
    await jiwoo.wants('bibimbap', { quantity: 2 });
    const { body: order } = await jiwoo.orders();
    assert.equal((await jiwoo.get('/api/cart')).body.count, 0);
    const { body: stock } = await staff.get('/api/stock');
    assert.equal(stock.items.find((item: any) => item.itemId === 'bibimbap').quantity, 1);
    const empty = await jiwoo.orders();
    assert.deepEqual([empty.status, empty.body.code], [409, 'cart-empty']);
    assert.deepEqual(await toldOf(order.id), ['order-submitted', 'order-status-changed']);
  });

  test('not paid in time it expires, and portions and lines are back', async () => {
    await staff.send('PUT', '/api/stock/bibimbap', { quantity: 3 });
    await jiwoo.wants('bibimbap', { quantity: 2, note: '계란 빼고' });
    const { body: before } = await jiwoo.get('/api/cart');
    const { body: order } = await jiwoo.orders();
    fixture.clock.advance(600_000);
    assert.ok((await fixture.app.expireUnpaidOrders()) >= 1);
    assert.equal((await jiwoo.get(`/api/orders/${order.id}`)).body.status, 'expired');
    const { body: cart } = await jiwoo.get('/api/cart');
    assert.deepEqual(cart.lines, before.lines);
    const { body: stock } = await staff.get('/api/stock');
    assert.equal(stock.items.find((item: any) => item.itemId === 'bibimbap').quantity, 3);
    assert.deepEqual((await toldOf(order.id)).slice(2), ['order-expired', 'order-status-changed']);
    const [cartTold, stockTold] = [await toldOf(jiwoo.sessionId), await toldOf('bibimbap')];
    assert.deepEqual([cartTold.at(-1), stockTold.at(-1)], ['cart-changed', 'stock-changed']);
  });

  test('cancelled before it is paid, it is the cart again; and can be ordered again', async () => {
    await jiwoo.wants('bibimbap');
    const { body: order } = await jiwoo.orders();
    const cancelled = await jiwoo.send('POST', `/api/orders/${order.id}/cancel`, { reason: '다시 고를게요' });
    assert.equal(cancelled.status, 200, cancelled.text);
    assert.deepEqual(cancelled.body.cancelled, {
      ...{ by: { kind: 'guest', id: jiwoo.id }, reason: '다시 고를게요', at: NOON.toISOString() },
    });
    assert.equal(cancelled.body.payment.status, 'none');
    const again = await jiwoo.orders();
    assert.deepEqual([again.status, again.body.total.amount], [201, 9_000]);
  });

  test('where there is nothing to pay it is placed at once', async () => {
    await jiwoo.wants('water');
    const { body: order } = await jiwoo.orders();
    assert.deepEqual([order.status, order.number, order.payment.status], ['placed', 1, 'none']);
  });
});

describe('where orders go on the bill', () => {
  beforeEach(() => open('postpay'));

  test('an order is placed at once, with its number, and the kitchen is told everything', async () => {
    await jiwoo.wants('stew', { options: [{ groupId: 'spiciness', optionIds: ['hot'] }], note: '빨리요' });
    await jiwoo.wants('soju', { quantity: 2 });
    const { status, body: order } = await jiwoo.orders();
    assert.deepEqual([status, order.status, order.number, order.payment.status], [201, 'placed', 1, 'none']);
    assert.deepEqual(await toldOf(order.id), ['order-placed', 'order-status-changed']);
    const told = (await fixture.events()).find((event) => event.subject === order.id);
    const { lines, ...rest } = told!.data;
    assert.deepEqual(rest, {
      ...{ orderId: order.id, number: 1, storeId, tableId: 'table-1', tableName: 'table-1' },
      ...{
        tableSessionId: jiwoo.sessionId,
        guestId: jiwoo.id,
        guestName: '지우',
        placedAt: NOON.toISOString(),
      },
      ...{ businessDay: '2026-03-02', paymentMode: 'postpay', paymentId: null, total: 22_500 },
    });
    assert.deepEqual(lines, [
      {
        ...{
          lineId: order.lines[0].id,
          itemId: 'stew',
          name: '부대찌개',
          names: items.stew.names,
          course: 'main',
        },
        ...{ station: 'kitchen', quantity: 1, unitPrice: 12_500, note: '빨리요', needsIdCheck: false },
        options: [
          {
            groupId: 'spiciness',
            optionId: 'hot',
            name: '매운 맛',
            names: { ko: '매운 맛', en: 'Hot' },
            priceDelta: 500,
          },
        ],
      },
      {
        ...{
          lineId: order.lines[1].id,
          itemId: 'soju',
          name: '소주',
          names: items.soju.names,
          course: 'drink',
        },
        ...{ station: 'bar', quantity: 2, unitPrice: 5_000, note: null, needsIdCheck: true, options: [] },
      },
    ]);
  });

  test('the bill adds up', async () => {
    await jiwoo.wants('bibimbap');
    const first = await jiwoo.orders();
    await jiwoo.wants('cola');
    await jiwoo.orders();
    await jiwoo.wants('stew');
    const { body: gone } = await jiwoo.orders();
    await jiwoo.send('POST', `/api/orders/${gone.id}/cancel`, {});
    const { body: bill } = await jiwoo.get('/api/bill');
    assert.deepEqual([bill.total.amount, bill.paid.amount, bill.owed.amount], [11_000, 0, 11_000]);
    assert.deepEqual(
      bill.orders.map((order: any) => order.number),
      [1, 2],
    );
    assert.equal(bill.orders[0].id, first.body.id);
  });
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

test('a part of the cart can be ordered; the rest stays', async () => {
  await jiwoo.wants('bibimbap');
  const { lines } = await jiwoo.wants('cola');
  const cola = lines.find((line: any) => line.itemId === 'cola');
  const { status, body: order } = await jiwoo.orders({ expectedTotal: 2_000, lineIds: [cola.id] });
  assert.deepEqual([status, order.lines.length, order.total.amount], [201, 1, 2_000]);
  assert.deepEqual(
    (await jiwoo.get('/api/cart')).body.lines.map((line: any) => line.itemId),
    ['bibimbap'],
  );
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

describe('reading orders', () => {
  test('newest first, the table’s or mine, page by page', async () => {
    const minjun = await guestAt(fixture, { storeId, tableId: 'table-1' });
    const placed: string[] = [];
    for (const guest of [jiwoo, minjun, jiwoo]) {
      await guest.wants('cola');
      placed.unshift((await guest.orders()).body.id);
    }
    const ids = (answer: any): string[] => answer.body.items.map((order: any) => order.id);
    assert.deepEqual(ids(await jiwoo.get('/api/orders')), placed);
    assert.deepEqual(ids(await minjun.get('/api/orders?scope=mine')), [placed[1]]);
    const page = await jiwoo.get('/api/orders?limit=2');
    assert.deepEqual(ids(page), placed.slice(0, 2));
    const rest = await jiwoo.get(`/api/orders?limit=2&cursor=${page.body.nextCursor}`);
    assert.deepEqual([ids(rest), rest.body.nextCursor], [placed.slice(2), undefined]);
    assert.equal((await jiwoo.get('/api/orders?limit=0')).status, 400);
    assert.equal((await jiwoo.get('/api/orders?cursor=%F0%9F%98%80')).status, 400);
  });

  test('in the language that is asked for, else in the store’s', async () => {
    await jiwoo.wants('stew');
    const { body: order } = await jiwoo.orders();
    const name = async (language: string) =>
      (await jiwoo.get(`/api/orders/${order.id}`, { 'accept-language': language })).body.lines[0].name;
    assert.deepEqual(
      [await name('en-US,en;q=0.9'), await name('ja'), await name('ko')],
      ['Army stew', '부대찌개', '부대찌개'],
    );
  });

  test('another table, another store and its staff find nothing', async () => {
    await jiwoo.wants('cola');
    const { body: order } = await jiwoo.orders();
    const otherStore = await fixture.openStore();
    const strangers = [
      await guestAt(fixture, { storeId, tableId: 'table-2' }),
      await guestAt(fixture, { storeId: otherStore, tableId: 'table-1' }),
      staffOf(fixture, otherStore),
    ];
    for (const stranger of strangers) {
      for (const answer of [
        await stranger.get(`/api/orders/${order.id}`),
        await stranger.send('POST', `/api/orders/${order.id}/cancel`, {}),
      ]) {
        assert.deepEqual([answer.status, answer.body.code], [404, 'order-not-found']);
      }
    }
    assert.equal((await staff.get(`/api/orders/${order.id}`)).body.id, order.id);
    for (const id of ['nothing', '00000000-0000-0000-0000-000000000000', `%27%20OR%201=1--`]) {
      assert.equal((await jiwoo.get(`/api/orders/${id}`)).status, 404);
    }
  });
});
