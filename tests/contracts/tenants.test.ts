import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import { caller, key, type Caller } from '../support/api.ts';
import {
  addToCart,
  isMain,
  machine,
  menuOf,
  orderAndPay,
  requiredOptions,
  scan,
  type GuestCaller,
} from '../support/people.ts';
import type { OpenApi } from '../support/open-api.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { signIn } from '../support/sign-in.ts';

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

/** One pixel. */
const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** A body that its owner would be allowed to send, for every operation that does something to one thing. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /api/bill/payments/{billPaymentId}/confirm': { paymentKey: 'x', amount: 1 },
  'POST /api/chat/conversations/{tableSessionId}/messages': { text: '남의 것', clientId: 'c' },
  'POST /api/chat/conversations/{tableSessionId}/read': { seq: 1 },
  'PATCH /api/cart/lines/{lineId}': { quantity: 2 },
  'PATCH /api/menu/categories/{id}': { name: { ko: '남의 것' } },
  'PUT /api/menu/categories/{id}/items/order': { itemIds: [] },
  'PATCH /api/menu/items/{id}': { price: { amount: 1, currency: 'KRW' } },
  'PUT /api/menu/items/{id}/options/{optionId}/sold-out': { soldOut: true },
  'PUT /api/menu/items/{id}/photo': PNG,
  'POST /api/orders/{orderId}/payment': { paymentKey: 'x', amount: { amount: 1, currency: 'KRW' } },
  'POST /api/payments/{id}/refund': { reason: '남의 것' },
  'PUT /api/stock/{itemId}': { quantity: 0 },
  'PATCH /api/printers/{id}': { name: '남의 것' },
  'PATCH /api/tables/{id}': { name: '남의 것' },
  'POST /api/tables/{tableId}/close': { force: true, reason: '남의 것' },
  'POST /api/tables/{tableId}/move': { toTableId: 'nowhere' },
  'PATCH /api/staff/{id}': { role: 'staff' },
  'POST /api/tickets/{orderId}/status': { status: 'rejected', reason: '남의 것' },
};

/** Everybody may read the menu and its pictures. */
const isPublic = (path: string) => path.startsWith('/api/stores/') || path.startsWith('/media/');

before(async () => {
  server = await startServer();
  guest = await scan(server, 0);
  staff = await machine(server);
  owner = await signIn(server, server.demo().staff);
  stranger = await ownerOfAnotherStore();
  operations = await operationsOnOneThing();
  things = await thingsOfTheFirstStore();
});
after(() => server.destroy());

async function ownerOfAnotherStore(): Promise<Caller> {
  const platform = await signIn(server, server.demo().platform);
  const owner = { email: 'owner@elsewhere.kr', name: '하나', password: 'correct horse battery' };
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

async function thingsOfTheFirstStore(): Promise<Record<string, string[]>> {
  const plain = (await menuOf(server)).find(isMain);
  await addToCart(guest, plain);
  const order = await orderAndPay(guest);
  await addToCart(guest, plain);
  await eventually(async () =>
    assert.ok(
      (await staff.get('/api/tickets')).body.items.some(
        (one: { orderId: string }) => one.orderId === order.id,
      ),
    ),
  );
  const called = await guest.post('/api/service-calls', { kind: 'water' });
  assert.equal(called.status, 201, called.text);
  const said = await guest.post('/api/chat/messages', { text: '물 주세요', clientId: 'first' });
  assert.equal(said.status, 201, said.text);
  await eventually(async () =>
    assert.equal((await staff.get('/api/chat/conversations')).body.items.length, 1),
  );
  const invited = await owner.post('/api/staff', { email: 'friend@dalbit.kr', role: 'staff' });
  assert.equal(invited.status, 201, invited.text);
  const lines = [{ itemId: plain.id, quantity: 1, options: requiredOptions(plain) }];
  const later = await staff.post('/api/staff-orders', { tableId: guest.session.table.id, lines });
  assert.equal(later.status, 201, later.text);
  const share = { share: { kind: 'all' }, method: 'counter' };
  const owed = await guest.post('/api/bill/payments', share, key());
  assert.equal(owed.status, 201, owed.text);
  const ids = async (who: Caller, path: string, list = 'items') =>
    (await who.get(path)).body[list].slice(0, 2).map((one: { id: unknown }) => String(one.id));
  const printer = await printerOfTheFirstStore();
  return {
    '/api/printers': [printer.id],
    '/api/print-jobs': [printer.jobId],
    '/api/orders': [order.id],
    '/api/bill/payments': [owed.body.id],
    '/api/tickets': [order.id],
    '/api/tables': [guest.session.table.id],
    '/api/service-calls': await ids(guest, '/api/service-calls'),
    '/api/stock': [plain.id],
    '/api/payments': await ids(staff, `/api/payments?orderId=${order.id}`),
    '/api/menu/items': await ids(staff, '/api/menu/items'),
    '/api/menu/categories': await ids(staff, '/api/menu/categories'),
    '/api/staff': await ids(owner, '/api/staff'),
    '/api/chat/conversations': [guest.session.tableSession.id],
    '/api/cart/lines': await ids(guest, '/api/cart', 'lines'),
  };
}

/** Switched off, at an address that is nowhere (RFC 5737), and a page for it. */
async function printerOfTheFirstStore(): Promise<{ id: string; jobId: string }> {
  const printer = await staff.post('/api/printers', { name: '주방', host: '192.0.2.1', enabled: false });
  assert.equal(printer.status, 201, printer.text);
  const { id } = printer.body;
  const page = await staff.post(`/api/printers/${id}/test`);
  assert.equal(page.status, 201, page.text);
  return { id, jobId: page.body.id };
}

/** All that the first store's people can see of those things. */
async function everything(): Promise<string> {
  const seen = [];
  for (const path of ['/api/cart', '/api/orders', '/api/table-session', '/api/bill', '/api/chat/messages'])
    seen.push(await guest.get(path));
  const [order = ''] = things['/api/orders'] ?? [];
  for (const path of [
    '/api/tickets',
    '/api/service-calls',
    '/api/tables',
    '/api/table-codes',
    '/api/chat/conversations',
    '/api/stock',
    `/api/payments?orderId=${order}`,
    '/api/menu/items',
    '/api/menu/categories',
  ])
    seen.push(await staff.get(path));
  seen.push(await owner.get('/api/staff'));
  for (const answer of seen) assert.equal(answer.status, 200, answer.text);
  // A minute that passes meanwhile is no change.
  return JSON.stringify(
    seen.map(({ body }) => body),
    (name, value: unknown) => (name === 'oldestWaitingMinutes' ? undefined : value),
  );
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
  assert.equal(await everything(), before);
});

test("another store's lists have nothing of this store", async () => {
  const [order = ''] = things['/api/orders'] ?? [];
  const lists = ['/api/tickets', '/api/chat/conversations', '/api/stock', `/api/payments?orderId=${order}`];
  for (const path of [...lists, '/api/menu/items', '/api/menu/categories']) {
    const answer = await stranger.get(path);
    assert.equal(answer.status, 200, answer.text);
    assert.deepEqual(answer.body.items, [], path);
  }
  for (const path of ['/api/tables', '/api/table-codes'])
    assert.equal((await stranger.get(path)).body.items.length, 1, path);
});

test('a guest of another table finds nothing of this table and changes nothing', async () => {
  const other = await scan(server, 1);
  // The board hears of the other table by event: what it shows must have settled first.
  await eventually(async () => assert.match(await everything(), new RegExp(other.session.tableSession.id)));
  const before = await everything();
  const { wrong, notFound } = await walk(other, ['guest']);
  assert.deepEqual(wrong, []);
  assert.ok(notFound >= 5, `only ${notFound} calls were answered with 404`);
  assert.equal(await everything(), before);
});
