import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { browser } from './testing/browser.ts';
import { installation, isAway, isUp, NO_REDIS, ownRedis, type OwnRedis } from './testing/redis.ts';
import { testGateway, type TestGateway } from './testing/test-gateway.ts';

const server = await ownRedis();
after(() => server?.stop());
const MINUTE = 60_000;
const asStaff = { 'x-hiorder-app': 'staff' };

describe('two gateways', { skip: server ? false : NO_REDIS }, () => {
  const own = server as OwnRedis;
  const rateLimits = { caller: { burst: 30, perSecond: 0.001 } };
  let here: ReturnType<typeof installation>;
  let redis: Awaited<ReturnType<(typeof here)['handle']>>[];
  let one: TestGateway;
  let two: Awaited<ReturnType<TestGateway['beside']>>;
  beforeEach(async () => {
    here = installation(own.url);
    redis = [await here.handle(), await here.handle()];
    one = await testGateway({ redis: redis[0], rateLimits });
    two = await one.beside({ redis: redis[1], proxies: 1 });
  });
  afterEach(async () => {
    await two.close();
    await one.close();
    await here.close();
  });

  async function signedIn() {
    const tablet = browser(one.url);
    const begun = await tablet.get('/auth/login');
    assert.equal((await tablet.get(one.provider.signIn(begun.headers.get('location')!))).status, 303);
    return tablet;
  }
  /** The same browser, whose requests come to the other one. */
  const sameAt = (url: string, cookies: ReadonlyMap<string, string>) => {
    const other = browser(url);
    for (const [name, value] of cookies) other.cookies.set(name, value);
    return other;
  };

  it('one signs in what the other began', async () => {
    const tablet = browser(one.url);
    const begun = await tablet.get('/auth/login');
    const back = new URL(one.provider.signIn(begun.headers.get('location')!));
    const other = sameAt(two.url, tablet.cookies);
    const asOneHost = { 'x-forwarded-host': new URL(one.url).host };
    const answer = await other.get(back.pathname + back.search, asOneHost);
    assert.equal(answer.headers.get('location'), '/staff/');
  });

  it('use a refresh token once, and give latecomers the new session', async () => {
    const tablet = await signedIn();
    const old = new Map(tablet.cookies);
    one.clock.advance(14.5 * MINUTE);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => sameAt(i % 2 ? one.url : two.url, old).get('/api/cart', asStaff)),
    );
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.equal(one.provider.refreshes.length, 1);
    const late = sameAt(two.url, old);
    assert.equal((await late.get('/api/cart', asStaff)).status, 200);
    one.clock.advance(14.5 * MINUTE);
    assert.equal((await late.get('/api/cart', asStaff)).status, 200);
    assert.equal((await sameAt(one.url, late.cookies).get('/api/cart', asStaff)).status, 200);
    assert.equal(new Set(one.provider.refreshes).size, one.provider.refreshes.length, 'each token once');
  });

  it('renew a guest once', async () => {
    const phone = browser(one.url);
    await phone.post('/api/guest-sessions', { code: 'abc' });
    one.clock.advance(14 * MINUTE);
    const answers = await Promise.all(
      [one.url, two.url].map((url) => sameAt(url, phone.cookies).get('/api/cart')),
    );
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    );
    assert.equal(one.contexts.renewals.length, 1);
  });

  /** How many of `count` requests of somebody get through, which go to the gateways in turn. */
  async function passed(sub: string, count: number, urls = [one.url, two.url]): Promise<number> {
    const token = await one.issuer.access({ sub, role: 'guest', store: 's1' });
    const headers = { authorization: `Bearer ${token}` };
    const answers = await Promise.all(
      Array.from({ length: count }, (_, i) => fetch(`${urls[i % urls.length]}/api/cart`, { headers })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    for (const { headers: told } of refused) assert.ok(Number(told.get('retry-after')) > 900);
    const through = answers.filter(({ status }) => status === 200).length;
    assert.equal(through + refused.length, count);
    return through;
  }

  it('count requests together', async () => {
    assert.equal(await passed('ann', 60), 30);
  });

  it('count requests each by itself while Redis is away, and together when it is back', async () => {
    assert.equal(await passed('ann', 20), 20);
    await own.kill();
    for (const each of redis) await isAway(each);
    for (const url of [one.url, two.url]) assert.equal(await passed('ann', 40, [url]), 30);
    await own.startAgain();
    for (const each of redis) await isUp(each);
    // They ask once a second whether it is back.
    one.clock.advance(1_000);
    for (const url of [one.url, two.url]) assert.equal(await passed('ben', 1, [url]), 1);
    assert.equal(await passed('cem', 60), 30);
  });

  it('go on alone while Redis is away, and together when it is back', async () => {
    const phone = browser(one.url);
    await phone.post('/api/guest-sessions', { code: 'abc' });
    await own.kill();
    for (const each of redis) await isAway(each);
    for (const url of [one.url, two.url]) {
      assert.equal((await sameAt(url, phone.cookies).get('/api/cart')).status, 200);
    }
    one.clock.advance(14 * MINUTE);
    assert.equal((await phone.get('/api/cart')).status, 200);
    assert.equal(one.contexts.renewals.length, 1);
    await own.startAgain();
    for (const each of redis) await isUp(each);
    one.clock.advance(14 * MINUTE);
    for (const url of [one.url, two.url]) {
      assert.equal((await sameAt(url, phone.cookies).get('/api/cart')).status, 200);
    }
    assert.equal(one.contexts.renewals.length, 2);
  });
});
