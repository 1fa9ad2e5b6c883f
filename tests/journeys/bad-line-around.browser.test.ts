// Between the phone and the server things go wrong before ordering, and after: what was asked for happens, once.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { Browser } from 'playwright-core';
import {
  SOON,
  badLines,
  cutAfter,
  overloaded,
  sameKey,
  type BadLine,
  type BadLines,
} from '../support/bad-line.ts';
import { expectAccessible, launch, sitDown, withChromium } from '../support/browser.ts';
import { nobodyThere, type Mishap } from '../support/proxy.ts';
import { startStore, type TestServer } from '../support/server.ts';

const LINES = /^\/api\/cart\/lines\//;
const PAYMENT = /^\/api\/orders\/[^/]+\/payment$/;
const paymentUnavailable: Mishap = {
  kind: 'answer',
  status: 503,
  code: 'payment-unavailable',
  retryAfter: 60,
};

describe('before and after ordering on a bad line', withChromium, () => {
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

  test('the menu can be read before the app has come, and is live when it has', async (t) => {
    const { page, proxy, place } = await lines.phone(t, { keepAlive: true });
    const dish = page.getByText(lines.dish, { exact: true });
    let letCome = () => {};
    const held = new Promise<void>((resolve) => (letCome = resolve));
    await page.route(/\.js$/, (route) => held.then(() => route.continue()));
    // A server that has no time sends the page without its menu.
    await eventually(
      async () => {
        await page.goto(`${proxy.url}/t/${place.code}`, { waitUntil: 'commit' });
        await dish.waitFor({ timeout: 5_000 });
      },
      { timeoutMs: 60_000 },
    );
    await page.getByText(/번 테이블$/).waitFor();
    assert.equal(await page.locator('[inert] .item').count(), await page.locator('.item').count());
    letCome();
    await page.locator('[inert]').waitFor({ state: 'detached' });
    await dish.click();
    await page.waitForURL(/\/items\//);
  });

  test('a screen whose looks did not come is shown when they have', async (t) => {
    const { page, proxy, place } = await lines.phone(t, { forgetful: true });
    let asked = 0;
    await page.route(/\/cart-screen-[^/]+\.css$/, (route) =>
      asked++ < 2 ? route.abort() : route.continue(),
    );
    await sitDown(page, `${proxy.url}/t/${place.code}`);
    await page
      .getByRole('link', { name: /장바구니/ })
      .last()
      .click();
    await page.getByText('아직 담은 메뉴가 없어요').waitFor();
    assert.equal(asked, 3);
    const sheets = `[...document.querySelectorAll('link[rel=stylesheet][href*="/cart-screen-"]')].map(({ sheet }) => sheet !== null)`;
    assert.deepEqual(await page.evaluate(sheets), [true]);
  });

  test('a scan and a menu that the server has no time for come by themselves', async (t) => {
    const { page, proxy, place } = await lines.phone(t, { keepAlive: true });
    const [scan, menu] = [/^\/api\/guest-sessions$/, /^\/api\/stores\/[^/]+\/menu$/];
    proxy.plan('POST', scan, [SOON]);
    proxy.plan('GET', menu, [SOON]);
    await sitDown(page, `${proxy.url}/t/${place.code}`);
    await page
      .getByRole('button', { name: `${lines.dish} 담기` })
      .first()
      .waitFor({ timeout: 60_000 });
    assert.ok(proxy.seen('POST', scan).length >= 2, 'the scan was asked for again');
    assert.ok(proxy.seen('GET', menu).length >= 2, 'the menu was asked for again');
  });

  test('a scan whose answer is lost is the same one again, in whatever language the phone is by then', async (t) => {
    const { page, proxy, place } = await lines.phone(t);
    const scan = /^\/api\/guest-sessions$/;
    proxy.plan('POST', scan, [cutAfter, ...nobodyThere(100)]);
    await page.goto(`${proxy.url}/t/${place.code}`);
    await eventually(() => assert.ok(proxy.seen('POST', scan).length >= 2));
    await page.evaluate(() => localStorage.setItem('hiorder.locale', '"ja"'));
    proxy.plan('POST', scan, []);
    await sitDown(page, `${proxy.url}/t/${place.code}`);
    assert.equal(await page.locator('html').getAttribute('lang'), 'ja');
    const scans = proxy.seen('POST', scan);
    assert.ok(sameKey(scans));
    assert.equal(new Set(scans.map(({ body }) => body)).size, 1);
    const seated = await server.query('identity', 'select id from guest where table_id = $1', [place.id]);
    assert.equal(seated.length, 1);
  });

  test('two phones tap “+” on one line at once, on bad lines: every tap counts, and only once', async (t) => {
    const a = await lines.seated(t);
    const b = await lines.seated(t, { beside: a });
    const cut: Mishap[] = [{ kind: 'cut-after' }, overloaded];
    for (const { proxy } of [a, b]) proxy.plan('PATCH', LINES, cut);
    const more = ({ page }: BadLine) => page.getByRole('button', { name: '하나 더' });
    await Promise.all([a, b].map((guest) => more(guest).waitFor()));
    for (let taps = 0; taps < 4; taps++) await Promise.all([a, b].map((guest) => more(guest).click()));
    for (const { page } of [a, b]) await page.getByText('모두 9개').waitFor();
    await a.page.reload();
    await a.page.getByText('모두 9개').waitFor();
  });

  test('what another phone changes, and cannot be read at once, comes by itself', async (t) => {
    const a = await lines.seated(t);
    const b = await lines.seated(t, { beside: a });
    await b.page.getByText('모두 1개').waitFor();
    b.proxy.plan('GET', /^\/api\/cart$/, [overloaded, cutAfter]);
    await a.page.getByRole('button', { name: '하나 더' }).click();
    await b.page.getByText('모두 2개').waitFor();
  });

  test('a provider that does not answer: the order is kept, asked again on request, and placed once', async (t) => {
    const guest = await lines.seated(t);
    guest.proxy.plan('POST', PAYMENT, [paymentUnavailable, cutAfter]);
    await guest.order();
    await guest.page.waitForURL(/\/sandbox\/checkout/);
    await guest.page.getByRole('button', { name: /결제/ }).first().click();
    await guest.page.getByRole('heading', { name: '결제 확인이 늦어지고 있어요' }).waitFor();
    await expectAccessible(guest.page, 'payment unavailable');
    assert.deepEqual(await guest.statuses(), ['awaiting-payment']);
    await guest.page.getByRole('button', { name: '지금 다시 확인하기' }).click();
    await guest.page.getByRole('heading', { name: '주문이 들어갔어요' }).waitFor();
    const sent = guest.proxy.seen('POST', PAYMENT);
    assert.ok(sent.length >= 3);
    assert.ok(sameKey(sent));
    assert.deepEqual(await guest.statuses(), ['placed']);
  });

  test('leaving while the payment is confirmed: it goes on, over a reload, and is told', async (t) => {
    const guest = await lines.seated(t);
    guest.proxy.plan('POST', PAYMENT, [paymentUnavailable, paymentUnavailable]);
    await guest.order();
    await guest.page.waitForURL(/\/sandbox\/checkout/);
    await guest.page.getByRole('button', { name: /결제/ }).first().click();
    await guest.page.getByRole('link', { name: '메뉴로 가기' }).click();
    await guest.page.getByText('결제를 확인하고 있어요').waitFor();
    await guest.page.reload();
    await eventually(() => assert.equal(guest.proxy.seen('POST', PAYMENT).length, 2), { timeoutMs: 30_000 });
    await guest.page.reload();
    await guest.page.getByText(/주문 \d+번이 들어갔어요/).waitFor();
    assert.ok(sameKey(guest.proxy.seen('POST', PAYMENT)));
    assert.deepEqual(await guest.statuses(), ['placed']);
  });
});
