// PostgreSQL stops and starts again in the middle: short refusals, nothing lost, nothing doubled, nothing paid twice.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { MenuItem, OrderView, TicketView } from '@hiorder/contracts';
import { startEmbeddedPostgres } from '@hiorder/postgres';
import { eventually, silentLog } from '@hiorder/testing';
import { key, type Answer } from '../support/api.ts';
import { addToCart, confirmPayment, isMain, machine, menuOf, payWindow, scan } from '../support/people.ts';
import type { GuestCaller } from '../support/people.ts';
import { startProvider, type TestProvider } from '../support/provider.ts';
import { startServer, type TestServer } from '../support/server.ts';

type Postgres = Awaited<ReturnType<typeof startEmbeddedPostgres>>;
const dir = mkdtempSync(join(tmpdir(), 'hiorder-restart-'));
let postgres: Postgres;
let provider: TestProvider;
let server: TestServer;
let item: MenuItem;

before(async () => {
  // For root, PostgreSQL runs as another account, which has to get in.
  chmodSync(dir, 0o755);
  postgres = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres'), log: silentLog });
  provider = await startProvider();
  server = await startServer({ ...provider.env, HIORDER_DATABASE_URL: postgres.adminUrl });
  item = (await menuOf(server)).find(isMain);
});
after(async () => {
  await server?.destroy();
  await provider?.stop();
  await postgres?.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** As the app does: the same request again until it is answered as it should be. Meanwhile it is told to come again. */
const answered = (status: number, ask: () => Promise<Answer>): Promise<Answer> =>
  eventually(
    async () => {
      const tried = await ask();
      assert.ok([status, 503, 409].includes(tried.status), tried.text);
      assert.equal(tried.status, status, tried.text);
      return tried;
    },
    { timeoutMs: 60_000, everyMs: 150 },
  );

interface AboutToPay {
  readonly order: OrderView;
  /** Always with the same key. */
  pay(): Promise<Answer>;
}

/** A dish, ordered by somebody who pays first and is back from the payment window. */
async function backFromTheWindow(guest: GuestCaller): Promise<AboutToPay> {
  await eventually(
    async () => {
      const cart = await guest.get('/api/cart');
      assert.equal(cart.status, 200, cart.text);
      if (cart.body.count === 0) await addToCart(guest, item);
    },
    { timeoutMs: 60_000, everyMs: 100 },
  );
  const { total } = (await answered(200, () => guest.get('/api/cart'))).body;
  const [toOrder, toPay] = [key(), randomUUID()];
  const { body } = await answered(201, () => guest.post('/api/orders', { expectedTotal: total }, toOrder));
  const returned = await payWindow(body.payment.checkoutUrl, 'approve');
  return { order: body, pay: () => confirmPayment(guest, returned, toPay) };
}

test('orders and payments go on after the database came back, each exactly once', async () => {
  const placed = new Map<string, number>();
  const pays = async ({ order, pay }: AboutToPay): Promise<void> => {
    assert.equal((await answered(200, pay)).body.status, 'placed');
    placed.set(order.id, order.total.amount);
  };
  const [unlucky, ...guests] = await Promise.all([0, 1, 2, 3, 4].map((table) => scan(server, table)));
  const confirming = await backFromTheWindow(unlucky!);
  const runs = guests.map(async (guest) => {
    for (let round = 0; round < 4; round++) await pays(await backFromTheWindow(guest));
  });
  const restart = async (): Promise<void> => {
    await eventually(() => assert.ok(placed.size >= 4), { timeoutMs: 60_000 });
    await provider.faults({ confirm: { delayAnswerMs: 2_000 } });
    const first = confirming.pay().catch(() => undefined);
    const { id, total } = confirming.order;
    // The money is taken, and nobody but the provider knows.
    await eventually(async () => assert.equal(await provider.takenFor(id), total.amount), {
      timeoutMs: 60_000,
    });
    const { port } = postgres;
    await postgres.stop();
    postgres = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres'), port, log: silentLog });
    await first;
    await provider.faults({});
    await pays(confirming);
  };
  await Promise.all([...runs, restart()]);
  for (const [id, amount] of placed) assert.equal(await provider.takenFor(id), amount, 'paid once');
  const staff = await machine(server);
  await eventually(
    async () => {
      const { items } = (await staff.get('/api/tickets?limit=200')).body;
      assert.deepEqual(items.map((ticket: TicketView) => ticket.orderId).sort(), [...placed.keys()].sort());
    },
    { timeoutMs: 60_000, everyMs: 200 },
  );
  assert.equal(placed.size, 17);
  const response = await fetch(`${server.baseUrl}/health/ready`);
  assert.equal(response.status, 200);
});
