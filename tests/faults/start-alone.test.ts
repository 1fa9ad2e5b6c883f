// `npm start` as a restaurant runs it: one process with a database of its own, and nothing given. What it says, and that
// nothing is lost or doubled by kill -9, also of npm, by Ctrl-C, and by a second start beside it.
import assert from 'node:assert/strict';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { TicketView } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import { alone, type Alone, type Run } from '../support/alone.ts';
import { key } from '../support/api.ts';
import { isMain, machine, menuOf, requiredOptions } from '../support/people.ts';

let shop: Alone;
let running: Run;

before(async () => {
  shop = await alone();
  running = shop.run();
  await running.ready();
});
after(() => shop.destroy());

const acknowledged: string[] = [];

/** A waiter's order for the first table. */
async function order(): Promise<void> {
  const pos = await machine(shop);
  const item = (await menuOf(shop)).find(isMain);
  const lines = [{ itemId: item.id, quantity: 1, options: requiredOptions(item) }];
  const answer = await pos.post('/api/staff-orders', { tableId: shop.demo().tables[0]!.id, lines }, key());
  assert.equal(answer.status, 201, answer.text);
  acknowledged.push(answer.body.id);
}

/** Each acknowledged order has come to the kitchen, once. */
async function assertAllInTheKitchen(): Promise<void> {
  const pos = await machine(shop);
  await eventually(async () => {
    const { items } = (await pos.get('/api/tickets?limit=100')).body;
    assert.deepEqual(items.map((ticket: TicketView) => ticket.orderId).sort(), [...acknowledged].sort());
  });
}

test('a first start says what it does, step by step, and then where guests and staff go', async () => {
  const { store, tables, staff } = shop.demo();
  const said = running.output();
  const steps = [
    'guest and staff apps',
    'PostgreSQL 18',
    'databases and migrations',
    'contexts',
    'demo store',
  ];
  for (const step of steps) assert.match(said, new RegExp(`✓ ${step} \\d+\\.\\d s`));
  for (const word of [store.name, tables[0]!.url, staff.url, staff.email, staff.password])
    assert.ok(said.includes(word), `it does not say ${word}`);
  assert.match(said, /[█▀▄]{8}/, 'there is no QR code');
  assert.equal((await fetch(tables[0]!.url)).status, 200);
});

test('a second start says where the first one runs, also on another port, and leaves it alone', async () => {
  await order();
  const known = shop.demo();
  for (const second of [shop.run(), await shop.beside()]) {
    assert.equal(await second.ended, 1);
    assert.match(
      second.output(),
      new RegExp(
        `hiorder could not start: it is already running at ${shop.baseUrl} \\(process \\d+\\); stop that one first\n$`,
      ),
    );
  }
  assert.deepEqual(shop.demo(), known);
  await order();
  await assertAllInTheKitchen();
});

test('after kill -9 the next start takes the database over as it runs: nothing is lost, nothing doubled', async () => {
  await order();
  running.signal('SIGKILL');
  assert.equal(await running.ended, null);
  const database = shop.database();
  assert.ok(database, 'the database has gone with it');
  running = shop.run();
  await running.ready();
  assert.equal(shop.database(), database);
  await assertAllInTheKitchen();
  await order();
  await assertAllInTheKitchen();
});

/** A word to it, and everything is over: also the database. */
async function assertStops(signal: 'SIGINT' | 'SIGTERM'): Promise<void> {
  running.signal(signal);
  assert.equal(await running.ended, 0);
  assert.match(running.output(), /Stopped\. Everything is kept\./);
  assert.equal(shop.database(), undefined);
  await assert.rejects(fetch(shop.baseUrl));
}

test('Ctrl-C stops all of it, and the next start, by npm, goes on', async () => {
  await assertStops('SIGINT');
  running = shop.start();
  await running.ready();
  assert.doesNotMatch(running.output(), /installing/);
  await assertAllInTheKitchen();
});

test('Ctrl-C while it is starting leaves nothing running either', async () => {
  await assertStops('SIGINT');
  running = shop.run();
  await eventually(() => assert.match(running.output(), /✓ PostgreSQL 18/));
  await assertStops('SIGINT');
  running = shop.start();
  await running.ready();
  await assertAllInTheKitchen();
});

test('kill -9 of npm’s process ends all of it, and the next start goes on', async () => {
  running.signal('SIGKILL');
  await eventually(
    () => assert.match(running.output(), /nobody waits for us[^]*Stopped\. Everything is kept\./),
    { timeoutMs: 180_000 },
  );
  running = shop.start();
  await running.ready();
  await assertAllInTheKitchen();
});

test('without its secrets the database is not opened: it says so, and with them nothing is lost', async () => {
  // Only npm's process hears it, as from whoever looks after services.
  await assertStops('SIGTERM');
  const secrets = join(shop.stateDir, 'secrets.json');
  renameSync(secrets, `${secrets}.away`);
  const refused = shop.run();
  assert.equal(await refused.ended, 1);
  assert.match(
    refused.output(),
    /its secrets are gone; put .+secrets\.json back, or begin anew: npm start -- --reset\n$/,
  );
  assert.ok(!existsSync(secrets), 'it made others');
  renameSync(`${secrets}.away`, secrets);
  running = shop.start();
  await running.ready();
  await assertAllInTheKitchen();
});

test('--reset begins anew', async () => {
  // Only npm's process hears it, as from whoever looks after services.
  await assertStops('SIGTERM');
  const before = shop.demo().machine.clientSecret;
  running = shop.run('--reset');
  await running.ready();
  assert.notEqual(shop.demo().machine.clientSecret, before);
  acknowledged.length = 0;
  await assertAllInTheKitchen();
});
