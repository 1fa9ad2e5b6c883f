import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { orderStatusUndone, orderStatusUpdated, type RejectReason } from '@hiorder/contracts';
import { NOON } from '../../testing/ordering.fixture.ts';
import { orderingFixture, type OrderingFixture } from '../../testing/ordering-context.ts';
import { guestAt, staffOf, type GuestPerson } from '../../testing/party.ts';

let fixture: OrderingFixture;
let storeId: string;
let jiwoo: GuestPerson;
let orderId: string;

before(async () => {
  fixture = await orderingFixture();
});
after(() => fixture.close());
beforeEach(async () => {
  storeId = await fixture.openStore({ paymentMode: 'postpay' });
  await staffOf(fixture, storeId).send('PUT', '/api/stock/bibimbap', { quantity: 5 });
  jiwoo = await guestAt(fixture, { storeId, tableId: 'table-1' });
  await jiwoo.wants('bibimbap', { quantity: 2 });
  orderId = (await jiwoo.orders()).body.id;
});

const ticket = (
  status: 'accepted' | 'ready' | 'served' | 'rejected',
  reason: string | null = null,
  reasonCode?: RejectReason,
) =>
  fixture.hear(orderStatusUpdated, {
    ...{
      orderId,
      storeId,
      tableSessionId: jiwoo.sessionId,
      status,
      previous: 'placed',
      at: NOON.toISOString(),
    },
    ...{
      by: { kind: 'staff', id: 'kim', name: '김' },
      reason,
      ...(reasonCode && { reasonCode }),
      etaMinutes: status === 'accepted' ? 12 : null,
    },
  });
const now = async () => (await jiwoo.get(`/api/orders/${orderId}`)).body;
const moves = async () =>
  (await fixture.events({ subject: orderId }))
    .filter((event) => event.type.endsWith('order-status-changed.v1'))
    .map(({ data }) => [data.previous, data.status]);

test('the order follows its ticket step by step, and every step is told', async () => {
  await ticket('accepted');
  assert.equal((await now()).etaMinutes, 12);
  await ticket('ready');
  await ticket('served');
  assert.equal((await now()).status, 'served');
  assert.deepEqual(await moves(), [
    [null, 'placed'],
    ['placed', 'accepted'],
    ['accepted', 'ready'],
    ['ready', 'served'],
  ]);
  const accepted = (await fixture.events()).find((event) => event.data.status === 'accepted');
  assert.deepEqual([accepted?.data.by.name, accepted?.data.etaMinutes, accepted?.data.number], ['김', 12, 1]);
});

test('a rejected one is cancelled with its reason, and its portions are back', async () => {
  await ticket('accepted');
  await ticket('rejected', '재료가 떨어졌어요');
  assert.deepEqual((await now()).cancelled, {
    ...{ by: { kind: 'staff', id: 'kim', name: '김' }, reason: '재료가 떨어졌어요', at: NOON.toISOString() },
  });
  assert.equal((await fixture.ports.stocks.of(storeId, ['bibimbap'])).get('bibimbap')?.quantity, 5);
  assert.equal((await jiwoo.get('/api/cart')).body.count, 0);
});

test('why it was rejected is read in the reader’s language, told in the store’s, and free text stays as it is', async () => {
  await ticket('rejected', null, 'kitchen-busy');
  const read = async (language: string) =>
    (await jiwoo.get(`/api/orders/${orderId}`, { 'accept-language': language })).body.cancelled;
  assert.deepEqual(
    [(await read('en-GB,en;q=0.9')).reason, (await read('ja')).reason, (await read('fr')).reason],
    ['The kitchen is too busy', '厨房が混み合っています', '주방이 너무 바빠요'],
  );
  assert.equal((await read('en')).reasonCode, 'kitchen-busy');
  const told = (await fixture.events()).filter(({ subject }) => subject === orderId).slice(-2);
  assert.deepEqual(
    told.map(({ type, data }) => [type.split('.')[2], data.reason, data.reasonCode]),
    [
      ['order-cancelled', '주방이 너무 바빠요', 'kitchen-busy'],
      ['order-status-changed', '주방이 너무 바빠요', 'kitchen-busy'],
    ],
  );
  await jiwoo.wants('bibimbap');
  orderId = (await jiwoo.orders()).body.id;
  await ticket('rejected', '두부가 없어요', 'out-of-ingredients');
  assert.deepEqual(
    [(await read('en')).reason, (await read('en')).reasonCode],
    ['두부가 없어요', 'out-of-ingredients'],
  );
});

test('one of the store’s own reasons is read in the reader’s language, or in one that it has', async () => {
  const reasonText = { ko: '오븐이 고장 났어요', en: 'The oven is broken' };
  await fixture.hear(orderStatusUpdated, {
    ...{ orderId, storeId, tableSessionId: jiwoo.sessionId, status: 'rejected', previous: 'placed' },
    ...{ at: NOON.toISOString(), by: { kind: 'staff' }, reason: null, reasonText, etaMinutes: null },
  });
  const read = async (language: string) =>
    (await jiwoo.get(`/api/orders/${orderId}`, { 'accept-language': language })).body.cancelled.reason;
  assert.deepEqual([await read('en'), await read('ja')], [reasonText.en, reasonText.ko]);
});

test('a rejected main no longer counts as ordered', async () => {
  await ticket('rejected', null);
  await jiwoo.wants('rice');
  assert.equal((await jiwoo.orders()).body.code, 'side-needs-main');
});

test('a guest who cancelled first wins; the ticket’s move changes nothing', async () => {
  await jiwoo.send('POST', `/api/orders/${orderId}/cancel`, {});
  for (const status of ['accepted', 'ready', 'rejected'] as const) await ticket(status);
  assert.equal((await now()).status, 'cancelled');
  assert.equal((await fixture.ports.stocks.of(storeId, ['bibimbap'])).get('bibimbap')?.quantity, 5);
});

test('the same step told twice is one step', async () => {
  await ticket('accepted');
  await ticket('accepted');
  assert.equal((await moves()).length, 2);
});

test('a step that comes before the one in between is not lost: it fails and comes again', async () => {
  await assert.rejects(ticket('ready'), { code: 'order-behind' });
  await ticket('accepted');
  await ticket('ready');
  assert.equal((await now()).status, 'ready');
});

test('an order that nobody knows is not passed over', async () => {
  orderId = 'nobody';
  await assert.rejects(ticket('accepted'), { code: 'ticket-without-order' });
});

const undone = (from: 'accepted' | 'ready' | 'served', status: 'placed' | 'accepted' | 'ready') =>
  fixture.hear(orderStatusUndone, {
    ...{ orderId, storeId, tableSessionId: jiwoo.sessionId, undone: from, stepAt: NOON.toISOString() },
    ...{ status, etaMinutes: status === 'accepted' ? 12 : null, at: NOON.toISOString() },
    by: { kind: 'staff', id: 'kim', name: '김' },
  });

test('a step taken back is taken back for the guests too, with what was promised before', async () => {
  await ticket('accepted');
  await ticket('ready');
  const ready = await now();
  await undone('ready', 'accepted');
  const back = await now();
  assert.deepEqual([back.status, back.etaMinutes, back.revision], ['accepted', 12, ready.revision + 1]);
  assert.deepEqual(back.history, ready.history.slice(0, 2));
  await undone('accepted', 'placed');
  const placed = await now();
  assert.deepEqual([placed.status, placed.etaMinutes, placed.history.length], ['placed', undefined, 1]);
  assert.deepEqual((await moves()).slice(-2), [
    ['ready', 'accepted'],
    ['accepted', 'placed'],
  ]);
  assert.equal((await jiwoo.send('POST', `/api/orders/${orderId}/cancel`, {})).body.status, 'cancelled');
  await undone('accepted', 'placed');
  assert.equal((await now()).status, 'cancelled');
});

test('a step is not taken back before it has come', async () => {
  await assert.rejects(undone('accepted', 'placed'), { code: 'order-behind' });
});
