// PostgreSQL stops and starts again in the middle: short refusals, nothing lost, nothing doubled.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { TicketView } from '@hiorder/contracts';
import { startEmbeddedPostgres } from '@hiorder/postgres';
import { eventually, silentLog } from '@hiorder/testing';
import { key } from '../support/api.ts';
import { addToCart, isMain, machine, menuOf, scan } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

type Postgres = Awaited<ReturnType<typeof startEmbeddedPostgres>>;
const dir = mkdtempSync(join(tmpdir(), 'hiorder-restart-'));
let postgres: Postgres;
let server: TestServer;

before(async () => {
  // For root, PostgreSQL runs as another account, which has to get in.
  chmodSync(dir, 0o755);
  postgres = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres'), log: silentLog });
  server = await startServer({ HIORDER_DATABASE_URL: postgres.adminUrl });
});
after(async () => {
  await server?.destroy();
  await postgres?.stop();
  rmSync(dir, { recursive: true, force: true });
});

test('orders go on after the database came back, each exactly once', async () => {
  const item = (await menuOf(server)).find(isMain);
  assert.equal(
    (await (await machine(server)).send('PUT', '/api/ordering-policy', { paymentMode: 'postpay' })).status,
    200,
  );
  const guests = await Promise.all(Array.from({ length: 6 }, (_, index) => scan(server, index)));
  const placed: string[] = [];
  const runs = guests.map(async (guest) => {
    for (let round = 0; round < 5; round++) {
      const idempotency = randomUUID();
      await eventually(
        async () => {
          const cart = await guest.get('/api/cart');
          assert.equal(cart.status, 200, cart.text);
          if (cart.body.count === 0) await addToCart(guest, item);
        },
        { timeoutMs: 30_000, everyMs: 100 },
      );
      const { total } = (
        await eventually(
          async () => {
            const cart = await guest.get('/api/cart');
            assert.equal(cart.status, 200);
            return cart;
          },
          { timeoutMs: 30_000, everyMs: 100 },
        )
      ).body;
      const answer = await eventually(
        async () => {
          const tried = await guest.post('/api/orders', { expectedTotal: total }, key(idempotency));
          assert.ok([201, 503, 409].includes(tried.status), tried.text);
          assert.equal(tried.status, 201, tried.text);
          return tried;
        },
        { timeoutMs: 40_000, everyMs: 150 },
      );
      placed.push(answer.body.id);
    }
  });
  const restart = (async () => {
    await eventually(() => assert.ok(placed.length >= 5), { timeoutMs: 30_000 });
    const { port } = postgres;
    await postgres.stop();
    postgres = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres'), port, log: silentLog });
  })();
  await Promise.all([...runs, restart]);
  assert.equal(new Set(placed).size, 30);
  const staff = await machine(server);
  await eventually(
    async () => {
      const { items } = (await staff.get('/api/tickets?limit=200')).body;
      assert.deepEqual(items.map((ticket: TicketView) => ticket.orderId).sort(), [...placed].sort());
    },
    { timeoutMs: 40_000, everyMs: 200 },
  );
  const response = await fetch(`${server.baseUrl}/health/ready`);
  assert.equal(response.status, 200);
});
