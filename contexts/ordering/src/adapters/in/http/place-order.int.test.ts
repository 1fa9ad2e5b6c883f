import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { newId } from '@hiorder/kernel';
import type { PaymentMode, CartLineView, OrderView, StockView } from '@hiorder/contracts';
import { items } from '../../../testing/menu.fixture.ts';
import { NOON } from '../../../testing/ordering.fixture.ts';
import { orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';
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
  (await fixture.events({ subject })).map((event) =>
    event.type.replace(/^hiorder\.ordering\.(.*)\.v1$/, '$1'),
  );

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
      ...{ orderId: order.id, amount: '20000', currency: 'KRW', orderName: '비빔밥 외 1가지' },
      ...{ successUrl: `${url.origin}/pay/success`, failUrl: `${url.origin}/pay/fail` },
    });
    assert.deepEqual(await toldOf(order.id), ['order-submitted', 'order-status-changed']);
  });

  test('what the guest chose to pay with is kept with the order', async () => {
    await jiwoo.wants('cola');
    const { body: order } = await jiwoo.orders({ paymentMethod: 'kakaopay' });
    assert.equal(order.payment.method, 'kakaopay');
    await jiwoo.pays(order);
    assert.equal((await jiwoo.get(`/api/orders/${order.id}`)).body.payment.method, 'kakaopay');
    await jiwoo.wants('cola');
    for (const paymentMethod of ['', 'Kakao Pay', "x'; drop table", 'x'.repeat(41), 7]) {
      assert.equal((await jiwoo.orders({ paymentMethod })).status, 400);
    }
    assert.equal((await jiwoo.orders()).body.payment.method, undefined);
  });

  test('the payment window names the order in the language of who pays', async () => {
    const nameIn = async (language: string): Promise<string | null> => {
      const { body: order } = await jiwoo.send(
        ...(['POST', '/api/orders', { expectedTotal: (await jiwoo.get('/api/cart')).body.total }] as const),
        { 'idempotency-key': newId(), 'accept-language': language },
      );
      return new URL(order.payment.checkoutUrl).searchParams.get('orderName');
    };
    await jiwoo.wants('stew');
    await jiwoo.wants('cola');
    assert.equal(await nameIn('en-GB,ko;q=0.5'), 'Army stew and 1 more');
    await jiwoo.wants('stew');
    assert.equal(await nameIn('en'), 'Army stew');
    await jiwoo.wants('stew');
    await jiwoo.wants('cola');
    assert.equal(await nameIn('fr'), '부대찌개 외 1가지');
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
    assert.equal(stock.items.find((item: StockView) => item.itemId === 'bibimbap').quantity, 1);
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
    assert.equal(stock.items.find((item: StockView) => item.itemId === 'bibimbap').quantity, 3);
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
      bill.orders.map((order: OrderView) => order.number),
      [1, 2],
    );
    assert.equal(bill.orders[0].id, first.body.id);
  });
});

test('a part of the cart can be ordered; the rest stays', async () => {
  await jiwoo.wants('bibimbap');
  const { lines } = await jiwoo.wants('cola');
  const cola = lines.find((line: CartLineView) => line.itemId === 'cola');
  const { status, body: order } = await jiwoo.orders({ expectedTotal: 2_000, lineIds: [cola.id] });
  assert.deepEqual([status, order.lines.length, order.total.amount], [201, 1, 2_000]);
  assert.deepEqual(
    (await jiwoo.get('/api/cart')).body.lines.map((line: CartLineView) => line.itemId),
    ['bibimbap'],
  );
});
