import assert from 'node:assert/strict';
import type { CartView, MenuItem, OrderView } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import type { Answer } from '../../support/api.ts';
import {
  addToCart,
  confirmPayment,
  payWindow,
  scan,
  submitOrder,
  type GuestCaller,
} from '../../support/people.ts';
import type { Provider } from '../../support/provider.ts';
import type { TestServer } from '../../support/server.ts';

/** Where people pay: on one process or on a cluster. */
export interface Paying {
  readonly server: Pick<TestServer, 'baseUrl' | 'demo' | 'query'>;
  readonly provider: Provider;
  readonly item: MenuItem;
  /** Of the process that calls the provider. */
  readonly paymentUrl: string;
}

export interface Party {
  readonly guest: GuestCaller;
  readonly order: OrderView;
  /** What they have put into the cart since. */
  readonly cart: CartView;
  /** As the guest's phone asks, again and again: always the same call. */
  pay(): Promise<Answer>;
}

export interface PaidOrder {
  readonly orderId: string;
  readonly number: number;
  readonly tableId: string;
  readonly paid: number;
}

export const patiently = { timeoutMs: 90_000, everyMs: 250 };

/** A party that has agreed to pay in the provider's window and waits for the confirmation. */
export async function party({ server, item }: Paying, table: number): Promise<Party> {
  const guest = await scan(server, table);
  await addToCart(guest, item);
  const submitted = await submitOrder(guest);
  assert.equal(submitted.status, 201, submitted.text);
  const order = submitted.body;
  const returned = await payWindow(order.payment.checkoutUrl, 'approve');
  const { body: cart } = await addToCart(guest, item);
  return { guest, order, cart, pay: () => confirmPayment(guest, returned, `pay-${order.id}`) };
}

export const parties = (o: Paying, count: number): Promise<Party[]> =>
  Promise.all(Array.from({ length: count }, (_, table) => party(o, table)));

export const payAll = (everybody: readonly Party[]): Promise<Answer[]> =>
  Promise.all(everybody.map((one) => one.pay()));

export const stateOf = async ({ guest, order }: Party): Promise<OrderView> =>
  (await guest.get(`/api/orders/${order.id}`)).body;

export async function cartOf({ guest }: Party): Promise<CartView['lines']> {
  const { status, body, text } = await guest.get('/api/cart');
  assert.equal(status, 200, text);
  return body.lines;
}

export function assertTold(answers: readonly Answer[]): void {
  for (const { status, body, text, headers } of answers) {
    assert.deepEqual([status, body.code], [503, 'payment-unavailable'], text);
    assert.ok(Number(headers.get('retry-after')) >= 1);
  }
}

/** The order holds what came from the cart, and waits; and the cart holds what came after. */
export async function assertKept(one: Party): Promise<void> {
  const order = await stateOf(one);
  assert.deepEqual([order.status, order.lines], ['awaiting-payment', one.order.lines]);
  assert.deepEqual(await cartOf(one), one.cart.lines);
}

/** The phones go on asking until each has its order; then money, orders and tickets are the same. */
export async function assertAllPaidOnce(
  { server, provider }: Paying,
  everybody: readonly Party[],
): Promise<PaidOrder[]> {
  await Promise.all(
    everybody.map((one) =>
      eventually(async () => {
        const answer = await one.pay();
        assert.equal(answer.status, 200, answer.text);
      }, patiently),
    ),
  );
  return eventually(async () => {
    const orders = await Promise.all(everybody.map(stateOf));
    for (const { id, status, payment, total } of orders) {
      assert.deepEqual([status, payment?.status], ['placed', 'approved']);
      assert.equal((await provider.paymentsFor(id)).length, 1);
      assert.equal(await provider.takenFor(id), total.amount);
    }
    const ids = orders.map(({ id }) => id).sort();
    const sql = 'select order_id from ticket where order_id = any ($1) order by order_id';
    const tickets = await server.query<{ order_id: string }>('operations', sql, [ids]);
    assert.deepEqual(
      tickets.map((ticket) => ticket.order_id),
      ids,
    );
    return orders.map(({ id, number, total }, index) => {
      assert.ok(number !== null);
      const tableId = everybody[index]!.guest.session.table.id;
      return { orderId: id, number, tableId, paid: total.amount };
    });
  }, patiently);
}
