import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createBrowser } from '../../../testing/browser.ts';
import {
  ISSUER,
  openStore,
  PASSWORD,
  startWorld,
  type OpenStore,
  type World,
} from '../../../testing/identity-world.ts';
import { enterAsMember, memberPageOf, MEMBERS_TOKEN_PATH } from '../../../testing/members.ts';
import { phones } from '../../../testing/phones.ts';
import { askForTokens, authorizationRequest, CALLBACK, follow } from '../../../testing/tokens.ts';

let world: World;
let store: OpenStore;
let origin: string;
const { me } = phones(() => ({ world, store }));

before(async () => {
  world = await startWorld();
  store = await openStore(world, '달빛식당', 9);
  origin = await world.identity.http.listen({ port: 0, host: '127.0.0.1' });
});
after(() => world.close());

const enter = (o: Omit<Parameters<typeof enterAsMember>[1], 'password'> & { password?: string }) =>
  enterAsMember({ world, origin }, { password: PASSWORD, ...o });
const memberOf = async (email: string): Promise<string> => {
  const { status, memberId } = await enter({ email, isNew: true });
  assert.equal(status, 200);
  return memberId!;
};

test('registering signs in at once, and the same address signs in again', async () => {
  const first = await enter({ email: 'Mina@Example.KR', isNew: true });
  assert.equal(first.status, 200);
  const again = await enter({ email: 'mina@example.kr' });
  assert.equal(again.memberId, first.memberId);
  assert.equal(first.claims?.['iss'], `${ISSUER}/members`);
});

test('who registers with an address that is taken needs its password', async () => {
  const memberId = await memberOf('taken@example.kr');
  assert.equal((await enter({ email: 'taken@example.kr', isNew: true })).memberId, memberId);
  const other = { email: 'taken@example.kr', password: 'another password', isNew: true };
  assert.equal((await enter(other)).status, 409);
});

test('what cannot be an account is refused on the page', async () => {
  assert.equal((await enter({ email: 'nobody', isNew: true })).status, 400);
  assert.equal((await enter({ email: 'short@example.kr', password: 'short', isNew: true })).status, 400);
  assert.equal((await enter({ email: '', isNew: true })).status, 400);
  assert.equal((await enter({ email: 'short@example.kr' })).status, 401);
});

test('nobody’s account at a store signs in as a member, nor a member at a store', async () => {
  assert.equal((await enter({ email: store.email })).status, 401);
  await memberOf('only-member@example.kr');
  const browser = createBrowser(origin);
  const started = await browser.get(authorizationRequest().url);
  const sent = await browser.submit(started.location, {
    email: 'only-member@example.kr',
    password: PASSWORD,
  });
  assert.equal(sent.status, 401);
});

test('one address may be both, each with its own password', async () => {
  const { status, memberId } = await enter({
    email: store.email,
    password: 'a guest of my own store',
    isNew: true,
  });
  assert.equal(status, 200);
  assert.equal((await enter({ email: store.email })).status, 401, 'the password of the store');
  assert.ok(memberId);
});

test('a code of members is nothing to the provider of staff, nor the other way round', async () => {
  await memberOf('code@example.kr');
  const codeFrom = async (path: string, email: string) => {
    const request = authorizationRequest({ scope: 'openid' });
    const browser = createBrowser(origin);
    const started = await browser.get(request.url.replace('/oidc/', path));
    const sent = await browser.submit(started.location, { email, password: PASSWORD });
    const code = new URL((await follow(browser, sent)).location).searchParams.get('code') ?? '';
    assert.notEqual(code, '');
    return {
      ...{ grant_type: 'authorization_code', code, redirect_uri: CALLBACK },
      code_verifier: request.verifier,
    };
  };
  const { http } = world.identity;
  const member = await codeFrom('/oidc/members/', 'code@example.kr');
  assert.equal((await askForTokens(http, member)).body.error, 'invalid_grant');
  const staff = await codeFrom('/oidc/', store.email);
  assert.equal((await askForTokens(http, staff, undefined, MEMBERS_TOKEN_PATH)).body.error, 'invalid_grant');
});

test('what the provider of members gives is no token for the API', async () => {
  await memberOf('token@example.kr');
  const { browser, page, verifier } = await memberPageOf(origin);
  const sent = await browser.submit(page, { email: 'token@example.kr', password: PASSWORD });
  const code = new URL((await follow(browser, sent)).location).searchParams.get('code') ?? '';
  const grant = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, code_verifier: verifier };
  const { body } = await askForTokens(world.identity.http, grant, undefined, MEMBERS_TOKEN_PATH);
  assert.equal(body.refresh_token, undefined);
  for (const token of [body.id_token, body.access_token]) assert.equal((await me(token)).status, 401);
});

test('the next at the same phone is asked for a password again', async () => {
  const browser = createBrowser(origin);
  const mina = await enter({ email: 'same-phone@example.kr', isNew: true, browser });
  assert.equal(mina.status, 200);
  const { page } = await memberPageOf(origin, browser);
  const shown = await browser.get(page);
  assert.equal(shown.status, 200);
  assert.match(shown.text, /type="password"/);
  const juno = await enter({ email: 'next-guest@example.kr', isNew: true, browser });
  assert.equal(juno.status, 200);
  assert.notEqual(juno.memberId, mina.memberId);
});

test('whoever does not want to goes back as nobody in particular', async () => {
  const { browser, page } = await memberPageOf(origin);
  const done = await follow(browser, await browser.get(`${page}/cancel`));
  assert.equal(new URL(done.location).searchParams.get('error'), 'access_denied');
});

test('the page is in four languages, and another browser cannot use it', async () => {
  const { browser, page } = await memberPageOf(origin);
  const TITLES = { ko: '회원 로그인', en: 'Member sign-in', ja: '会員ログイン', zh: '会员登录' };
  for (const [lang, title] of Object.entries(TITLES)) {
    const { text } = await browser.get(`${page}?lang=${lang}`);
    assert.match(text, new RegExp(`<h1>${title}</h1>`));
  }
  const elsewhere = await createBrowser(origin).get(page);
  assert.equal(elsewhere.status, 400);
  assert.match(elsewhere.text, /href="\/"/);
  const forged = await browser.submit(
    page,
    { email: 'mina@example.kr', password: PASSWORD },
    { origin: 'https://evil.example' },
  );
  assert.equal(forged.status, 400);
});

test('wrong passwords are slowed down, apart from those of an account at a store', async () => {
  const { email } = await openStore(world, '느린식당', 1);
  const wrong = () => enter({ email, password: 'a wrong password' });
  const statuses = [];
  for (let i = 0; i < 6; i += 1) statuses.push((await wrong()).status);
  assert.deepEqual(statuses.slice(0, 5), [401, 401, 401, 401, 401]);
  assert.equal(statuses[5], 429);
  const browser = createBrowser(origin);
  const started = await browser.get(authorizationRequest().url);
  const staff = await browser.submit(started.location, { email, password: PASSWORD });
  assert.equal(staff.status, 303, 'the account at the store is not held back');
});

test('guests who mistype at a store’s Wi-Fi hold each other up, and never its staff', async () => {
  const { email } = await openStore(world, '와이파이식당', 1);
  const wifi = { 'x-forwarded-for': '203.0.113.7' };
  const { browser, page } = await memberPageOf(origin);
  const guest = async (name: string): Promise<number> => {
    const typed = { email: `${name}@example.kr`, password: 'a wrong password' };
    return (await browser.submit(page, typed, wifi)).status;
  };
  const tried = await Promise.all(Array.from({ length: 50 }, (_, i) => guest(`mistyped-${i}`)));
  assert.deepEqual([...new Set(tried)], [401]);
  assert.equal(await guest('mistyped-last'), 429, 'as many as an address may');
  const tablet = createBrowser(origin);
  const started = await tablet.get(authorizationRequest().url, wifi);
  const staff = await tablet.submit(started.location, { email, password: PASSWORD }, wifi);
  assert.equal(staff.status, 303);
});
