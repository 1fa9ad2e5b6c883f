// Between the phone and the server things go wrong, and the guest still has one order: never none in silence, never two.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { ORDERS, SOON, badLines, cutAfter, overloaded, sameKey, type BadLines } from '../support/bad-line.ts';
import { expectAccessible, launch, withChromium } from '../support/browser.ts';
import type { Mishap } from '../support/proxy.ts';
import { startStore, type TestServer } from '../support/server.ts';

/** A browser sends a request whose line was cut again by itself: enough for all its copies. */
const always = (kind: Mishap['kind']) => Array.from({ length: 50 }, () => ({ kind }) as Mishap);
const AWAY = { ...overloaded, retryAfter: 60 };
const GIVE_UP = '기다리지 않기';
const LOST = '인터넷 연결을 기다리고 있어요';

describe('ordering on a bad line', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let lines: BadLines;

  before(async () => {
    server = await startStore();
    browser = await launch();
    lines = await badLines(server, browser);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  test('too many orders: it waits as long as it is told to, says so, and orders by itself', async (t) => {
    const guest = await lines.seated(t);
    guest.proxy.plan('POST', ORDERS, [SOON, overloaded]);
    await guest.order();
    await guest.page.getByRole('heading', { name: '주문이 몰리고 있어요' }).waitFor();
    await guest.page.getByText('잠시 후 자동으로 다시 주문합니다').waitFor();
    await guest.page.getByText(/\d초 뒤에 다시 시도해요/).waitFor();
    await guest.page.waitForURL(/\/sandbox\/checkout/);
    const sent = guest.orders();
    assert.equal(sent.length, 3);
    assert.ok(sameKey(sent));
    assert.ok(sent[1]!.at - sent[0]!.at >= 2_990, 'no sooner than Retry-After');
    assert.deepEqual(await guest.statuses(), ['awaiting-payment']);
  });

  test('a line cut before the server heard it: kept over a reload, then ordered once', async (t) => {
    const guest = await lines.seated(t);
    guest.proxy.plan('POST', ORDERS, always('cut-before'));
    await guest.order();
    await guest.page.getByRole('heading', { name: LOST }).waitFor();
    await expectAccessible(guest.page, 'waiting for the network');
    await guest.page.reload();
    await guest.page.getByRole('heading', { name: /확인하고 있어요|기다리고 있어요/ }).waitFor();
    guest.proxy.plan('POST', ORDERS, []);
    await guest.page.waitForURL(/\/sandbox\/checkout/);
    assert.ok(guest.orders().length >= 3);
    assert.ok(sameKey(guest.orders()));
    assert.deepEqual(await guest.statuses(), ['awaiting-payment']);
  });

  test('its code cannot be had after a reload: it is on its way nevertheless, and ordered when it can', async (t) => {
    const guest = await lines.seated(t, { forgetful: true });
    guest.proxy.plan('POST', ORDERS, always('cut-before'));
    await guest.order();
    await guest.page.getByRole('heading', { name: LOST }).waitFor();
    let isAway = true;
    let asked = 0;
    await guest.page.route(/\/placing-(?!sheet)[^/]+\.js$/, (route) => {
      asked++;
      return isAway ? route.abort() : route.continue();
    });
    await guest.page.reload();
    await guest.page.getByRole('heading', { name: /확인하고 있어요/ }).waitFor();
    assert.ok(asked > 0);
    // Not before: the page that is left would send it once more.
    guest.proxy.plan('POST', ORDERS, []);
    assert.deepEqual(await guest.statuses(), []);
    isAway = false;
    await guest.page.waitForURL(/\/sandbox\/checkout/);
    assert.ok(sameKey(guest.orders()));
    assert.deepEqual(await guest.statuses(), ['awaiting-payment']);
  });

  // On a line that was used before, the browser sends it again itself, and the page does not know.
  for (const keepAlive of [false, true]) {
    test(`a ${keepAlive ? 'used' : 'new'} line cut after the server did it: the same order is found again`, async (t) => {
      const guest = await lines.seated(t, { keepAlive });
      guest.proxy.plan('POST', ORDERS, [cutAfter]);
      await guest.order();
      await guest.page.waitForURL(/\/sandbox\/checkout/);
      assert.equal(guest.orders().length, 2);
      assert.ok(sameKey(guest.orders()));
      assert.deepEqual(await guest.statuses(), ['awaiting-payment']);
    });
  }

  test('not wanting to wait while it was never let in: nothing is ordered, and nothing later', async (t) => {
    const guest = await lines.seated(t, { keepAlive: true });
    guest.proxy.plan('POST', ORDERS, [AWAY, overloaded]);
    await guest.order();
    await guest.page.getByRole('button', { name: GIVE_UP }).click();
    await guest.page.getByText('주문하지 않았어요').waitFor();
    await guest.page.reload();
    await guest.page.getByText('모두 1개').waitFor();
    assert.ok(sameKey(guest.orders()));
    assert.deepEqual(await guest.statuses(), []);
    await guest.order();
    await guest.page.waitForURL(/\/sandbox\/checkout/);
    assert.deepEqual(await guest.statuses(), ['awaiting-payment']);
  });

  test('not wanting to wait after it may have arrived: found by its key, and taken back', async (t) => {
    const guest = await lines.seated(t);
    guest.proxy.plan('POST', ORDERS, always('cut-after'));
    await guest.order();
    await guest.page.getByRole('heading', { name: LOST }).waitFor();
    assert.deepEqual(await guest.statuses(), ['awaiting-payment']);
    guest.proxy.online(false);
    await guest.page.getByRole('button', { name: GIVE_UP }).click();
    await guest.page.getByRole('heading', { name: '주문이 이미 들어갔을 수 있어요' }).waitFor();
    await expectAccessible(guest.page, 'giving up');
    await guest.page.getByRole('button', { name: '닫기' }).click();
    await guest.page.getByText('앞선 주문이 들어갔는지 확인하고 있어요').waitFor();
    guest.proxy.plan('POST', ORDERS, []);
    guest.proxy.online(true);
    await guest.page.getByText('주문하지 않았어요').waitFor();
    assert.deepEqual(await guest.statuses(), ['cancelled']);
  });

  test('not wanting to wait, and it never arrived: a copy that comes late is refused', async (t) => {
    const guest = await lines.seated(t);
    guest.proxy.plan('POST', ORDERS, always('cut-before'));
    await guest.order();
    await guest.page.getByRole('heading', { name: LOST }).waitFor();
    guest.proxy.plan('POST', ORDERS, [AWAY]);
    await guest.page.getByRole('heading', { name: '주문이 몰리고 있어요' }).waitFor();
    await guest.page.getByRole('button', { name: GIVE_UP }).click();
    await guest.page.getByText('주문하지 않았어요').waitFor();
    const [first] = guest.orders();
    const late = await guest.page.request.post(`${guest.proxy.url}/api/orders`, {
      headers: {
        'idempotency-key': first!.key!,
        'content-type': 'application/json',
        origin: guest.proxy.url,
      },
      data: first!.body,
    });
    assert.equal(late.status(), 422);
    assert.deepEqual(await guest.statuses(), []);
  });
});
