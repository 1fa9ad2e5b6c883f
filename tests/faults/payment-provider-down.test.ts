// The payment provider slow, failing and gone, with its real faults: guests are told at once and lose nothing, the
// provider is left alone while it is in trouble, and in the end the money it holds is exactly what was ordered.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { MenuItem, OrderView, TicketView } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import type { Answer } from '../support/api.ts';
import {
  addToCart,
  confirmPayment,
  isMain,
  machine,
  menuOf,
  payWindow,
  scan,
  submitOrder,
  type GuestCaller,
} from '../support/people.ts';
import { startProvider, type TestProvider } from '../support/provider.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** More in the slow runs than in those before: what went well just now counts, too, when a circuit opens. */
const FEW = 6;
const MANY = 10;
/** As long as the circuit stays open before one call may try. */
const RESET_MS = 5_000;
const patiently = { timeoutMs: 90_000, everyMs: 250 };

let provider: TestProvider;
let server: TestServer;
let item: MenuItem;

before(async () => {
  provider = await startProvider();
  server = await startServer(provider.env);
  item = (await menuOf(server)).find(isMain);
});
beforeEach(() => provider.faults({}));
after(async () => {
  await server?.destroy();
  await provider?.stop();
});

interface Party {
  readonly guest: GuestCaller;
  readonly order: OrderView;
  /** As the guest's phone asks, again and again: always the same call. */
  pay(): Promise<Answer>;
}

/** A party that has agreed to pay in the provider's window and waits for the confirmation. */
async function party(table: number): Promise<Party> {
  const guest = await scan(server, table);
  await addToCart(guest, item);
  const submitted = await submitOrder(guest);
  assert.equal(submitted.status, 201, submitted.text);
  const order = submitted.body;
  const returned = await payWindow(order.payment.checkoutUrl, 'approve');
  return { guest, order, pay: () => confirmPayment(guest, returned, `pay-${order.id}`) };
}

const parties = (count: number): Promise<Party[]> =>
  Promise.all(Array.from({ length: count }, (_, table) => party(table)));
const stateOf = async ({ guest, order }: Party) => (await guest.get(`/api/orders/${order.id}`)).body;

async function circuit(): Promise<number> {
  const text = await (await fetch(`${server.baseUrl}/metrics`)).text();
  const line = text
    .split('\n')
    .find((one) => one.startsWith('hiorder_breaker_state{name="payment>toss confirm"}'));
  return Number(line?.split(' ').at(-1));
}

/** Phones ask again until they are answered: so the circuit opens also when the provider was well just before. */
async function opensFor(everybody: readonly Party[]): Promise<void> {
  await eventually(async () => {
    if ((await circuit()) === 2) return;
    for (const answer of await Promise.all(everybody.map((one) => one.pay()))) assertTold(answer);
    assert.equal(await circuit(), 2);
  }, patiently);
}

function assertTold(answer: Answer): void {
  assert.deepEqual([answer.status, answer.body.code], [503, 'payment-unavailable'], answer.text);
  assert.ok(Number(answer.headers.get('retry-after')) >= 1);
}

/** The order holds the cart's lines and waits. */
async function assertKept(one: Party): Promise<void> {
  const order = await stateOf(one);
  assert.deepEqual([order.status, order.lines.length], ['awaiting-payment', 1]);
}

/** Everybody tries; while the circuit is open, the provider hears of one try in five seconds at most. */
async function assertLeftAlone(everybody: readonly Party[]): Promise<void> {
  const asked = await provider.confirms();
  const began = Date.now();
  for (let round = 0; round < 3; round += 1) {
    for (const answer of await Promise.all(everybody.map((one) => one.pay()))) assertTold(answer);
  }
  const trials = 1 + Math.floor((Date.now() - began) / RESET_MS);
  const more = (await provider.confirms()) - asked;
  assert.ok(more <= trials, `${more} calls in ${Date.now() - began} ms while the circuit was open`);
}

/** The phones go on asking until each has its order; then money, orders and tickets are the same. */
async function assertAllPaidOnce(everybody: readonly Party[]): Promise<void> {
  await Promise.all(
    everybody.map((one) =>
      eventually(async () => {
        const answer = await one.pay();
        assert.equal(answer.status, 200, answer.text);
      }, patiently),
    ),
  );
  // Closed, or half-open when nobody needed to ask the provider again.
  assert.notEqual(await circuit(), 2);
  const pos = await machine(server);
  await eventually(async () => {
    const tickets = (await pos.get('/api/tickets?limit=200')).body.items;
    for (const one of everybody) {
      const order = await stateOf(one);
      assert.deepEqual([order.status, order.payment.status], ['placed', 'approved']);
      assert.equal((await provider.paymentsFor(order.id)).length, 1);
      assert.equal(await provider.takenFor(order.id), order.total.amount);
      assert.equal(tickets.filter((ticket: TicketView) => ticket.orderId === order.id).length, 1);
    }
  }, patiently);
}

test('failing: nothing is taken, orders and carts are kept, and everybody pays once it works again', async () => {
  const everybody = await parties(FEW);
  await provider.faults({ confirm: { status: 500 }, find: { status: 500 } });
  for (const answer of await Promise.all(everybody.map((one) => one.pay()))) assertTold(answer);
  await opensFor(everybody);
  await assertLeftAlone(everybody);
  for (const one of everybody) {
    await assertKept(one);
    assert.equal(await provider.takenFor(one.order.id), 0);
  }
  await provider.faults({});
  await assertAllPaidOnce(everybody);
  assert.equal(await circuit(), 0);
});

test('gone: the same, and its own restart ends it', async () => {
  const everybody = await parties(FEW);
  await provider.kill();
  for (const answer of await Promise.all(everybody.map((one) => one.pay()))) assertTold(answer);
  await opensFor(everybody);
  for (const one of everybody) {
    assertTold(await one.pay());
    await assertKept(one);
  }
  await provider.start();
  for (const one of everybody) assert.equal(await provider.takenFor(one.order.id), 0);
  await assertAllPaidOnce(everybody);
  assert.equal(await circuit(), 0);
});

test('slow: guests hear of it long before it has answered, and what it took in the end is found', async () => {
  const everybody = await parties(MANY);
  const gaveUp = everybody.shift()!;
  // The money moves at once; that it has, is said ten seconds later.
  await provider.faults({ confirm: { delayAnswerMs: 10_000 } });
  const before = await provider.confirms();
  for (const answer of await Promise.all([gaveUp, ...everybody].map((one) => one.pay()))) assertTold(answer);
  assert.equal((await stateOf(gaveUp)).status, 'awaiting-payment', 'told before the provider has answered');
  const cancelled = await gaveUp.guest.post(`/api/orders/${gaveUp.order.id}/cancel`, {});
  assert.equal(cancelled.status, 200, cancelled.text);
  await opensFor(everybody);
  const late = await party(MANY);
  await assertLeftAlone([late]);
  // Without a phone asking again: money that was taken is an order.
  await eventually(async () => {
    for (const one of everybody) assert.equal((await stateOf(one)).status, 'placed');
  }, patiently);
  await provider.faults({});
  await assertAllPaidOnce([...everybody, late]);
  assert.ok((await provider.confirms()) > before);
  // Who no longer wanted it has it back, and no food.
  await eventually(async () => {
    assert.equal((await stateOf(gaveUp)).payment.status, 'refunded');
    assert.equal(await provider.takenFor(gaveUp.order.id), 0);
  }, patiently);
  assert.equal((await provider.paymentsFor(gaveUp.order.id)).length, 1);
});

test('slow before it takes anything: the guest who asks again is not charged twice', async () => {
  const everybody = await parties(MANY);
  await provider.faults({ confirm: { delayMs: 10_000 } });
  for (const answer of await Promise.all(everybody.map((one) => one.pay()))) assertTold(answer);
  await opensFor(everybody);
  await assertLeftAlone(everybody);
  await provider.faults({});
  await assertAllPaidOnce(everybody);
});
