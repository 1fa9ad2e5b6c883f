import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CartLineView, MenuItem, Problem, StockView } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import { key, type Answer } from '../support/api.ts';
import {
  addToCart,
  confirmPayment,
  isMain,
  machine,
  menuOf,
  needsNoChoice,
  orderAndPay,
  payWindow,
  requiredOptions,
  scan,
  submitOrder,
  untilConfirmed,
  type MenuIndex,
} from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

let server: TestServer;
let menu: MenuIndex;
let nextTable = 0;

before(async () => {
  server = await startStore();
  menu = await menuOf(server);
});
after(() => server.destroy());

const table = () => nextTable++;
const find = (which: (item: MenuItem) => boolean) => menu.find((item) => !item.soldOut && which(item));
const main = () => find(isMain);
const codes = (answer: Answer) => ((answer.body as Problem).violations ?? []).map(({ code }) => code).sort();

test('all violations come at once, each on its line', async () => {
  const guest = await scan(server, table());
  const staff = await machine(server);
  const sold = find((item) => item.course === 'drink' && needsNoChoice(item));
  await addToCart(
    guest,
    find((item) => item.needsMain && needsNoChoice(item)),
  );
  await addToCart(guest, sold);
  assert.equal((await staff.post(`/api/stock/${sold.id}/sell-out`, {})).status, 200);
  const cart = (await guest.get('/api/cart')).body;
  const refused = await guest.post(
    '/api/orders',
    { expectedTotal: { ...cart.total, amount: cart.total.amount + 1 } },
    key(),
  );
  assert.deepEqual([refused.status, refused.body.code], [409, 'order-refused']);
  assert.deepEqual(codes(refused), ['out-of-stock', 'price-changed', 'side-needs-main']);
  const lines = cart.lines.map(({ id }: CartLineView) => id);
  assert.deepEqual(
    refused.body.violations.map((one: { code: string; lineId?: string }) => [
      one.code,
      lines.indexOf(one.lineId),
    ]),
    [
      ['out-of-stock', 1],
      ['side-needs-main', 0],
      ['price-changed', -1],
    ],
  );
  assert.equal((await staff.post(`/api/stock/${sold.id}/back-on-sale`, {})).status, 200);
  await addToCart(guest, main());
  assert.equal((await submitOrder(guest)).status, 201);
});

test('an event item is for one a table, in one order and across orders', async () => {
  const event = find((item) => item.oncePerTable);
  const guest = await scan(server, table());
  await addToCart(guest, main());
  await addToCart(guest, event, 2);
  assert.deepEqual(codes(await submitOrder(guest)), ['once-per-table']);
  const line = (await guest.get('/api/cart')).body.lines.find(
    (item: CartLineView) => item.itemId === event.id,
  );
  assert.equal((await guest.send('PATCH', `/api/cart/lines/${line.id}`, { quantity: 1 })).status, 200);
  await orderAndPay(guest);
  await addToCart(guest, event);
  assert.deepEqual(codes(await submitOrder(guest)), ['once-per-table']);
});

test('a paused store takes no orders and says when it will', async () => {
  const guest = await scan(server, table());
  const staff = await machine(server);
  await addToCart(guest, main());
  assert.equal(
    (await staff.post('/api/ordering/pause', { minutes: 20, message: '주문이 밀렸어요' })).status,
    200,
  );
  const refused = await submitOrder(guest);
  assert.deepEqual(codes(refused), ['ordering-paused']);
  assert.ok(refused.body.violations[0].resumesAt);
  assert.equal((await staff.post('/api/ordering/resume', {})).status, 200);
  assert.equal((await submitOrder(guest)).status, 201);
});

test('outside its opening hours a store takes no orders of guests and says when it opens', async () => {
  const guest = await scan(server, table());
  const staff = await machine(server);
  await addToCart(guest, main());
  // Open for one minute a week, two days from now: closed at this moment, whatever it is.
  const seoulDay = new Date(Date.now() + 9 * 3_600_000 + 2 * 86_400_000).getUTCDay() || 7;
  const hours = [{ days: [seoulDay], from: '12:00', to: '12:01' }];
  const changed = await staff.send('PUT', '/api/ordering-policy', { openingHours: hours });
  assert.equal(changed.status, 200, changed.text);
  assert.deepEqual(changed.body.openingHours, hours);
  const refused = await submitOrder(guest);
  assert.deepEqual(codes(refused), ['ordering-paused']);
  const opens = new Date(refused.body.violations[0].resumesAt);
  assert.equal(opens.toISOString().slice(11), '03:00:00.000Z', 'noon in Seoul');
  assert.equal((await guest.get('/api/table-session')).body.ordering.open, false);
  assert.equal((await staff.send('PUT', '/api/ordering-policy', { openingHours: null })).status, 200);
  assert.equal((await submitOrder(guest)).status, 201);
  assert.equal(
    (
      await staff.send('PUT', '/api/ordering-policy', {
        openingHours: [{ days: [8], from: '1', to: '25:00' }],
      })
    ).status,
    400,
  );
});

test('options must exist and satisfy min and max; quantities 1 to 99; items must be on sale', async () => {
  const guest = await scan(server, table());
  const choosy = find((item) => item.optionGroups.some((group) => group.min > 0));
  const none = await guest.post('/api/cart/lines', { itemId: choosy.id, quantity: 1, options: [] });
  assert.equal(none.status, 409, none.text);
  assert.match(none.text, /options-invalid/);
  const unknown = await guest.post('/api/cart/lines', {
    itemId: choosy.id,
    quantity: 1,
    options: [{ groupId: 'nope', optionIds: ['nope'] }],
  });
  assert.match(unknown.text, /options-invalid/);
  for (const quantity of [0, -1, 100, 2_000_000_000]) {
    const answer = await guest.post('/api/cart/lines', {
      itemId: main().id,
      quantity,
      options: requiredOptions(main()),
    });
    assert.ok([400, 409].includes(answer.status), answer.text);
    assert.match(answer.text, /quantity-out-of-range/);
  }
  const foreign = await guest.post('/api/cart/lines', {
    itemId: '01990000-0000-7000-8000-000000000000',
    quantity: 1,
  });
  assert.match(foreign.text, /item-not-on-sale/);
  assert.equal((await guest.get('/api/cart')).body.count, 0);
});

test('payment: wrong amount, declined, and cancelled leave the order payable; a replay charges once', async () => {
  const guest = await scan(server, table());
  await addToCart(guest, main());
  const submitted = (await submitOrder(guest)).body;
  const declined = await payWindow(submitted.payment.checkoutUrl, 'decline');
  assert.ok(declined.pathname.endsWith('/pay/fail'));
  const cancelled = await payWindow(submitted.payment.checkoutUrl, 'cancel');
  assert.ok(cancelled.searchParams.get('code'));
  const approved = await payWindow(submitted.payment.checkoutUrl, 'approve');
  const wrong = new URL(approved);
  wrong.searchParams.set('amount', '1');
  const mismatch = await confirmPayment(guest, wrong);
  assert.equal(mismatch.status, 409, mismatch.text);
  assert.equal(mismatch.body.code, 'payment-amount-mismatch');
  const first = await untilConfirmed(guest, approved, 'pay-once');
  const again = await confirmPayment(guest, approved, 'pay-once');
  assert.equal(first.status, 200, first.text);
  assert.equal(again.text, first.text);
  assert.equal(again.headers.get('idempotency-replayed'), 'true');
  const payments = await (await machine(server)).get(`/api/payments?orderId=${submitted.id}`);
  assert.equal(payments.body.items.length, 1, payments.text);
});

test('cancelling is free until accepted; a rejected order is refunded and its stock comes back', async () => {
  const staff = await machine(server);
  const guest = await scan(server, table());
  const item = main();
  assert.equal((await staff.send('PUT', `/api/stock/${item.id}`, { quantity: 10 })).status, 200);
  await addToCart(guest, item);
  const first = await orderAndPay(guest);
  const cancelled = await guest.post(`/api/orders/${first.id}/cancel`, { reason: '잘못 눌렀어요' });
  assert.equal(cancelled.body.status, 'cancelled', cancelled.text);
  await addToCart(guest, item, 2);
  const second = await orderAndPay(guest);
  await eventually(async () =>
    assert.equal((await staff.post(`/api/tickets/${second.id}/status`, { status: 'accepted' })).status, 200),
  );
  await eventually(async () =>
    assert.equal((await guest.get(`/api/orders/${second.id}`)).body.status, 'accepted'),
  );
  const late = await guest.post(`/api/orders/${second.id}/cancel`, {});
  assert.equal(late.status, 409);
  assert.equal(late.body.code, 'order-already-accepted');
  // Made, and dropped on the way: what was paid for it still comes back.
  assert.equal((await staff.post(`/api/tickets/${second.id}/status`, { status: 'ready' })).status, 200);
  assert.equal(
    (
      await staff.post(`/api/tickets/${second.id}/status`, {
        status: 'rejected',
        reason: '재료가 떨어졌어요',
      })
    ).status,
    200,
  );
  for (const order of [first, second]) {
    await eventually(async () =>
      assert.equal((await guest.get(`/api/orders/${order.id}`)).body.payment.status, 'refunded'),
    );
  }
  const stock = (await staff.get('/api/stock')).body.items.find((row: StockView) => row.itemId === item.id);
  assert.equal(stock.quantity, 10);
});

test('the same key with another body is refused, and 20 at once make one order', async () => {
  const guest = await scan(server, table());
  await addToCart(guest, main());
  const { total } = (await guest.get('/api/cart')).body;
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => guest.post('/api/orders', { expectedTotal: total }, key('twenty'))),
  );
  const created = answers.filter((answer) => answer.status === 201);
  assert.ok(created.length >= 1);
  assert.equal(new Set(created.map((answer) => answer.text)).size, 1);
  for (const answer of answers)
    assert.ok(answer.status === 201 || answer.body.code === 'idempotency-in-progress', answer.text);
  assert.equal((await guest.get('/api/orders')).body.items.length, 1);
  const other = await guest.post('/api/orders', { expectedTotal: { ...total, amount: 1 } }, key('twenty'));
  assert.equal(other.status, 422);
  assert.equal(other.body.code, 'idempotency-key-reused');
  const missing = await guest.post('/api/orders', { expectedTotal: total });
  assert.equal(missing.status, 400);
});
