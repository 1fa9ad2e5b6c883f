import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { browser } from '../testing/browser.ts';
import { ELSEWHERE } from '../testing/elsewhere.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
let phone: ReturnType<typeof browser>;
const MINUTE = 60_000;

before(async () => {
  gateway = await testGateway();
});
beforeEach(() => {
  phone = browser(gateway.url);
  gateway.contexts.left.clear();
});
after(() => gateway.close());

const scan = async (): Promise<string> =>
  (await phone.post('/api/guest-sessions', { code: 'abc' })).body.guest.id;
const begin = (returnTo = '/visits') =>
  phone.get(`/auth/login?app=guest&returnTo=${encodeURIComponent(returnTo)}`);
async function signIn(returnTo?: string) {
  const begun = await begin(returnTo);
  assert.equal(begun.status, 303);
  return phone.get(gateway.memberProvider.signIn(begun.headers.get('location')!));
}
const me = async () => (await phone.get('/api/me')).body;

test('a guest becomes a member over their own sign-in page, and stays who they are', async () => {
  const guest = await scan();
  const begun = await begin('/visits?x=1');
  const url = new URL(begun.headers.get('location')!);
  assert.equal(url.origin, gateway.url);
  assert.equal(url.pathname, '/oidc/members/auth');
  assert.equal(url.searchParams.get('code_challenge_method'), 'S256');
  assert.equal(url.searchParams.get('scope'), 'openid');
  const back = await phone.get(gateway.memberProvider.signIn(url.href));
  assert.equal(back.status, 303);
  assert.equal(back.headers.get('location'), '/visits?x=1');
  const { sub, role, member } = await me();
  assert.deepEqual({ sub, role, member }, { sub: guest, role: 'member', member: 'mina' });
  assert.ok(!phone.cookies.has('hiorder-member-sign-in'));
  assert.ok(!phone.cookies.has('hiorder-staff'), 'and nobody became staff');
});

test('afterwards one lands only on a path of ours', async () => {
  await scan();
  for (const returnTo of ELSEWHERE) {
    const back = await signIn(returnTo);
    assert.equal(back.headers.get('location'), '/', returnTo);
  }
});

test('staff who are signed in in the same browser notice nothing', async () => {
  await scan();
  const begun = await phone.get('/auth/login?returnTo=/staff/');
  // Both at once, in two tabs.
  const member = await begin();
  await phone.get(gateway.provider.signIn(begun.headers.get('location')!));
  const staff = phone.cookies.get('hiorder-staff');
  assert.ok(staff);
  await phone.get(gateway.memberProvider.signIn(member.headers.get('location')!));
  assert.equal((await me()).role, 'member');
  assert.equal(phone.cookies.get('hiorder-staff'), staff);
  assert.equal((await phone.get('/api/me', { 'x-hiorder-app': 'staff' })).body.sub, 'sam');
  await phone.post('/auth/logout?app=guest', {});
  assert.equal((await me()).role, 'guest');
  assert.equal((await phone.get('/api/me', { 'x-hiorder-app': 'staff' })).body.sub, 'sam');
  await signIn();
  await phone.post('/auth/logout', {});
  assert.equal((await me()).role, 'member', 'nor does the member when staff sign out');
});

test('who sits at no table has nothing to sign in at', async () => {
  const begun = await begin();
  assert.equal(begun.headers.get('location'), '/visits');
  assert.equal(phone.cookies.size, 0);
});

test('an answer of another attempt, of another guest or one that is a no makes nobody a member', async () => {
  await scan();
  const begun = await begin();
  const good = gateway.memberProvider.signIn(begun.headers.get('location')!);
  const foreign = new URL(good);
  foreign.searchParams.set('state', 'other');
  await phone.get(foreign.href);
  assert.equal((await me()).role, 'guest', 'another state');
  const state = new URL(good).searchParams.get('state');
  const denied = await phone.get(`/auth/callback?error=access_denied&state=${state}`);
  assert.equal(denied.headers.get('location'), '/visits', 'who said no goes back');
  await phone.get(good);
  assert.equal((await me()).role, 'guest', 'the attempt is over');

  const next = gateway.memberProvider.signIn((await begin()).headers.get('location')!);
  phone.cookies.delete('hiorder-guest');
  await scan();
  await phone.get(next);
  assert.equal((await me()).role, 'guest', 'somebody else sits at this phone');

  const late = gateway.memberProvider.signIn((await begin()).headers.get('location')!);
  gateway.clock.advance(61 * MINUTE);
  await phone.get(late);
  assert.equal((await me()).role, 'guest', 'too late');
});

test('whoever takes as long as the page lets them is a member; later they are back at their table', async () => {
  await scan();
  const slow = gateway.memberProvider.signIn((await begin()).headers.get('location')!);
  gateway.clock.advance(60 * MINUTE);
  const inTime = await phone.get(slow);
  assert.equal(inTime.headers.get('location'), '/visits');
  assert.equal((await me()).role, 'member');

  const late = gateway.memberProvider.signIn((await begin()).headers.get('location')!);
  gateway.clock.advance(10 * MINUTE);
  const open = (await phone.get('/auth/login?returnTo=/staff/orders')).headers.get('location')!;
  gateway.clock.advance(55 * MINUTE);
  assert.equal((await phone.get(late)).headers.get('location'), '/', 'not on a page of staff');
  const back = await phone.get(gateway.provider.signIn(open));
  assert.equal(back.headers.get('location'), '/staff/orders', 'and staff go on with theirs');
});

test('of two tabs the one that began last signs in, and the other ends neither it nor staff’s', async () => {
  await scan();
  const staff = (await phone.get('/auth/login?returnTo=/staff/orders')).headers.get('location')!;
  const first = gateway.memberProvider.signIn((await begin('/visits?tab=1')).headers.get('location')!);
  const second = gateway.memberProvider.signIn((await begin('/visits?tab=2')).headers.get('location')!);
  assert.equal((await phone.get(first)).headers.get('location'), '/');
  assert.equal((await me()).role, 'guest');
  assert.equal((await phone.get(second)).headers.get('location'), '/visits?tab=2');
  assert.equal((await me()).role, 'member');
  const back = await phone.get(gateway.provider.signIn(staff));
  assert.equal(back.headers.get('location'), '/staff/orders');
});

test('the provider of staff makes nobody a member, nor the one of members anybody staff', async () => {
  await scan();
  const asMember = new URL((await begin()).headers.get('location')!);
  await phone.get(gateway.provider.signIn(asMember.href));
  assert.equal((await me()).role, 'guest');
  const asStaff = new URL((await phone.get('/auth/login')).headers.get('location')!);
  await phone.get(gateway.memberProvider.signIn(asStaff.href));
  assert.ok(!phone.cookies.has('hiorder-staff'));
});

test('signing out as a member leaves the seat, and only our own pages can', async () => {
  const guest = await scan();
  await signIn();
  const forged = await phone.send('/auth/logout?app=guest', {
    ...{ method: 'POST', body: {} },
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  assert.equal(forged.status, 403);
  assert.equal((await me()).role, 'member');
  assert.equal((await phone.post('/auth/logout?app=guest', {})).status, 200);
  const { sub, role } = await me();
  assert.deepEqual({ sub, role }, { sub: guest, role: 'guest' });
});

test('deleting the membership leaves the seat, and the cookie says guest at once', async () => {
  const guest = await scan();
  await signIn();
  const deleted = await phone.send('/api/me/membership', { method: 'DELETE' });
  assert.equal(deleted.status, 204);
  const { sub, role } = await me();
  assert.deepEqual({ sub, role }, { sub: guest, role: 'guest' });
});

test('whose stay ended meanwhile is no guest any more', async () => {
  const guest = await scan();
  const begun = await begin();
  gateway.contexts.left.add(guest);
  const back = await phone.get(gateway.memberProvider.signIn(begun.headers.get('location')!));
  assert.equal(back.headers.get('location'), '/visits');
  assert.ok(!phone.cookies.has('hiorder-guest'));
});

test('without identity signing in as a member is not possible just now', async () => {
  await scan();
  gateway.off.add('identity');
  const fresh = await testGateway({ contexts: { identity: { http: () => undefined } } });
  try {
    const jar = [...phone.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${fresh.url}/auth/login?app=guest`, {
      ...{ redirect: 'manual', headers: { cookie: jar } },
    });
    assert.equal(answer.status, 503);
    const out = await phone.post('/auth/logout?app=guest', {});
    assert.equal(out.status, 503);
    assert.ok(phone.cookies.has('hiorder-guest'));
  } finally {
    gateway.off.clear();
    await fresh.close();
  }
});
