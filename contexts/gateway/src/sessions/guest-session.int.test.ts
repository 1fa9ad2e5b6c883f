import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { browser } from '../testing/browser.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
let phone: ReturnType<typeof browser>;
const MINUTE = 60_000;

before(async () => {
  gateway = await testGateway();
});
beforeEach(() => {
  phone = browser(gateway.url);
  gateway.off.clear();
  gateway.contexts.renewals.length = 0;
});
after(() => gateway.close());

const scan = (headers?: Record<string, string>) =>
  phone.post('/api/guest-sessions', { code: 'abc' }, headers);

test('a scan begins a session: the token for programs, a sealed cookie for browsers', async () => {
  const answer = await scan();
  assert.equal(answer.status, 201);
  assert.match(answer.body.accessToken, /^[\w-]+\.[\w-]+\.[\w-]+$/);
  const [cookie = ''] = answer.headers.getSetCookie();
  assert.match(cookie, /^hiorder-guest=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=86400$/);
  assert.ok(!cookie.includes(answer.body.accessToken.split('.')[1]));
  assert.equal((await phone.get('/api/cart')).body.sub, answer.body.guest.id);
});

test('a refused scan begins nothing', async () => {
  const answer = await phone.post('/api/guest-sessions', {});
  assert.equal(answer.status, 404);
  assert.equal(answer.body.code, 'table-code-unknown');
  assert.equal(phone.cookies.size, 0);
});

test('who scans again says who they are, so that identity can know them again', async () => {
  const first = await scan();
  assert.equal(first.body.caller.authorization, undefined);
  const second = await scan();
  assert.equal(second.body.caller.authorization, `Bearer ${first.body.accessToken}`);
  assert.equal(second.body.caller.cookie, undefined);
});

test('a scan with a session that is over begins a new one', async () => {
  const { body } = await scan();
  gateway.issuer.revoked.add(body.guest.id);
  const again = await scan();
  assert.equal(again.status, 201);
  assert.equal((await phone.get('/api/cart')).body.sub, again.body.guest.id);
});

test('a cookie that was altered, or comes from elsewhere, is no session', async () => {
  await scan();
  const value = phone.cookies.get('hiorder-guest')!;
  const parts = value.split('.');
  const flipped = [
    ...parts.slice(0, 3),
    `${parts[3]!.startsWith('A') ? 'B' : 'A'}${parts[3]!.slice(1)}`,
    parts[4],
  ].join('.');
  for (const bad of [flipped, 'x', '', value.slice(0, -4), 'a.b.c.d.e', 'x'.repeat(5_000)]) {
    phone.cookies.set('hiorder-guest', bad);
    const answer = await phone.get('/api/cart');
    assert.equal(answer.status, 401, bad.slice(0, 20));
    assert.equal(answer.body.code, 'token-missing');
  }
  phone.cookies.clear();
  phone.cookies.set('hiorder-staff', value); // a guest's cookie does not make staff
  assert.equal((await phone.get('/api/cart', { 'x-hiorder-app': 'staff' })).status, 401);
});

test('a token near its end is renewed without the app noticing', async () => {
  const { body } = await scan();
  gateway.clock.advance(14 * MINUTE);
  const cookie = phone.cookies.get('hiorder-guest');
  const answer = await phone.get('/api/cart');
  assert.equal(answer.body.sub, body.guest.id);
  assert.notEqual(phone.cookies.get('hiorder-guest'), cookie);
  await phone.get('/api/cart');
  assert.deepEqual(gateway.contexts.renewals, [body.guest.id]);
});

test('a phone that slept for hours is still at its table', async () => {
  const { body } = await scan();
  gateway.clock.advance(5 * 60 * MINUTE);
  assert.equal((await phone.get('/api/cart')).body.sub, body.guest.id);
});

test('parallel requests renew once', async () => {
  await scan();
  gateway.clock.advance(14 * MINUTE);
  const answers = await Promise.all(Array.from({ length: 10 }, () => phone.get('/api/cart')));
  assert.ok(answers.every(({ status }) => status === 200));
  assert.equal(gateway.contexts.renewals.length, 1);
});

test('when the table was closed the session is over: said once, then the cookie is gone', async () => {
  const { body } = await scan();
  gateway.contexts.left.add(body.guest.id);
  gateway.clock.advance(20 * MINUTE);
  const answer = await phone.get('/api/cart');
  assert.equal(answer.status, 401);
  assert.equal(answer.body.code, 'session-closed');
  assert.equal(phone.cookies.size, 0);
});

test('a revoked token ends the session at once, without asking', async () => {
  const { body } = await scan();
  gateway.issuer.revoked.add(body.guest.id);
  const answer = await phone.get('/api/cart');
  assert.equal(answer.body.code, 'session-closed');
  assert.equal(phone.cookies.size, 0);
  assert.deepEqual(gateway.contexts.renewals, []);
});

test('while identity is away a good token is used to its end; then the answer is 503 and the cookie stays', async () => {
  await scan();
  gateway.clock.advance(14 * MINUTE);
  gateway.off.add('identity');
  assert.equal((await phone.get('/api/cart')).status, 200);
  gateway.clock.advance(5 * MINUTE);
  assert.equal((await phone.get('/api/cart')).status, 503);
  assert.equal(phone.cookies.size, 1);
  gateway.off.clear();
  assert.equal((await phone.get('/api/cart')).status, 200);
});

test('the cookie itself ends after a day', async () => {
  await scan();
  gateway.clock.advance(24 * 60 * MINUTE + 1);
  assert.equal((await phone.get('/api/cart')).body.code, 'token-missing');
});

test('signing out clears the cookie', async () => {
  await scan();
  assert.equal((await phone.send('/api/me/session', { method: 'DELETE' })).status, 204);
  assert.equal(phone.cookies.size, 0);
});

test('a bearer token counts before the cookie', async () => {
  await scan();
  const token = await gateway.issuer.access({ sub: 'bob', role: 'guest', store: 's1' });
  assert.equal((await phone.get('/api/cart', { authorization: `Bearer ${token}` })).body.sub, 'bob');
});

test('a stream says in its address which app it is of', async () => {
  await scan();
  assert.equal((await phone.get('/api/cart?app=guest')).status, 200);
  assert.equal((await phone.get('/api/cart?app=staff')).status, 401);
});

test('under https the cookie is bound to this host and to TLS', async () => {
  const { host } = new URL(gateway.url);
  const secure = await testGateway({ publicUrl: `https://${host}`, proxies: 1 });
  const answer = await browser(secure.url).post(
    '/api/guest-sessions',
    { code: 'abc' },
    { 'x-forwarded-proto': 'https' },
  );
  const [cookie = ''] = answer.headers.getSetCookie();
  assert.match(
    cookie,
    /^__Host-hiorder-guest=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=86400$/,
  );
  assert.equal(answer.headers.get('strict-transport-security'), 'max-age=31536000');
  await secure.close();
});
