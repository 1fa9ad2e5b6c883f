// kill -9 of the server at each step of paying: never an order delivered unpaid, never money without an order or a refund.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { MenuItem, OrderView, TicketView } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import { key } from '../support/api.ts';
import { startProvider, type TestProvider } from '../support/provider.ts';
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
import { startServer, type TestServer } from '../support/server.ts';

let provider: TestProvider;
let server: TestServer;
let item: MenuItem;
let nextTable = 0;

before(async () => {
  provider = await startProvider();
  server = await startServer(provider.env);
  item = (await menuOf(server)).find(isMain);
});
after(async () => {
  await server.destroy();
  await provider.stop();
});

interface Party {
  readonly guest: GuestCaller;
  readonly order: OrderView;
  readonly returned: URL;
}

async function submitted(): Promise<Party> {
  const guest = await scan(server, nextTable++);
  await addToCart(guest, item);
  const answer = await submitOrder(guest);
  assert.equal(answer.status, 201, answer.text);
  return { guest, order: answer.body, returned: await payWindow(answer.body.payment.checkoutUrl, 'approve') };
}

/** What must hold for one order, wherever the process died: money at the provider = a placed order. */
async function settled(guest: GuestCaller, orderId: string): Promise<{ status: string; taken: number }> {
  return eventually(
    async () => {
      const order = (await guest.get(`/api/orders/${orderId}`)).body;
      const taken = await provider.takenFor(orderId);
      const tickets = (await (await machine(server)).get('/api/tickets?limit=200')).body.items.filter(
        (ticket: TicketView) => ticket.orderId === orderId,
      );
      if (order.status === 'placed') {
        assert.equal(taken, order.total.amount);
        assert.equal(tickets.length, 1);
      } else {
        assert.equal(taken, 0, `${order.status} but ${taken} taken`);
        assert.equal(tickets.length, 0);
      }
      return { status: order.status as string, taken };
    },
    { timeoutMs: 30_000, everyMs: 200 },
  );
}

const placed = ({ guest, order }: Party) =>
  eventually(async () => assert.equal((await settled(guest, order.id)).status, 'placed'), {
    timeoutMs: 60_000,
    everyMs: 500,
  });

/** As ordering itself has written it down. */
async function statusOf({ order }: Party): Promise<string | undefined> {
  const [kept] = await server.query<{ status: string }>(
    'ordering',
    'select status from customer_order where id = $1',
    [order.id],
  );
  return kept?.status;
}

/** As the app does where nobody can say yet: the same again. */
const pays = ({ guest, order, returned }: Party) =>
  eventually(async () => {
    const paid = await confirmPayment(guest, returned, order.id);
    assert.equal(paid.body?.status, 'placed', paid.text);
  });

describe('killed while one is about to pay, another has paid without an answer yet, and the answer on a third is lost', () => {
  let waiting: Party;
  let approved: Party;
  let lost: Party;
  before(async () => {
    [waiting, approved, lost] = [await submitted(), await submitted(), await submitted()];
    // Looking the payment up fails, too: else the answer would be found within the same request.
    const unseen = { find: { dropConnection: true } };
    await provider.faults({ confirm: { approveThenDrop: true }, ...unseen });
    const first = await confirmPayment(lost.guest, lost.returned);
    assert.equal(first.status, 503, first.text);
    assert.equal(first.body.code, 'payment-unavailable');
    await provider.faults({ confirm: { delayAnswerMs: 60_000 }, ...unseen });
    const inFlight = confirmPayment(approved.guest, approved.returned, 'approved').catch(() => undefined);
    await eventually(async () => assert.ok((await provider.takenFor(approved.order.id)) > 0));
    await server.kill();
    await inFlight;
    // Between approval and placing: the money is taken, and nobody but the provider knows.
    for (const { order } of [approved, lost])
      assert.equal(await provider.takenFor(order.id), order.total.amount);
    assert.equal(await provider.takenFor(waiting.order.id), 0);
    for (const party of [waiting, approved, lost]) assert.equal(await statusOf(party), 'awaiting-payment');
    await provider.faults({});
    await server.start();
  });

  test('before the payment is confirmed: the order waits, nothing is taken, and paying goes on', async () => {
    const { guest, order } = waiting;
    assert.deepEqual(await settled(guest, order.id), { status: 'awaiting-payment', taken: 0 });
    await pays(waiting);
    assert.equal((await settled(guest, order.id)).status, 'placed');
  });

  test('between approval and placing: the charge is found again and the order placed once', async () => {
    const { guest, order, returned } = approved;
    await placed(approved);
    const again = await eventually(
      async () => {
        const answer = await confirmPayment(guest, returned, 'approved');
        assert.equal(answer.status, 200, answer.text);
        return answer;
      },
      { timeoutMs: 30_000, everyMs: 500 },
    );
    assert.equal(again.body.id, order.id);
    assert.equal((await provider.paymentsFor(order.id)).length, 1);
  });

  test('the provider approves and the answer is lost with the process: placed without the guest doing anything', () =>
    placed(lost));
});

describe('killed right after one order is placed and another one cancelled', () => {
  let done: Party;
  let cancelled: Party;
  before(async () => {
    [done, cancelled] = [await submitted(), await submitted()];
    await pays(cancelled);
    // The refund does not get through before the kill.
    await provider.faults({ cancel: { dropConnection: true } });
    const [, gone] = await Promise.all([
      pays(done),
      cancelled.guest.post(`/api/orders/${cancelled.order.id}/cancel`, {}, key()),
    ]);
    await server.kill();
    assert.equal(gone.status, 200, gone.text);
    assert.ok((await provider.takenFor(cancelled.order.id)) > 0, 'refunded before the kill');
    await provider.faults({});
    await server.start({ HIORDER_ORDER_EXPIRY_SECONDS: '5' });
  });

  test('the order and its ticket are there once', async () => {
    assert.equal((await settled(done.guest, done.order.id)).status, 'placed');
  });

  test('between the cancellation and its refund: the money goes back once', async () => {
    const { guest, order } = cancelled;
    await eventually(
      async () => {
        assert.equal((await guest.get(`/api/orders/${order.id}`)).body.payment.status, 'refunded');
        assert.equal(await provider.takenFor(order.id), 0);
      },
      { timeoutMs: 30_000, everyMs: 200 },
    );
  });

  test('an order that is paid too late is not cooked, and its money goes back', async () => {
    const { guest, order, returned } = await submitted();
    await eventually(
      async () => assert.equal((await guest.get(`/api/orders/${order.id}`)).body.status, 'expired'),
      { timeoutMs: 40_000, everyMs: 300 },
    );
    const late = await confirmPayment(guest, returned);
    assert.equal(late.status, 410, late.text);
    assert.equal(late.body.code, 'order-expired');
    assert.equal((await settled(guest, order.id)).taken, 0);
    assert.equal((await guest.get('/api/cart')).body.count, 1, 'the cart came back');
  });
});
