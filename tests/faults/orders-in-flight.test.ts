// kill -9 while 50 orders are in flight: what was acknowledged exists exactly once, and so does its ticket.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@hiorder/testing';
import { key, type Answer } from '../support/api.ts';
import { addToCart, machine, menuOf, scan, type GuestCaller } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

const TABLES = 10;
const ROUNDS = 5;
let server: TestServer;
let item: any;

before(async () => {
  server = await startServer();
  item = (await menuOf(server)).all.find(
    (candidate) =>
      candidate.course === 'main' && !candidate.soldOut && !candidate.oncePerTable && !candidate.adultOnly,
  );
  const staff = await machine(server);
  const policy = await staff.send('PUT', '/api/ordering-policy', { paymentMode: 'postpay' });
  assert.equal(policy.status, 200, policy.text);
});
after(() => server.destroy());

interface Attempt {
  readonly key: string;
  readonly total: unknown;
  answer: Answer | undefined;
}

/** Fills the cart and orders, with one key; a lost answer is what the test is about. */
async function order(guest: GuestCaller, attempt: Attempt): Promise<void> {
  attempt.answer = await guest
    .post('/api/orders', { expectedTotal: attempt.total }, key(attempt.key))
    .catch(() => undefined);
}

test('every acknowledged order and every ticket exists exactly once after kill -9', async () => {
  const guests = await Promise.all(Array.from({ length: TABLES }, (_, index) => scan(server, index)));
  const acknowledged = new Map<string, { number: number }>();
  for (let round = 0; round < ROUNDS; round++) {
    const attempts = await Promise.all(
      guests.map(async (guest): Promise<Attempt> => {
        const cart = (await guest.get('/api/cart')).body;
        const { body } =
          cart.count > 0
            ? { body: cart }
            : { body: (await addToCart(guest, item).then(() => guest.get('/api/cart'))).body };
        return { key: randomUUID(), total: body.total, answer: undefined };
      }),
    );
    const sent = guests.map((guest, index) => order(guest, attempts[index]!));
    await sleep(round * 6); // a different moment in each round: nothing is asserted about it
    await server.kill();
    await Promise.all(sent);
    await server.start();
    // The phones try again with the same key, as the app does, until they have an answer.
    await Promise.all(
      guests.map((guest, index) =>
        eventually(
          async () => {
            const attempt = attempts[index]!;
            const first = attempt.answer?.status === 201 ? attempt.answer : undefined;
            await order(guest, attempt);
            assert.equal(attempt.answer?.status, 201, attempt.answer?.text ?? 'no answer');
            if (first) assert.equal(attempt.answer.text, first.text, 'an acknowledged answer changed');
          },
          { timeoutMs: 30_000, everyMs: 250 },
        ),
      ),
    );
    for (const { answer } of attempts) acknowledged.set(answer!.body.id, { number: answer!.body.number });
  }
  assert.equal(acknowledged.size, TABLES * ROUNDS);

  const orders = (
    await Promise.all(guests.map(async (guest) => (await guest.get('/api/orders?limit=100')).body.items))
  ).flat() as { id: string; number: number }[];
  assert.deepEqual(orders.map(({ id }) => id).sort(), [...acknowledged.keys()].sort());
  assert.deepEqual(
    orders.map(({ number }) => number).sort((a, b) => a - b),
    Array.from({ length: TABLES * ROUNDS }, (_, index) => index + 1),
    'daily numbers without gap or double',
  );
  const staff = await machine(server);
  await eventually(
    async () => {
      const tickets: string[] = [];
      let cursor: string | undefined;
      do {
        const page = (await staff.get(`/api/tickets?limit=100${cursor ? `&cursor=${cursor}` : ''}`)).body;
        tickets.push(...page.items.map((ticket: any) => ticket.orderId));
        cursor = page.nextCursor;
      } while (cursor);
      assert.deepEqual(tickets.sort(), [...acknowledged.keys()].sort());
    },
    { timeoutMs: 30_000, everyMs: 200 },
  );
});
