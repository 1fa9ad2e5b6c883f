import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser } from '../testing/browser.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
before(async () => {
  gateway = await testGateway();
});
after(() => gateway.close());

async function guest() {
  const phone = browser(gateway.url);
  assert.equal((await phone.post('/api/guest-sessions', { code: 'abc' })).status, 201);
  return phone;
}
const order = { method: 'POST', body: { a: 1 } };

test('a write with a cookie must come from our own pages', async () => {
  const phone = await guest();
  const own = new URL(gateway.url).origin;
  const from = (headers: Record<string, string>) => phone.send('/api/orders', { ...order, headers });
  for (const good of [{}, { 'sec-fetch-site': 'none' }, { 'sec-fetch-site': 'same-origin', origin: own }]) {
    assert.equal((await from(good)).status, 201);
  }
  for (const site of ['cross-site', 'same-site', 'nonsense']) {
    const answer = await from({ 'sec-fetch-site': site });
    assert.equal(answer.status, 403, site);
    assert.equal(answer.body.code, 'csrf');
  }
});

test('a browser that does not say where a request came from is judged by its Origin', async () => {
  const phone = await guest();
  const cookie = `hiorder-guest=${phone.cookies.get('hiorder-guest')}`;
  const from = (origin?: string) =>
    fetch(`${gateway.url}/api/orders`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', ...(origin !== undefined && { origin }) },
      body: '{}',
    }).then(({ status }) => status);
  assert.equal(await from(new URL(gateway.url).origin), 201);
  for (const origin of [
    'http://evil.example',
    'null',
    new URL(gateway.url).origin.replace('http:', 'https:'),
    undefined,
  ]) {
    assert.equal(await from(origin), 403, origin);
  }
});

test('a write with a cookie must have a type that no form can have', async () => {
  const phone = await guest();
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
    const answer = await phone.send('/api/orders', { ...order, headers: { 'content-type': type } });
    assert.equal(answer.status, 403, type);
  }
});

test('reads need no proof, and bearer tokens none at all', async () => {
  const phone = await guest();
  assert.equal((await phone.get('/api/cart', { 'sec-fetch-site': 'cross-site' })).status, 200);
  const token = await gateway.issuer.access({ sub: 'bob', role: 'guest', store: 's1' });
  const headers = {
    authorization: `Bearer ${token}`,
    'sec-fetch-site': 'cross-site',
    origin: 'http://pos.example',
  };
  assert.equal((await phone.send('/api/orders', { ...order, headers })).status, 201);
});

test('another site can neither begin a session in somebody’s browser nor sign them out', async () => {
  const stranger = browser(gateway.url);
  const headers = { 'sec-fetch-site': 'cross-site' };
  const begin = await stranger.send('/api/guest-sessions', {
    method: 'POST',
    body: { code: 'abc' },
    headers,
  });
  assert.equal(begin.status, 403);
  assert.equal(stranger.cookies.size, 0);
  assert.equal((await stranger.send('/auth/logout', { method: 'POST', body: {}, headers })).status, 403);
  assert.equal((await stranger.send('/oidc/token', { method: 'POST', headers })).status, 403);
});

test('every answer forbids what no page of ours needs', async () => {
  for (const path of [
    '/',
    '/staff/',
    '/api/cart',
    '/api/stores/s1/menu',
    '/api/unknown',
    '/health/live',
    '/api/docs',
  ]) {
    const { headers } = await fetch(gateway.url + path);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'; script-src 'self';/, path);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe|\*|https?:/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('referrer-policy'), 'strict-origin-when-cross-origin');
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
    assert.ok(headers.get('permissions-policy'));
    assert.equal(headers.get('strict-transport-security'), null, 'not under http');
    assert.equal(headers.get('server') ?? headers.get('x-powered-by'), null);
  }
});

test('answers of the API are not stored unless their context says so', async () => {
  assert.equal((await fetch(`${gateway.url}/api/cart`)).headers.get('cache-control'), 'no-store');
  assert.equal((await fetch(`${gateway.url}/api/stores/s1/menu`)).headers.get('cache-control'), 'no-cache');
});

test('too many requests are told when to come again', async () => {
  const small = await testGateway({
    rateLimits: {
      caller: { burst: 3, perSecond: 0.5 },
      signIn: { burst: 2, perSecond: 0.1 },
      guestSessions: { burst: 4, perSecond: 1 },
    },
  });
  const as = async (sub: string) => {
    const token = await small.issuer.access({ sub, role: 'guest', store: 's1' });
    return (await fetch(`${small.url}/api/cart`, { headers: { authorization: `Bearer ${token}` } })).status;
  };
  const ann = [await as('ann'), await as('ann'), await as('ann'), await as('ann')];
  assert.deepEqual(ann, [200, 200, 200, 429]);
  assert.equal(await as('bob'), 200, 'others are not affected');
  small.clock.advance(2_000);
  assert.equal(await as('ann'), 200);

  const login = () => fetch(`${small.url}/auth/login`, { redirect: 'manual' });
  assert.deepEqual([(await login()).status, (await login()).status], [303, 303]);
  const refused = await login();
  assert.equal(refused.status, 429);
  assert.equal(refused.headers.get('retry-after'), '10');
  assert.equal(((await refused.json()) as { code: string }).code, 'too-many-requests');
  const token = await fetch(`${small.url}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'x' }),
  });
  assert.equal(token.status, 429, 'the same limit holds for secrets');

  const scans: number[] = [];
  for (let i = 0; i < 5; i++)
    scans.push((await browser(small.url).post('/api/guest-sessions', { code: 'a' })).status);
  assert.deepEqual(scans, [201, 201, 201, 201, 429]);
  await small.close();
});

test('a full restaurant behind one address is not limited', async () => {
  const statuses = await Promise.all(
    Array.from({ length: 60 }, async () => {
      const phone = browser(gateway.url);
      const { status } = await phone.post('/api/guest-sessions', { code: 'abc' });
      const answers = await Promise.all(Array.from({ length: 10 }, () => phone.get('/api/cart')));
      return [status, ...answers.map((answer) => answer.status)];
    }),
  );
  assert.deepEqual([...new Set(statuses.flat())].sort(), [200, 201]);
});

test('what operators ask each process is not there for who comes through a proxy', async () => {
  const asked = async (path: string, headers: Record<string, string> = {}) =>
    (await fetch(gateway.url + path, { headers })).status;
  assert.equal(await asked('/metrics'), 200);
  for (const headers of [{ 'x-forwarded-for': '198.51.100.7' }, { forwarded: 'for=198.51.100.7' }])
    for (const path of ['/metrics', '/metrics?x', '/internal/openapi.json'])
      assert.equal(await asked(path, headers), 404, path);
  assert.equal(await asked('/health/live', { 'x-forwarded-for': '198.51.100.7' }), 200);
});
