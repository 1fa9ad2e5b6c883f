import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { orderStatusUpdated, paymentApproved, paymentRefunded, type OrderView } from '@hiorder/contracts';
import { TechnicalError } from '@hiorder/kernel';
import { NOON } from '../../../testing/ordering.fixture.ts';
import { approving, orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { guestAt, staffOf, type GuestPerson } from '../../../testing/party.ts';

let fixture: OrderingFixture;
let storeId: string;
let jiwoo: GuestPerson;
let order: OrderView;

before(async () => {
  fixture = await orderingFixture();
});
after(() => fixture.close());
beforeEach(async () => {
  fixture.clock.set(NOON);
  fixture.answerPayment(approving);
  storeId = await fixture.openStore();
  await staffOf(fixture, storeId).send('PUT', '/api/stock/bibimbap', { quantity: 5 });
  jiwoo = await guestAt(fixture, { storeId, tableId: 'table-1' });
  await jiwoo.wants('bibimbap');
  order = (await jiwoo.orders()).body;
});

const answering = (status: number, body: object) => fixture.answerPayment(async () => ({ status, body }));
const now = async () => (await jiwoo.get(`/api/orders/${order.id}`)).body;
const told = async (): Promise<string[]> =>
  (await fixture.events({ subject: order.id })).map((event) =>
    event.type.replace(/^hiorder\.ordering\.(.*)\.v1$/, '$1'),
  );
const stock = async () => (await fixture.ports.stocks.of(storeId, ['bibimbap'])).get('bibimbap')?.quantity;
const approved = (paymentId = `payment-${order.id}`) => ({
  ...{
    paymentId,
    orderId: order.id,
    storeId,
    provider: 'toss',
    amount: 9_000,
    approvedAt: NOON.toISOString(),
  },
});

test('approved, the order is placed with its number, told once, and the cart stays empty', async () => {
  const paid = await jiwoo.pays(order);
  assert.deepEqual([paid.status, paid.body.status, paid.body.number], [200, 'placed', 1]);
  assert.deepEqual(paid.body.payment, { status: 'approved', provider: 'toss', amount: order.total });
  assert.deepEqual((await told()).slice(2), ['order-placed', 'order-status-changed']);
  const placed = (await fixture.events()).find(
    (event) => event.type.endsWith('order-placed.v1') && event.subject === order.id,
  );
  assert.deepEqual([placed?.data.paymentId, placed?.data.paymentMode], [`payment-${order.id}`, 'prepay']);
  assert.equal((await jiwoo.get('/api/cart')).body.count, 0);
});

test('what payment is asked is the order’s own amount', async () => {
  const asked: unknown[] = [];
  fixture.answerPayment(async (body) => {
    asked.push(body);
    return approving(body);
  });
  await jiwoo.pays(order, 'the-key');
  assert.deepEqual(asked, [
    { orderId: order.id, storeId, currency: 'KRW', amount: 9_000, paymentKey: 'the-key' },
  ]);
});

test('the same key is answered again without asking payment; another key finds it paid', async () => {
  const first = await jiwoo.pays(order, 'pk', 'k');
  fixture.answerPayment(async () => assert.fail('asked twice'));
  const again = await jiwoo.pays(order, 'pk', 'k');
  assert.deepEqual([again.text, again.headers['idempotency-replayed']], [first.text, 'true']);
  const other = await jiwoo.pays(order, 'another window', 'another key');
  assert.deepEqual([other.status, other.body.number], [200, 1]);
  assert.equal((await told()).filter((type) => type === 'order-placed').length, 1);
});

test('another amount or currency is refused before payment is asked', async () => {
  fixture.answerPayment(async () => assert.fail('asked'));
  const send = (amount: unknown) =>
    jiwoo.send(
      'POST',
      `/api/orders/${order.id}/payment`,
      { paymentKey: 'k', amount },
      { 'idempotency-key': JSON.stringify(amount) },
    );
  for (const amount of [1, { amount: 9_000, currency: 'USD' }]) {
    const refused = await send(amount);
    assert.deepEqual(
      [refused.status, refused.body.code, refused.body.expected],
      [409, 'payment-amount-mismatch', 9_000],
    );
  }
  assert.equal((await now()).status, 'awaiting-payment');
});

test('declined, the reason is said, and the order can be paid in another way', async () => {
  answering(402, {
    code: 'payment-declined',
    reason: 'REJECT_ACCOUNT_PAYMENT',
    declineReason: 'insufficient-funds',
  });
  const declined = await jiwoo.pays(order, 'first card');
  assert.deepEqual(
    [declined.status, declined.body.code, declined.body.reason, declined.body.declineReason],
    [402, 'payment-declined', 'REJECT_ACCOUNT_PAYMENT', 'insufficient-funds'],
  );
  assert.deepEqual([(await now()).status, await stock()], ['awaiting-payment', 4]);
  fixture.answerPayment(approving);
  assert.equal((await jiwoo.pays(order, 'second card')).body.status, 'placed');
});

test('while payment cannot be reached, order and portions are kept; the same key may try again', async () => {
  fixture.answerPayment(async () => {
    throw new TechnicalError('dependency-unavailable', 'payment: switched off', { retryable: true });
  });
  const first = await jiwoo.pays(order, 'pk', 'k');
  assert.deepEqual(
    [first.status, first.body.code, first.headers['retry-after']],
    [503, 'payment-unavailable', '2'],
  );
  answering(503, { code: 'payment-unavailable' });
  assert.equal((await jiwoo.pays(order, 'another window')).status, 503);
  assert.deepEqual([(await now()).status, await stock()], ['awaiting-payment', 4]);
  fixture.answerPayment(approving);
  assert.equal((await jiwoo.pays(order, 'pk', 'k')).body.status, 'placed');
});

test('an answer that got lost is made good by the event', async () => {
  answering(503, { code: 'payment-unavailable' });
  await jiwoo.pays(order, 'pk', 'k');
  await fixture.hear(paymentApproved, approved());
  assert.deepEqual([(await now()).status, (await now()).number], ['placed', 1]);
  await fixture.hear(paymentApproved, approved());
  assert.equal((await told()).filter((type) => type === 'order-placed').length, 1);
  assert.equal((await jiwoo.pays(order, 'pk', 'k')).status, 200);
});

test('the event may be faster than the answer that does not come', async () => {
  fixture.answerPayment(async () => {
    await fixture.hear(paymentApproved, approved());
    return { status: 503, body: { code: 'payment-unavailable' } };
  });
  const paid = await jiwoo.pays(order);
  assert.deepEqual([paid.status, paid.body.status], [200, 'placed']);
});

test('too late is too late: gone, with lines and portions back, and money that comes all the same goes back', async () => {
  fixture.clock.advance(600_000);
  const early = await jiwoo.pays(order, 'pk', 'before the job');
  assert.deepEqual([early.status, early.body.code], [410, 'order-expired']);
  await fixture.app.expireUnpaidOrders();
  assert.deepEqual([(await jiwoo.pays(order)).status, await stock()], [410, 5]);
  await fixture.hear(paymentApproved, approved());
  assert.deepEqual([(await now()).status, (await now()).payment.status], ['expired', 'refunding']);
  await fixture.hear(paymentRefunded, {
    ...{ paymentId: `payment-${order.id}`, orderId: order.id, storeId, provider: 'toss' },
    ...{ amount: 9_000, refunded: 9_000, at: NOON.toISOString() },
  });
  assert.deepEqual((await now()).payment, {
    ...{ status: 'refunded', provider: 'toss', amount: order.total, refunded: order.total },
  });
});

test('while one phone pays, another cannot pay or cancel the same order', async () => {
  const minjun = await guestAt(fixture, { storeId, tableId: 'table-1' });
  const asked = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  fixture.answerPayment(async (body) => {
    asked.resolve();
    await goOn.promise;
    return approving(body);
  });
  const paying = jiwoo.pays(order, 'jiwoo');
  await asked.promise;
  const second = await minjun.pays(order, 'minjun');
  const cancel = await minjun.send('POST', `/api/orders/${order.id}/cancel`, {});
  assert.deepEqual([second.status, second.body.code], [409, 'payment-in-progress']);
  assert.deepEqual([cancel.status, cancel.body.code], [409, 'payment-in-progress']);
  goOn.resolve();
  assert.equal((await paying).body.status, 'placed');
});

test('a second charge for a placed order is given back', async () => {
  await jiwoo.pays(order);
  await fixture.hear(paymentApproved, approved('second'));
  assert.equal((await told()).at(-1), 'order-payment-unusable');
  assert.deepEqual([(await now()).status, (await now()).payment.status], ['placed', 'approved']);
});

test('a paid order that is cancelled is being refunded, its portion is back, and its lines are not', async () => {
  await jiwoo.pays(order);
  const cancelled = await jiwoo.send('POST', `/api/orders/${order.id}/cancel`, {});
  assert.deepEqual([cancelled.body.status, cancelled.body.number], ['cancelled', 1]);
  assert.equal(cancelled.body.payment.status, 'refunding');
  assert.deepEqual([await stock(), (await jiwoo.get('/api/cart')).body.count], [5, 0]);
  const event = (await fixture.events()).find(
    (one) => one.type.endsWith('order-cancelled.v1') && one.subject === order.id,
  );
  assert.deepEqual(
    [event?.data.paymentId, event?.data.wasPlaced, event?.data.total],
    [`payment-${order.id}`, true, 9_000],
  );
});

test('part of the money back shows as that', async () => {
  await jiwoo.pays(order);
  await fixture.hear(paymentRefunded, {
    ...{ paymentId: `payment-${order.id}`, orderId: order.id, storeId, provider: 'toss' },
    ...{ amount: 9_000, refunded: 4_000, at: NOON.toISOString() },
  });
  const { payment } = await now();
  assert.deepEqual([payment.status, payment.refunded.amount], ['partially-refunded', 4_000]);
  const { type, data } = (await fixture.events({ subject: order.id })).at(-1)!;
  assert.deepEqual([type, data.refunded], ['hiorder.ordering.order-refunded.v1', 4_000]);
  const [onBill] = (await staffOf(fixture, storeId).get('/api/tables/table-1/bill')).body.orders;
  assert.deepEqual([onBill.paid.amount, onBill.refunded.amount], [5_000, 4_000]);
});

test('an accepted order cannot be cancelled by its guest, and can by staff', async () => {
  await jiwoo.pays(order);
  await fixture.hear(orderStatusUpdated, {
    ...{
      orderId: order.id,
      storeId,
      tableSessionId: jiwoo.sessionId,
      status: 'accepted',
      previous: 'placed',
    },
    ...{ at: NOON.toISOString(), by: { kind: 'staff', id: 's' }, reason: null, etaMinutes: 15 },
  });
  assert.deepEqual([(await now()).status, (await now()).etaMinutes], ['accepted', 15]);
  const refused = await jiwoo.send('POST', `/api/orders/${order.id}/cancel`, {});
  assert.deepEqual([refused.status, refused.body.code], [409, 'order-already-accepted']);
  const byStaff = await staffOf(fixture, storeId).send('POST', `/api/orders/${order.id}/cancel`, {
    reason: '재료 소진',
  });
  assert.equal(byStaff.body.cancelled.by.kind, 'staff');
});
