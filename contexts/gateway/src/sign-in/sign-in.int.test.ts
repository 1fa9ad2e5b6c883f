import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { browser } from '../testing/browser.ts';
import { ELSEWHERE } from '../testing/elsewhere.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
let tablet: ReturnType<typeof browser>;
const MINUTE = 60_000;
const asStaff = { 'x-hiorder-app': 'staff' };

before(async () => {
  gateway = await testGateway();
});
beforeEach(() => {
  tablet = browser(gateway.url);
  gateway.provider.refreshes.length = 0;
  gateway.provider.down = false;
  gateway.off.clear();
});
after(() => gateway.close());

async function signIn(returnTo = '/staff/orders'): Promise<Awaited<ReturnType<typeof tablet.get>>> {
  const begun = await tablet.get(`/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
  assert.equal(begun.status, 303);
  return tablet.get(gateway.provider.signIn(begun.headers.get('location')!));
}
const cart = () => tablet.get('/api/cart', asStaff);

test('signing in: over the provider and back to where one was', async () => {
  const begun = await tablet.get('/auth/login?returnTo=/staff/orders?x=1');
  const url = new URL(begun.headers.get('location')!);
  assert.equal(url.origin, gateway.url, 'the browser stays at the address it came by');
  assert.equal(url.pathname, '/oidc/auth');
  assert.equal(url.searchParams.get('code_challenge_method'), 'S256');
  assert.ok(url.searchParams.get('state') && url.searchParams.get('nonce'));
  assert.equal(url.searchParams.get('redirect_uri'), `${gateway.url}/auth/callback`);

  const back = await tablet.get(gateway.provider.signIn(url.href));
  assert.equal(back.status, 303);
  assert.equal(back.headers.get('location'), '/staff/orders?x=1');
  assert.match(
    back.headers.getSetCookie().join(),
    /hiorder-staff=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1209600/,
  );
  assert.equal((await cart()).body.sub, 'sam');
  assert.ok(!tablet.cookies.has('hiorder-sign-in'));
});

test('one browser can be guest and staff', async () => {
  await tablet.post('/api/guest-sessions', { code: 'abc' });
  await signIn();
  assert.match((await tablet.get('/api/cart')).body.sub, /^guest-/);
  assert.equal((await cart()).body.sub, 'sam');
  assert.equal((await tablet.get('/api/cart?app=staff')).body.sub, 'sam');
});

test('afterwards one lands only on a path of ours', async () => {
  for (const returnTo of ELSEWHERE) {
    const back = await signIn(returnTo);
    assert.equal(back.headers.get('location'), '/staff/', returnTo);
  }
  const oneLine = await signIn('/%0d%0aset-cookie:x');
  assert.equal(oneLine.headers.get('location'), '/%0d%0aset-cookie:x');
});

test('an answer that was not asked for, or was used, signs nobody in', async () => {
  const begun = await tablet.get('/auth/login');
  const good = gateway.provider.signIn(begun.headers.get('location')!);
  const foreign = new URL(good);
  foreign.searchParams.set('state', 'other');
  const failed = await tablet.get(foreign.href);
  assert.equal(failed.headers.get('location'), '/staff/?sign-in=failed');
  assert.equal(
    (await tablet.get(good)).headers.get('location'),
    '/staff/?sign-in=failed',
    'the attempt is over',
  );
  assert.equal((await browser(gateway.url).get(good)).headers.get('location'), '/staff/?sign-in=failed');

  const next = await tablet.get('/auth/login');
  const denied = new URL(next.headers.get('location')!);
  const back = `/auth/callback?error=access_denied&state=${denied.searchParams.get('state')}`;
  assert.equal((await tablet.get(back)).headers.get('location'), '/staff/?sign-in=failed');
  assert.ok(!tablet.cookies.has('hiorder-staff'));
});

test('an attempt lasts as long as the page where one signs in, and no longer', async () => {
  const slow = await tablet.get('/auth/login?returnTo=/staff/orders');
  gateway.clock.advance(60 * MINUTE);
  const inTime = await tablet.get(gateway.provider.signIn(slow.headers.get('location')!));
  assert.equal(inTime.headers.get('location'), '/staff/orders');
  const begun = await tablet.get('/auth/login');
  gateway.clock.advance(61 * MINUTE);
  const back = await tablet.get(gateway.provider.signIn(begun.headers.get('location')!));
  assert.equal(back.headers.get('location'), '/staff/?sign-in=failed');
});

test('the session is refreshed when its token is about to end, by one request only', async () => {
  await signIn();
  gateway.clock.advance(14.5 * MINUTE);
  const old = new Map(tablet.cookies);
  const answers = await Promise.all(Array.from({ length: 10 }, cart));
  assert.ok(answers.every(({ status }) => status === 200));
  assert.equal(gateway.provider.refreshes.length, 1);
  const current = new Map(tablet.cookies);
  for (const [name, value] of old) tablet.cookies.set(name, value);
  assert.equal((await cart()).status, 200, 'a latecomer with the old cookie');
  assert.equal(gateway.provider.refreshes.length, 1);
  for (const [name, value] of current) tablet.cookies.set(name, value);
  gateway.clock.advance(14.5 * MINUTE);
  assert.equal((await cart()).status, 200);
  assert.equal(new Set(gateway.provider.refreshes).size, 2, 'each refresh token once');
});

test('when the provider does not refresh any more, the session is over', async () => {
  await signIn();
  const stolen = new Map(tablet.cookies);
  await tablet.post('/auth/logout', {});
  for (const [name, value] of stolen) tablet.cookies.set(name, value);
  gateway.clock.advance(20 * MINUTE);
  const answer = await cart();
  assert.equal(answer.status, 401);
  assert.equal(answer.body.code, 'session-ended');
  assert.ok(!tablet.cookies.has('hiorder-staff'));
});

test('while the provider is away a good token is used to its end', async () => {
  await signIn();
  gateway.provider.down = true;
  gateway.clock.advance(14.5 * MINUTE);
  assert.equal((await cart()).status, 200);
  gateway.clock.advance(MINUTE);
  assert.equal((await cart()).status, 503);
  gateway.provider.down = false;
  assert.equal((await cart()).status, 200);
});

test('signing out revokes, clears and says where the provider ends its own session', async () => {
  await signIn();
  const answer = await tablet.post('/auth/logout', {});
  assert.equal(answer.status, 200);
  const url = new URL(answer.body.url);
  assert.equal(url.origin, gateway.url);
  assert.equal(url.searchParams.get('post_logout_redirect_uri'), `${gateway.url}/staff/`);
  assert.ok(url.searchParams.get('id_token_hint'));
  assert.match(gateway.provider.revoked.at(-1)!, /^refresh-/);
  assert.equal((await cart()).status, 401);
  assert.deepEqual((await tablet.post('/auth/logout', {})).body, {});
});

test('without identity signing in is not possible just now, and signing out is', async () => {
  await signIn();
  gateway.off.add('identity');
  const fresh = await testGateway({ contexts: { identity: { http: () => undefined } } });
  assert.equal((await fetch(`${fresh.url}/auth/login`, { redirect: 'manual' })).status, 503);
  await fresh.close();
  assert.equal((await tablet.post('/auth/logout', {})).status, 200);
  assert.ok(!tablet.cookies.has('hiorder-staff'));
});

test('the provider keeps its own cookies and never sees ours', async () => {
  await signIn();
  tablet.cookies.set('op_session', 'abc');
  assert.deepEqual((await tablet.get('/oidc/page')).body, { cookie: 'op_session=abc' });
});
