import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import {
  guestRenamed,
  menuItemPublished,
  menuItemRetired,
  type CartLineView,
  type Violation,
} from '@hiorder/contracts';
import { items } from '../../../testing/menu.fixture.ts';
import { NOON } from '../../../testing/ordering.fixture.ts';
import { orderingFixture, publishedItem, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { guestAt, staffOf, type GuestPerson } from '../../../testing/party.ts';

let fixture: OrderingFixture;
let storeId: string;
let jiwoo: GuestPerson;
let minjun: GuestPerson;

before(async () => {
  fixture = await orderingFixture();
});
after(() => fixture.close());
beforeEach(async () => {
  storeId = await fixture.openStore();
  jiwoo = await guestAt(fixture, { storeId, tableId: 'table-1', nickname: '지우' });
  minjun = await guestAt(fixture, { storeId, tableId: 'table-1', nickname: '민준' });
});

const codesOf = (problems: readonly { code: string }[]): string[] => problems.map((problem) => problem.code);

test('both phones see one cart: who added what, at what price', async () => {
  await jiwoo.wants('stew', {
    options: [
      { groupId: 'spiciness', optionIds: ['hot'] },
      { groupId: 'extras', optionIds: ['ramen'] },
    ],
    quantity: 2,
    note: '덜 짜게',
  });
  await minjun.wants('cola');
  const { body: cart } = await jiwoo.get('/api/cart', { 'accept-language': 'en' });
  assert.deepEqual((await minjun.get('/api/cart', { 'accept-language': 'en' })).body, cart);
  const [stew] = cart.lines;
  assert.deepEqual(
    { ...stew, id: '', addedAt: '' },
    {
      ...{ id: '', itemId: 'stew', name: 'Army stew', quantity: 2, note: '덜 짜게', addedAt: '' },
      options: [
        { groupId: 'spiciness', optionId: 'hot', name: 'Hot', priceDelta: { amount: 500, currency: 'KRW' } },
        {
          groupId: 'extras',
          optionId: 'ramen',
          name: '라면사리',
          priceDelta: { amount: 2_000, currency: 'KRW' },
        },
      ],
      unitPrice: { amount: 14_500, currency: 'KRW' },
      linePrice: { amount: 29_000, currency: 'KRW' },
      addedBy: { id: jiwoo.id, nickname: '지우', color: 1 },
    },
  );
  assert.deepEqual([cart.total.amount, cart.count, cart.version], [31_000, 3, 2]);
});

test('every change is told with count and total', async () => {
  const { lines } = await jiwoo.wants('cola');
  await minjun.send('PATCH', `/api/cart/lines/${lines[0].id}`, { quantity: 3 });
  await jiwoo.send('DELETE', `/api/cart/lines/${lines[0].id}`);
  const told = (await fixture.events()).filter(
    (event) => event.type.endsWith('cart-changed.v1') && event.subject === jiwoo.sessionId,
  );
  assert.deepEqual(
    told.map(({ data }) => [data.version, data.count, data.total, data.by.id]),
    [
      [1, 1, 2_000, jiwoo.id],
      [2, 3, 6_000, minjun.id],
      [3, 0, 0, jiwoo.id],
    ],
  );
  assert.ok(told.every((event) => event.partitionkey === jiwoo.sessionId && event.storeid === storeId));
});

test('the cart says what keeps it from being ordered, on the lines concerned', async () => {
  await minjun.wants('rice');
  await jiwoo.wants('event', { quantity: 2 });
  await staffOf(fixture, storeId).send('POST', '/api/stock/cola/sell-out', {});
  await minjun.wants('cola');
  const { body: cart } = await jiwoo.get('/api/cart');
  const lineOf = (itemId: string): string =>
    cart.lines.find((line: CartLineView) => line.itemId === itemId).id;
  assert.deepEqual(
    cart.problems.map((problem: Violation & { lineId?: string; left?: number }) => [
      problem.code,
      problem.lineId,
      problem.left,
    ]),
    [
      ['out-of-stock', lineOf('cola'), 0],
      ['side-needs-main', lineOf('rice'), undefined],
      ['once-per-table', lineOf('event'), undefined],
    ],
  );
  const more = await jiwoo.wants('bibimbap');
  assert.deepEqual(codesOf(more.problems), ['out-of-stock', 'once-per-table']);
});

test('a pause is a problem of the whole cart, with the time it ends', async () => {
  await staffOf(fixture, storeId).send('POST', '/api/ordering/pause', {
    minutes: 20,
    message: '주문이 밀렸어요',
  });
  const { body: cart } = await jiwoo.get('/api/cart');
  assert.deepEqual(cart.problems, [
    { code: 'ordering-paused', resumesAt: '2026-03-02T03:20:00.000Z', message: '주문이 밀렸어요' },
  ]);
});

test('prices are those of today; an item that left the menu is still named', async () => {
  await jiwoo.wants('cola');
  await jiwoo.wants('bibimbap');
  await fixture.hear(menuItemPublished, publishedItem({ ...items.cola, storeId, version: 2, price: 2_500 }));
  await fixture.hear(menuItemRetired, {
    itemId: 'bibimbap',
    storeId,
    version: 2,
    retiredAt: NOON.toISOString(),
  });
  const { body: cart } = await jiwoo.get('/api/cart');
  assert.deepEqual(
    cart.lines.map((line: CartLineView) => [line.name, line.unitPrice.amount]),
    [
      ['콜라', 2_500],
      ['비빔밥', 9_000],
    ],
  );
  assert.deepEqual(codesOf(cart.problems), ['item-not-on-sale']);
  const fewer = await jiwoo.send('PATCH', `/api/cart/lines/${cart.lines[1].id}`, { quantity: 2 });
  assert.equal(fewer.status, 200, fewer.text);
});

test('a quantity is set, or changed from what it is; never both, and never to nothing', async () => {
  const { lines } = await jiwoo.wants('cola', { quantity: 2 });
  const change = (body: object) => minjun.send('PATCH', `/api/cart/lines/${lines[0].id}`, body);
  assert.equal((await change({ quantityChange: 2 })).body.count, 4);
  assert.equal((await change({ quantityChange: -3 })).body.count, 1);
  const gone = await change({ quantityChange: -1 });
  assert.deepEqual([gone.status, gone.body.code], [409, 'quantity-out-of-range']);
  const both = await change({ quantity: 2, quantityChange: 1 });
  assert.deepEqual([both.status, both.body.code], [400, 'request-invalid'], both.text);
  for (const quantityChange of ['1', 1.5, null]) assert.equal((await change({ quantityChange })).status, 400);
  assert.equal((await jiwoo.get('/api/cart')).body.count, 1);
});

test('the same key adds once', async () => {
  const line = { itemId: 'cola', quantity: 1 };
  const first = await jiwoo.send('POST', '/api/cart/lines', line, { 'idempotency-key': 'k' });
  const again = await jiwoo.send('POST', '/api/cart/lines', line, { 'idempotency-key': 'k' });
  assert.equal(again.text, first.text);
  assert.equal((await jiwoo.get('/api/cart')).body.count, 1);
});

test('a guest with another name is that to everybody, lines included', async () => {
  await jiwoo.wants('cola');
  await fixture.hear(guestRenamed, {
    ...{ guestId: jiwoo.id, storeId, tableId: 'table-1', tableSessionId: jiwoo.sessionId },
    ...{ nickname: 'Jiwoo 😀', at: NOON.toISOString() },
  });
  assert.equal((await minjun.get('/api/cart')).body.lines[0].addedBy.nickname, 'Jiwoo 😀');
  assert.equal((await minjun.get('/api/table-session')).body.guests[0].nickname, 'Jiwoo 😀');
  const joined = (await fixture.events()).findLast((event) => event.type.endsWith('guest-joined.v1'));
  assert.deepEqual([joined?.data.guest.nickname, joined?.data.guests.length], ['Jiwoo 😀', 2]);
});
