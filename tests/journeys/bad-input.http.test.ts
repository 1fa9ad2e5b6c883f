import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CartLineView, GuestView } from '@hiorder/contracts';
import { caller, key, type Answer } from '../support/api.ts';
import {
  addToCart,
  isMain,
  machine,
  menuOf,
  needsNoChoice,
  scan,
  submitOrder,
  type GuestCaller,
  type MenuIndex,
} from '../support/people.ts';
import { signAsServer } from '../support/signing.ts';
import { startStore, type TestServer } from '../support/server.ts';

let server: TestServer;
let menu: MenuIndex;
let guest: GuestCaller;

before(async () => {
  server = await startStore();
  menu = await menuOf(server);
  guest = await scan(server, 0);
});
after(() => server.destroy());

const main = () => menu.find((item) => isMain(item) && needsNoChoice(item));

function isProblem(answer: Answer, ...statuses: number[]): void {
  assert.ok(statuses.includes(answer.status), `${answer.status} ${answer.text}`);
  assert.match(answer.headers.get('content-type') ?? '', /application\/problem\+json/);
  for (const member of ['code', 'title', 'detail', 'correlationId'])
    assert.ok(answer.body[member], `${member}: ${answer.text}`);
  assert.equal(answer.body.type, `https://hiorder.dev/problems/${answer.body.code}`);
  assert.doesNotMatch(answer.text, /\bat .+\.ts:\d+|node_modules|SELECT|syntax error/);
}

async function nothingChanged(): Promise<void> {
  assert.equal((await guest.get('/api/cart')).body.count, 0);
  assert.deepEqual((await guest.get('/api/orders')).body.items, []);
}

test('unknown fields, wrong types and broken JSON are refused with 400', async () => {
  const item = main();
  isProblem(await guest.post('/api/cart/lines', { itemId: item.id, quantity: 1, price: 1 }), 400);
  isProblem(await guest.post('/api/cart/lines', { itemId: item.id, quantity: '1' }), 400);
  isProblem(await guest.post('/api/cart/lines', { itemId: item.id, quantity: 1.5 }), 400);
  isProblem(await guest.post('/api/cart/lines', '{"itemId":'), 400);
  isProblem(await guest.post('/api/cart/lines', '[]'), 400);
  isProblem(await guest.post('/api/cart/lines', { itemId: item.id, quantity: 1, note: 'a\u0000b' }), 400);
  isProblem(
    await guest.send('POST', '/api/cart/lines', 'x=1', {
      'content-type': 'application/x-www-form-urlencoded',
    }),
    415,
  );
  await nothingChanged();
});

test('quantities below one and beyond what anybody eats are refused, whatever their size', async () => {
  for (const quantity of [0, -1, -99_999_999, 100, 99_999_999, 1e308, Number.MAX_SAFE_INTEGER + 2])
    isProblem(await guest.post('/api/cart/lines', { itemId: main().id, quantity }), 400, 409);
  await nothingChanged();
});

test('what moves money needs a key, and one that can be kept', async () => {
  const without = await guest.post('/api/orders', { expectedTotal: { amount: 1, currency: 'KRW' } });
  isProblem(without, 400);
  assert.equal(without.body.code, 'idempotency-key-required');
  isProblem(await guest.post('/api/orders', {}, { 'idempotency-key': 'k'.repeat(256) }), 400);
  await nothingChanged();
});

test('a body of 1 MB is refused with 413', async () => {
  isProblem(
    await guest.post('/api/cart/lines', { itemId: main().id, quantity: 1, note: 'n'.repeat(1_000_000) }),
    413,
  );
  await nothingChanged();
});

test('prototype keys change nothing', async () => {
  isProblem(
    await guest.post('/api/cart/lines', '{"__proto__":{"admin":true},"itemId":"x","quantity":1}'),
    400,
  );
  isProblem(
    await guest.post('/api/cart/lines', '{"constructor":{"prototype":{"x":1}},"itemId":"x","quantity":1}'),
    400,
  );
  await nothingChanged();
});

test('emoji, right-to-left, HTML and SQL in text fields are kept as they are and do nothing', async () => {
  const texts = [
    `'; DROP TABLE cart; --`,
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '👨‍👩‍👧‍👦 맛있게 🙏',
    'שלום עולם abc',
    '${7*7} {{7*7}}',
  ];
  for (const note of texts) {
    const added = await guest.post('/api/cart/lines', { itemId: main().id, quantity: 1, options: [], note });
    assert.ok(added.status < 300, added.text);
    const line = (await guest.get('/api/cart')).body.lines.find(
      (candidate: CartLineView) => candidate.note === note,
    );
    assert.ok(line, `${note} was changed`);
    assert.equal((await guest.send('DELETE', `/api/cart/lines/${line.id}`)).status, 204);
  }
  for (const nickname of ['😀 王 🐼', 'משה', `O'Brien"; --`, '<b>굵게</b>']) {
    const phone = await scan(server, 1, nickname);
    const { body } = await phone.get('/api/table-session');
    assert.ok(
      body.guests.some((person: GuestView) => person.nickname === nickname),
      nickname,
    );
  }
});

test("another table's and another kind's ids are not found", async () => {
  const other = await scan(server, 2);
  await addToCart(other, main());
  const order = (await submitOrder(other)).body;
  isProblem(await guest.get(`/api/orders/${order.id}`), 404);
  isProblem(await guest.post(`/api/orders/${order.id}/cancel`, {}), 404);
  isProblem(
    await guest.post(`/api/orders/${order.id}/payment`, { paymentKey: 'x', amount: order.total }, key()),
    404,
  );
  for (const id of [
    'not-a-uuid',
    '00000000-0000-0000-0000-000000000000',
    '%27%20OR%201%3D1',
    '..%2f..%2fetc',
  ]) {
    isProblem(await guest.get(`/api/orders/${id}`), 400, 404);
    isProblem(await guest.send('DELETE', `/api/cart/lines/${id}`), 400, 404);
  }
  isProblem(await caller(server.baseUrl).post('/api/guest-sessions', { code: 'no-such-code' }), 404);
  assert.equal((await other.get(`/api/orders/${order.id}`)).body.status, 'awaiting-payment');
});

test('missing, forged and wrong-role tokens are refused', async () => {
  const [header, payload] = guest.token!.split('.');
  const forged = [
    undefined,
    'nonsense',
    `${header}.${payload}.AAAA`,
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`,
    `${header}.${Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(payload!, 'base64url').toString()), role: 'owner' })).toString('base64url')}.${guest.token!.split('.')[2]}`,
  ];
  for (const token of forged) {
    const stranger = caller(server.baseUrl, token);
    isProblem(await stranger.get('/api/cart'), 401);
    isProblem(await stranger.get('/api/tickets'), 401);
  }
  isProblem(await guest.get('/api/tickets'), 403);
  isProblem(await guest.post('/api/ordering/pause', {}), 403);
  isProblem(await guest.send('PUT', `/api/stock/${main().id}`, { quantity: 1 }), 403);
  isProblem(await (await machine(server)).post('/api/cart/lines', { itemId: main().id, quantity: 1 }), 403);
});

test('a token that was good until a minute ago is refused as expired', async () => {
  const [, payload = ''] = guest.token!.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, number>;
  const now = Math.floor(Date.now() / 1000);
  const alive = caller(server.baseUrl, await signAsServer(server, { ...claims, exp: now + 60 }));
  assert.equal((await alive.get('/api/cart')).status, 200);
  const stale = { ...claims, iat: now - 660, exp: now - 60 };
  const late = caller(server.baseUrl, await signAsServer(server, stale));
  for (const refused of [await late.get('/api/cart'), await late.post('/api/orders', {}, key())]) {
    isProblem(refused, 401);
    assert.equal(refused.body.code, 'token-expired');
  }
});

test('internal routes and unknown paths do not exist from outside', async () => {
  const staff = await machine(server);
  for (const path of [
    '/internal/table-sessions/join',
    '/internal/payments/confirm',
    '/internal/guest-sessions/renew',
    '/api/internal/payments/confirm',
  ]) {
    isProblem(await staff.post(path, {}), 404);
  }
  isProblem(await guest.get('/api/nothing-here'), 404);
  isProblem(await guest.get('/api/cart/%00'), 400, 404);
});

test('cookie writes from another site are refused', async () => {
  const created = await fetch(`${server.baseUrl}/api/guest-sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.baseUrl },
    body: JSON.stringify({ code: server.demo().tables[3]!.code }),
  });
  const cookie = created.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  assert.match(created.headers.getSetCookie().join(), /HttpOnly/i);
  const write = (headers: Record<string, string>) =>
    fetch(`${server.baseUrl}/api/cart/lines`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ itemId: main().id, quantity: 1, options: [] }),
    });
  assert.equal((await write({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).status, 403);
  assert.equal((await write({})).status, 403);
  assert.ok((await write({ origin: server.baseUrl, 'sec-fetch-site': 'same-origin' })).status < 300);
});

test('answers carry the correlation id that was asked for, and a new one for nonsense', async () => {
  const asked = await guest.get('/api/cart', { 'x-correlation-id': 'table-7-tap-1' });
  assert.equal(asked.headers.get('x-correlation-id'), 'table-7-tap-1');
  const odd = await guest.get('/api/cart', { 'x-correlation-id': 'a'.repeat(500) });
  assert.ok((odd.headers.get('x-correlation-id') ?? '').length <= 64);
});
