import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { paymentApproved } from '@hiorder/contracts';
import { allServed } from '../../../testing/all-served.ts';
import { after as later, NOON } from '../../../testing/ordering.fixture.ts';
import { orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { guestAt, staffOf, type GuestPerson, type Person } from '../../../testing/party.ts';

let fixture: OrderingFixture;
let storeId: string;
let staff: Person;
let guest: GuestPerson;

before(async () => {
  fixture = await orderingFixture();
});
after(() => fixture.close());
beforeEach(async () => {
  fixture.clock.set(NOON);
  storeId = await fixture.openStore();
  staff = staffOf(fixture, storeId, 'staff');
  guest = await guestAt(fixture, { storeId, tableId: 'table-1' });
});

let keys = 0;
const key = () => ({ 'idempotency-key': `counter-${(keys += 1)}-of-a-test` });
const allow = (counterPayment: boolean) =>
  staffOf(fixture, storeId).send('PUT', '/api/ordering-policy', { counterPayment });
async function order(): Promise<string> {
  await guest.wants('cola');
  const { status, body, text } = await guest.orders();
  assert.equal(status, 201, text);
  return body.id as string;
}
const atCounter = (id: string) => guest.send('POST', `/api/orders/${id}/pay-at-counter`);
const take = (id: string, who: Person = staff) =>
  who.send('POST', `/api/orders/${id}/counter-payment`, {}, key());
const waiting = async () =>
  (await staff.get('/api/counter-orders')).body.items.map(({ id }: { id: string }) => id);
const kitchen = async (id: string) =>
  (await fixture.events()).filter(({ type, subject }) => subject === id && type.includes('order-placed'));

test('a store decides whether; then the order waits at the counter, and staff send it to the kitchen', async () => {
  const id = await order();
  const off = await atCounter(id);
  assert.deepEqual([off.status, off.body.code], [409, 'counter-payment-off']);
  assert.equal((await guest.get('/api/table-session')).body.counterPayment, false);
  assert.equal((await allow(true)).body.counterPayment, true);
  assert.equal((await guest.get('/api/table-session')).body.counterPayment, true);

  fixture.clock.set(later(9));
  const asked = await atCounter(id);
  assert.deepEqual([asked.status, asked.body.status], [200, 'awaiting-payment'], asked.text);
  assert.deepEqual(asked.body.payment, {
    ...{ status: 'pending', provider: 'counter', method: 'counter' },
    ...{ amount: asked.body.total, expiresAt: later(19).toISOString() },
  });
  assert.deepEqual(await waiting(), [id]);
  assert.deepEqual(await kitchen(id), [], 'nothing is cooked before staff have decided');
  assert.equal((await atCounter(id)).status, 200, 'asking twice is asking once');

  const taken = await take(id);
  assert.deepEqual([taken.status, taken.body.status, taken.body.number], [200, 'placed', 1], taken.text);
  assert.deepEqual([taken.body.payment.status, taken.body.payment.provider], ['approved', 'counter']);
  const [placed] = await kitchen(id);
  assert.deepEqual([placed?.data.paymentId, placed?.data.paymentMode], [null, 'postpay']);
  assert.deepEqual(await waiting(), []);
  const bill = (await staff.get('/api/tables/table-1/bill')).body;
  assert.deepEqual([bill.owed.amount, bill.paid.amount], [0, taken.body.total.amount]);
  const again = await take(id);
  assert.deepEqual([again.status, again.body.code], [409, 'order-already-placed']);
  await allServed(fixture, guest);
  assert.equal((await staff.send('POST', '/api/tables/table-1/close', {})).status, 200, 'nothing is owed');
});

test('nobody marks what nobody asked for; a refusal draws no number', async () => {
  await allow(true);
  const online = await order();
  const refused = await take(online);
  assert.deepEqual([refused.status, refused.body.code], [409, 'counter-payment-not-asked']);
  await atCounter(online);
  assert.equal((await take(online)).body.number, 1);
});

test('it expires as unpaid orders do, with all of it back in the cart; and may be cancelled before', async () => {
  await allow(true);
  const [late, given] = [await order(), await order()];
  for (const id of [late, given]) assert.equal((await atCounter(id)).status, 200);
  assert.equal((await guest.send('POST', `/api/orders/${given}/cancel`)).status, 200);
  assert.equal((await take(given)).body.code, 'order-cancelled');
  fixture.clock.set(later(10));
  assert.equal((await take(late)).body.code, 'order-expired');
  assert.ok((await fixture.app.expireUnpaidOrders()) >= 1);
  assert.equal((await atCounter(late)).body.code, 'order-expired');
  assert.equal((await guest.get('/api/cart')).body.count, 2);
  assert.deepEqual(await kitchen(late), []);
});

test('what is paid at the counter is not confirmed in a payment window as well', async () => {
  await allow(true);
  const id = await order();
  const { body } = await atCounter(id);
  const paid = { paymentKey: 'window', amount: body.total.amount };
  const refused = await guest.send('POST', `/api/orders/${id}/payment`, paid, key());
  assert.deepEqual([refused.status, refused.body.code], [409, 'counter-payment-asked'], refused.text);
});

const approvedInWindow = (orderId: string, amount: number) =>
  fixture.hear(paymentApproved, {
    ...{ paymentId: `window-${orderId}`, orderId, storeId, provider: 'toss', amount },
    approvedAt: NOON.toISOString(),
  });
const goesBack = async (id: string) =>
  (await fixture.events({ subject: id }))
    .filter(({ type }) => type.endsWith('order-payment-unusable.v1'))
    .map(({ data }) => [data.paymentId, data.amount, data.reason]);
const billSums = async () => {
  const { total, paid, owed } = (await staff.get('/api/tables/table-1/bill')).body;
  return [total.amount, paid.amount, owed.amount];
};
const shown = async (id: string) => (await guest.get(`/api/orders/${id}`)).body;

test('money that a window took before staff did places the order, and was not paid at the counter', async () => {
  await allow(true);
  const id = await order();
  const { amount } = (await atCounter(id)).body.total;
  await approvedInWindow(id, amount);
  const { status, payment, total } = await shown(id);
  assert.deepEqual([status, payment], ['placed', { status: 'approved', provider: 'toss', amount: total }]);
  assert.deepEqual([await goesBack(id), await waiting()], [[], []]);
  const [placed] = await kitchen(id);
  assert.deepEqual([placed?.data.paymentId, placed?.data.paymentMode], [`window-${id}`, 'prepay']);
  const late = await take(id);
  assert.deepEqual([late.status, late.body.code], [409, 'order-already-placed'], 'staff take nothing more');
  assert.deepEqual(await billSums(), [amount, amount, 0], 'and nothing is owed');
});

test('money that a window took after staff did goes back, and the counter’s stays', async () => {
  await allow(true);
  const id = await order();
  const { amount } = (await atCounter(id)).body.total;
  assert.equal((await take(id)).status, 200);
  await approvedInWindow(id, amount);
  assert.deepEqual(await goesBack(id), [[`window-${id}`, amount, 'order-already-paid']]);
  const { status, payment, total } = await shown(id);
  const counter = { status: 'approved', provider: 'counter', method: 'counter', amount: total };
  assert.deepEqual([status, payment], ['placed', counter]);
  assert.equal((await kitchen(id)).length, 1, 'it is cooked once');
  assert.deepEqual(await billSums(), [amount, amount, 0], 'paid once');
});

test('what staff took back the order does not call paid, its receipt neither; it is paid when the bill is', async () => {
  await allow(true);
  const [id, other] = [await order(), await order()];
  for (const one of [id, other]) assert.equal((await atCounter(one)).status, 200);
  assert.equal((await take(id)).status, 200);
  const [mark] = (await staff.get('/api/tables/table-1/bill')).body.payments;
  assert.equal((await take(other)).status, 200);
  const link = (await guest.send('POST', `/api/orders/${id}/receipt`)).body.key;
  const receipt = async () => (await guest.get(`/api/receipts/${link}`)).body.payment;
  assert.deepEqual(await receipt(), { status: 'approved', provider: 'counter', method: 'counter' });
  const back = () => staff.send('POST', `/api/tables/table-1/bill/payments/${mark.id}/cancel`);
  assert.equal((await back()).status, 200);
  assert.equal((await back()).status, 200, 'twice is once');
  const { status, number, payment, total, history } = await shown(id);
  assert.deepEqual([status, number, payment, history.length], ['placed', 1, { status: 'none' }, 2]);
  assert.deepEqual(await receipt(), { status: 'none' });
  assert.equal((await shown(other)).payment.provider, 'counter', 'the other one was paid');
  assert.deepEqual(await billSums(), [total.amount * 2, total.amount, total.amount]);
  const inTheWindow = { share: { kind: 'all' }, method: 'online', expectedAmount: total };
  const paysNow = await guest.send('POST', '/api/bill/payments', inTheWindow, key());
  assert.deepEqual([paysNow.status, paysNow.body.amount], [201, total], paysNow.text);
  assert.equal((await kitchen(id)).length, 1, 'the kitchen hears nothing of it');
});

test('money for what nobody paid at the counter in time goes back as the provider’s', async () => {
  await allow(true);
  const id = await order();
  const { amount } = (await atCounter(id)).body.total;
  fixture.clock.set(later(10));
  await fixture.app.expireUnpaidOrders();
  await approvedInWindow(id, amount);
  assert.deepEqual(await goesBack(id), [[`window-${id}`, amount, 'order-expired']]);
  const { status, payment, total } = await shown(id);
  assert.deepEqual([status, payment], ['expired', { status: 'refunding', provider: 'toss', amount: total }]);
});

test('chosen from the beginning it has no payment window; where it is off, nobody is led to one unasked', async () => {
  await allow(true);
  await guest.wants('cola');
  await allow(false);
  const refused = await guest.orders({ paymentMethod: 'counter' });
  assert.deepEqual([refused.status, refused.body.code], [409, 'counter-payment-off'], refused.text);
  assert.equal((await guest.get('/api/cart')).body.count, 1, 'it stays in the cart');
  assert.deepEqual((await guest.get('/api/orders')).body.items, []);
  await allow(true);
  const { status, body } = await guest.orders({ paymentMethod: 'counter' });
  assert.deepEqual([status, body.payment.provider, body.payment.checkoutUrl], [201, 'counter', undefined]);
  assert.deepEqual(await waiting(), [body.id]);
});

test('who pays afterwards may say that it will be at the counter, whatever is on', async () => {
  const bills = await fixture.openStore();
  await staffOf(fixture, bills).send('PUT', '/api/ordering-policy', { paymentMode: 'postpay' });
  const afterwards = await guestAt(fixture, { storeId: bills, tableId: 'table-1' });
  await afterwards.wants('cola');
  const { status, body, text } = await afterwards.orders({ paymentMethod: 'counter' });
  assert.deepEqual([status, body.status], [201, 'placed'], text);
});

test('only a guest of the table asks, only staff of the store take', async () => {
  await allow(true);
  const id = await order();
  const other = await guestAt(fixture, { storeId, tableId: 'table-2' });
  assert.equal((await other.send('POST', `/api/orders/${id}/pay-at-counter`)).status, 404);
  await atCounter(id);
  assert.equal((await guest.send('POST', `/api/orders/${id}/counter-payment`, {}, key())).status, 403);
  assert.equal((await guest.get('/api/counter-orders')).status, 403);
  const elsewhere = staffOf(fixture, await fixture.openStore());
  assert.equal((await take(id, elsewhere)).status, 404);
  assert.deepEqual((await elsewhere.get('/api/counter-orders')).body.items, []);
});
