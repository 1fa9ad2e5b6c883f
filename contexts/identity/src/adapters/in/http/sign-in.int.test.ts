import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fixedClock } from '@hiorder/kernel';
import { createBrowser, type Browser } from '../../../testing/browser.ts';
import {
  openStore,
  PASSWORD,
  startWorld,
  type OpenStore,
  type World,
} from '../../../testing/identity-world.ts';
import { authorizationRequest } from '../../../testing/tokens.ts';

const clock = fixedClock(new Date());
let world: World;
let store: OpenStore;
let origin: string;

before(async () => {
  world = await startWorld({ clock });
  store = await openStore(world);
  origin = await world.identity.http.listen({ port: 0, host: '127.0.0.1' });
});
after(() => world.close());

async function atSignIn(headers: Record<string, string> = {}, extra: Record<string, string> = {}) {
  const browser = createBrowser(origin);
  const { location } = await browser.get(authorizationRequest(extra).url, headers);
  return { browser, path: location, page: await browser.get(location, headers) };
}

/** Tries from an address of its own, as the gateway reports it. */
const tryFrom = async (
  browser: Browser,
  path: string,
  o: { email: string; password?: string; address: string },
) =>
  browser.submit(
    path,
    { email: o.email, password: o.password ?? 'wrong password' },
    { 'x-forwarded-for': o.address },
  );

test('the page has no inline script or style and may not be framed', async () => {
  const { page } = await atSignIn();
  assert.equal(page.status, 200);
  const policy = page.headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /unsafe/);
  assert.doesNotMatch(page.text, /<style|style="|onclick|<script(?![^>]*src=)/);
  assert.equal(page.headers.get('cache-control'), 'no-store');
});

test('its form may lead on to where the application waits', async () => {
  const { page } = await atSignIn();
  assert.match(
    page.headers.get('content-security-policy') ?? '',
    /form-action 'self' http:\/\/hiorder\.test;/,
  );
});

test('everything it names is there', async () => {
  const { browser, page } = await atSignIn();
  const names = [...page.text.matchAll(/(?:href|src)="(\/oidc\/assets\/[^"]+)"/g)].map(
    ([, url]) => url ?? '',
  );
  assert.ok(names.length >= 5);
  for (const name of names) {
    const asset = await browser.get(name);
    assert.equal(asset.status, 200, name);
    assert.match(asset.headers.get('cache-control') ?? '', /immutable/);
  }
  const fonts = await browser.get(names.find((name) => name.includes('fonts-')) ?? '');
  const [, font = ''] = /url\(([^)]+)\)/.exec(fonts.text) ?? [];
  assert.equal((await browser.get(font)).headers.get('content-type'), 'font/woff2');
  assert.equal((await browser.get('/oidc/assets/..%2fpackage.json')).status, 404);
});

for (const [wanted, title] of [
  ['ko', '매장에 로그인'],
  ['en-GB,en;q=0.8', 'Sign in to your store'],
  ['fr, ja;q=0.7', '店舗にログイン'],
  ['zh-CN', '登录店铺'],
] as const) {
  test(`a browser that prefers ${wanted} reads “${title}”`, async () => {
    const { page, browser, path } = await atSignIn({ 'accept-language': wanted });
    assert.ok(page.text.includes(`<h1>${title}</h1>`));
    assert.ok((await browser.get(`${path}?lang=ko`)).text.includes('매장에 로그인'), 'the switch wins');
  });
}

test('a wrong password and an unknown address get the same answer', async () => {
  const { browser, path } = await atSignIn();
  const wrong = await tryFrom(browser, path, { email: store.email, address: '10.0.1.1' });
  const unknown = await tryFrom(browser, path, { email: 'nobody@example.kr', address: '10.0.1.1' });
  assert.equal(wrong.status, 401);
  assert.equal(unknown.status, 401);
  assert.equal(wrong.text.replaceAll(store.email, ''), unknown.text.replaceAll('nobody@example.kr', ''));
  assert.match(wrong.text, /role="alert"/);
  assert.ok(wrong.text.includes('맞지 않아요'));
});

test('an empty form is answered kindly', async () => {
  const { browser, path } = await atSignIn();
  const answer = await browser.submit(path, { email: '  ', password: '' });
  assert.equal(answer.status, 400);
  assert.ok(answer.text.includes('모두 입력해 주세요'));
});

test('what was typed comes back as text, never as markup', async () => {
  const { browser, path } = await atSignIn();
  const email = `"><script>alert(1)</script>'; drop table account;-- \u202E@x.kr`;
  const answer = await browser.submit(path, { email, password: '<b>' });
  assert.equal(answer.status, 401);
  assert.ok(!answer.text.includes('<script>alert'));
  assert.ok(answer.text.includes('&quot;&gt;&lt;script&gt;'));
  const { rows } = await world.database.pool.query('select count(*)::int as n from account');
  assert.ok(rows[0].n > 0);
});

test('NUL, huge and unknown fields are refused', async () => {
  const { browser, path } = await atSignIn();
  assert.equal((await browser.submit(path, { email: 'a\u0000@b.kr', password: 'x' })).status, 400);
  assert.equal((await browser.submit(path, { email: 'a@b.kr', password: 'x'.repeat(9_000) })).status, 413);
  assert.equal((await browser.submit(path, { email: 'a@b.kr', password: 'x', admin: 'yes' })).status, 400);
});

test('another browser cannot use this one’s step', async () => {
  const { path } = await atSignIn();
  const stranger = createBrowser(origin);
  const page = await stranger.get(path);
  assert.equal(page.status, 400);
  assert.ok(page.text.includes('로그인 시간이 지났어요'));
  const answer = await stranger.submit(path, { email: store.email, password: PASSWORD });
  assert.equal(answer.status, 400);
});

test('a form from another site signs nobody in', async () => {
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ]) {
    const { browser, path } = await atSignIn();
    const answer = await browser.submit(path, { email: store.email, password: PASSWORD }, headers);
    assert.equal(answer.status, 400);
    assert.equal(answer.location, '');
  }
});

test('an account without a store is told so, and only with the right password', async () => {
  const lonely = await openStore(world, '닫은 식당');
  await world.database.pool.query('delete from membership where store_id = $1', [lonely.id]);
  const { browser, path } = await atSignIn();
  assert.equal((await browser.submit(path, { email: lonely.email, password: 'wrong password' })).status, 401);
  const answer = await browser.submit(path, { email: lonely.email, password: PASSWORD });
  assert.equal(answer.status, 403);
  assert.ok(answer.text.includes('초대를 요청해'));
});

test('a password may come from a keyboard that composes differently', async () => {
  const composed = await world.identity.seed.registerStore({
    name: '조합 식당',
    owner: { email: 'compose@example.kr', name: 'C', password: '비밀번호가각'.repeat(2).normalize('NFC') },
    tables: [],
  });
  const { browser, path } = await atSignIn();
  const password = '비밀번호가각'.repeat(2).normalize('NFD');
  assert.equal((await browser.submit(path, { email: 'compose@example.kr', password })).status, 303);
  assert.ok(composed.id);
});

test('after four wrong passwords an address waits, and longer each time', async () => {
  const victim = await openStore(world, '공격받는 식당');
  const { browser, path } = await atSignIn();
  const attempt = (password?: string) =>
    tryFrom(browser, path, { email: victim.email, address: '10.0.2.1', ...(password && { password }) });
  for (let i = 0; i < 5; i += 1) assert.equal((await attempt()).status, 401);
  const held = await attempt(PASSWORD);
  assert.equal(held.status, 429, 'not even the right password is looked at');
  assert.equal(held.headers.get('retry-after'), '5');
  assert.ok(held.text.includes('5초'));
  clock.advance(5_000);
  assert.equal((await attempt()).status, 401);
  assert.equal((await attempt()).headers.get('retry-after'), '10');
  clock.advance(10_000);
  assert.equal((await attempt(PASSWORD)).status, 303, 'waiting helps');
});

test('tries at the same moment are not one try', async () => {
  const victim = await openStore(world, '동시 식당');
  const { browser, path } = await atSignIn();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => tryFrom(browser, path, { email: victim.email, address: '10.0.3.1' })),
  );
  assert.equal(answers.filter(({ status }) => status === 401).length, 5);
});

test('many addresses against one account are held back, its owner at the usual place is not', async () => {
  const victim = await openStore(world, '인기 식당');
  const { browser, path } = await atSignIn();
  const owner = await atSignIn();
  const home = { email: victim.email, password: PASSWORD, address: '10.0.4.1' };
  assert.equal((await tryFrom(owner.browser, owner.path, home)).status, 303);
  for (let i = 0; i < 20; i += 1) {
    await tryFrom(browser, path, { email: victim.email, address: `10.0.5.${i}` });
  }
  assert.equal((await tryFrom(browser, path, { ...home, address: '10.0.5.99' })).status, 429);
  const again = await atSignIn();
  assert.equal((await tryFrom(again.browser, again.path, home)).status, 303);
});

test('the table of failures names nobody', async () => {
  const { rows } = await world.database.pool.query('select * from sign_in_failure');
  assert.ok(rows.length > 0);
  assert.ok(!JSON.stringify(rows).includes('example.kr'));
});
