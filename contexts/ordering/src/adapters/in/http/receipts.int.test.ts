import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { paymentRefunded } from '@hiorder/contracts';
import { after as later, NOON } from '../../../testing/ordering.fixture.ts';
import { orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { guestAt, staffOf, type GuestPerson } from '../../../testing/party.ts';

let fixture: OrderingFixture;
let storeId: string;
let guest: GuestPerson;
let tables = 0;

before(async () => {
  fixture = await orderingFixture();
  storeId = await fixture.openStore();
});
after(() => fixture.close());
beforeEach(async () => {
  fixture.clock.set(NOON);
  guest = await guestAt(fixture, { storeId, tableId: `table-${(tables += 1)}`, nickname: '지우' });
});

async function orders(): Promise<{ id: string; total: { amount: number } }> {
  await guest.wants('stew', { note: '덜 맵게' });
  await guest.wants('cola', { quantity: 2 });
  const { status, body, text } = await guest.orders();
  assert.equal(status, 201, text);
  return body;
}
async function paid() {
  const order = await orders();
  const answer = await guest.pays(order);
  assert.equal(answer.status, 200, answer.text);
  return order;
}
const linkOf = (id: string, who: Pick<GuestPerson, 'send'> = guest) =>
  who.send('POST', `/api/orders/${id}/receipt`);
/** Whoever was sent the link: nobody in particular. */
const read = async (key: string, language = 'ko') => {
  const answer = await fixture.http.inject({
    ...{ method: 'GET', url: `/api/receipts/${key}` },
    headers: { 'accept-language': language },
  });
  return { status: answer.statusCode, headers: answer.headers, text: answer.body, body: answer.json() };
};

test('who is sent the link reads the receipt without signing in, in their own language', async () => {
  const order = await paid();
  const link = await linkOf(order.id);
  assert.equal(link.status, 200, link.text);
  const { key, url } = link.body;
  assert.equal(new URL(url).pathname, `/r/${key}`);
  const { status, body, headers, text } = await read(key);
  assert.equal(status, 200, text);
  const shown = (await guest.get(`/api/orders/${order.id}`, { 'accept-language': 'ko' })).body;
  assert.deepEqual(
    {
      ...body,
      lines: body.lines.map(({ name, quantity }: { name: string; quantity: number }) => [name, quantity]),
    },
    {
      store: { name: '한식당', timeZone: 'Asia/Seoul' },
      ...{ number: shown.number, placedAt: shown.placedAt, table: { name: shown.table.name } },
      lines: [
        ['부대찌개', 1],
        ['콜라', 2],
      ],
      ...{ total: shown.total, refunded: null, kept: shown.total },
      payment: { status: 'approved', provider: shown.payment.provider },
    },
  );
  assert.match(String(headers['x-robots-tag']), /noindex/);
  assert.match(String(headers['cache-control']), /private/);
  const english = await read(key, 'en');
  assert.notEqual(english.body.lines[0].name, body.lines[0].name);
});

test('it tells neither who sat there nor what they asked of the kitchen', async () => {
  const order = await paid();
  const { text } = await read((await linkOf(order.id)).body.key);
  for (const secret of ['지우', '덜 맵게', guest.id, guest.sessionId, order.id])
    assert.ok(!text.includes(secret), secret);
});

test('the link is always the same, also for two who ask at once, and outlives the stay', async () => {
  const order = await paid();
  const answers = await Promise.all([1, 2, 3].map(() => linkOf(order.id)));
  const keys = new Set(answers.map(({ body }) => body.key));
  assert.equal(keys.size, 1);
  const staff = staffOf(fixture, storeId);
  const closed = await staff.send('POST', `/api/tables/${guest.tableId}/close`, {
    force: true,
    reason: '테스트',
  });
  assert.equal(closed.status, 200, closed.text);
  fixture.clock.set(later(60 * 24 * 365));
  const [key] = keys;
  assert.equal((await read(String(key))).status, 200);
  assert.equal((await linkOf(order.id, staff)).body.key, key, 'staff find it again');
});

test('a key stands for one link: asked for again it is the same answer, and the key has to be one', async () => {
  const order = await paid();
  const ask = (key: string) =>
    guest.send('POST', `/api/orders/${order.id}/receipt`, undefined, { 'idempotency-key': key });
  const [first, again] = [await ask('receipt-1'), await ask('receipt-1')];
  assert.deepEqual([first.status, again.status], [200, 200]);
  assert.deepEqual(again.body, first.body);
  assert.equal(again.headers['idempotency-replayed'], 'true');
  assert.equal((await ask('k'.repeat(256))).status, 400);
});

test('what comes back later stands on it', async () => {
  const order = await paid();
  const { key } = (await linkOf(order.id)).body;
  await fixture.hear(paymentRefunded, {
    ...{ paymentId: `payment-${order.id}`, orderId: order.id, storeId, provider: 'toss' },
    ...{ amount: 1_000, refunded: 1_000, at: NOON.toISOString() },
  });
  const { body } = await read(key);
  assert.deepEqual([body.refunded.amount, body.kept.amount], [1_000, order.total.amount - 1_000]);
});

test('what was not paid has none; other tables and other stores find no order', async () => {
  const order = await orders();
  const refused = await linkOf(order.id);
  assert.deepEqual([refused.status, refused.body.code], [404, 'receipt-not-found']);
  const neighbour = await guestAt(fixture, { storeId, tableId: 'elsewhere' });
  const other = staffOf(fixture, await fixture.openStore());
  for (const stranger of [neighbour, other]) {
    const answer = await linkOf(order.id, stranger);
    assert.deepEqual([answer.status, answer.body.code], [404, 'order-not-found']);
  }
  const nothing = await read('a-key-that-nobody-was-given');
  assert.deepEqual([nothing.status, nothing.body.code], [404, 'receipt-not-found']);
  assert.equal((await read('short')).status, 400);
});
