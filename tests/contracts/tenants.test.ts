import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import { caller, key, type Caller } from '../support/api.ts';
import { phoneAt } from '../support/member-phone.ts';
import { machine, scan, type GuestCaller } from '../support/people.ts';
import type { OpenApi } from '../support/open-api.ts';
import { startStore, type TestServer } from '../support/server.ts';
import { settled } from '../support/settled.ts';
import { signIn } from '../support/sign-in.ts';
import { BODIES } from './tenants/bodies.ts';
import { everythingOf, type Everything } from './tenants/everything.ts';
import { guestWith, ownerWith, sendForeignIds } from './tenants/ids-in-bodies.ts';
import { BECOMES } from './tenants/refused-ids.ts';
import { thingsOf } from './tenants/things.ts';

let server: TestServer;
let guest: GuestCaller;
let staff: Caller;
let owner: Caller;
let stranger: Caller;
let things: Record<string, string[]>;
let operations: Operation[];

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly roles: readonly string[];
}

/** Everybody may read the menu and its pictures, and whoever was sent its link a receipt. */
const isPublic = (path: string) => /^\/(api\/stores|api\/receipts|media)\//.test(path);

before(async () => {
  server = await startStore();
  guest = await scan(server, 0);
  staff = await machine(server);
  owner = await signIn(server, server.demo().staff);
  stranger = await ownerOfAnotherStore();
  operations = await operationsOnOneThing();
  things = await thingsOf(server, { guest, staff, owner });
});
after(() => server.destroy());

async function ownerOfAnotherStore(): Promise<Caller> {
  const platform = await signIn(server, server.demo().platform);
  const owner = { email: `${randomUUID()}@elsewhere.kr`, name: '하나', password: 'correct horse battery' };
  const opened = await platform.post('/api/stores', { name: '다른 식당', owner });
  assert.equal(opened.status, 201, opened.text);
  const person = await signIn(server, owner);
  const me = await person.get('/api/me');
  assert.equal(me.body.role, 'owner', me.text);
  await eventually(async () => assert.equal((await person.get('/api/ordering-policy')).status, 200));
  const table = await person.post('/api/tables', { name: '1', seats: 4 });
  assert.equal(table.status, 201, table.text);
  return person;
}

async function operationsOnOneThing(): Promise<Operation[]> {
  const { paths } = (await caller(server.baseUrl).get('/api/openapi.json')).body as OpenApi;
  return Object.entries(paths)
    .filter(([path]) => path.includes('{') && !isPublic(path))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        roles: operation['x-roles'] ?? [],
      })),
    );
}

async function everything(): Promise<Everything> {
  await settled(server);
  return everythingOf({ guest, staff, owner }, things['/api/orders']?.[0] ?? '');
}

/** Calls every operation with the first store's ids; answers what did not say 404, or 403 to a role it is not for. */
async function walk(who: Caller, roles: readonly string[]) {
  const wrong: string[] = [];
  let notFound = 0;
  for (const { method, path, roles: allowed } of operations) {
    const [collection = ''] = path.split('/{');
    const ids = things[collection];
    assert.ok(ids?.length, `the test knows nothing of the first store for ${method} ${path}`);
    const body = BODIES[`${method} ${path}`] ?? (method === 'POST' ? {} : undefined);
    for (const id of ids) {
      const headers = { ...key(), ...(body instanceof Uint8Array && { 'content-type': 'image/png' }) };
      const answer = await who.send(method, path.replace(/\{\w+\}/, id), body, headers);
      const expected = allowed.some((role) => roles.includes(role)) ? 404 : 403;
      if (answer.status === 404) notFound += 1;
      if (answer.status !== expected) wrong.push(`${method} ${path}: ${answer.status} ${answer.text}`);
    }
  }
  return { wrong, notFound };
}

test('the ids are good: the people of the first store find what they name', async () => {
  let found = 0;
  for (const { method, path, roles } of operations) {
    if (method !== 'GET') continue;
    const [id = ''] = things[path.split('/{')[0] ?? ''] ?? [];
    const who = roles.includes('machine') ? staff : guest;
    const answer = await who.get(path.replace(/\{\w+\}/, id));
    assert.equal(answer.status, 200, `${path}: ${answer.text}`);
    found += 1;
  }
  assert.ok(found >= 4, `only ${found} things can be read one by one`);
});

test("another store's owner finds nothing of this store and changes nothing", async () => {
  const before = await everything();
  const { wrong, notFound } = await walk(stranger, ['owner']);
  assert.deepEqual(wrong, []);
  assert.ok(notFound >= 20, `only ${notFound} calls were answered with 404`);
  assert.deepEqual(await everything(), before);
});

test("another store's lists have nothing of this store", async () => {
  const [order = ''] = things['/api/orders'] ?? [];
  const lists = ['/api/tickets', '/api/chat/conversations', '/api/stock', `/api/payments?orderId=${order}`];
  for (const path of [...lists, '/api/menu/items', '/api/menu/categories', '/api/menu/option-groups']) {
    const answer = await stranger.get(path);
    assert.equal(answer.status, 200, answer.text);
    assert.deepEqual(answer.body.items, [], path);
  }
  for (const path of ['/api/tables', '/api/table-codes'])
    assert.equal((await stranger.get(path)).body.items.length, 1, path);
});

test('a guest of another table finds nothing of this table and changes nothing', async () => {
  const other = await scan(server, 1);
  await findsNothing(other, 'guest', other.session.tableSession.id);
});

test('nor does a member, who is a guest there', async () => {
  const other = await phoneAt(server, 2);
  assert.equal(await other.signsIn({ email: `${randomUUID()}@example.kr`, isNew: true }), 303);
  await findsNothing(other, 'member', other.session.tableSession.id);
});

async function findsNothing(other: Caller, role: string, tableSessionId: string): Promise<void> {
  // The board hears of the other table by event: what it shows must have settled first.
  await eventually(async () => assert.match(JSON.stringify(await everything()), new RegExp(tableSessionId)));
  const before = await everything();
  const { wrong, notFound } = await walk(other, [role]);
  assert.deepEqual(wrong, []);
  assert.ok(notFound >= 5, `only ${notFound} calls were answered with 404`);
  assert.deepEqual(await everything(), before);
}

test('ids of another store, or of another table, in a body are refused like ids that nobody has', async () => {
  const people = { guest, staff, owner };
  const document = (await caller(server.baseUrl).get('/api/openapi.json')).body as OpenApi;
  const elsewhere = await ownerWith(stranger, people);
  const another = await guestWith(server, await scan(server, 3), { people, elsewhere });
  const before = await everything();
  assert.deepEqual(await sendForeignIds(document, { guest: another, owner: elsewhere }), BECOMES);
  assert.deepEqual(await everything(), before);
});
