// What others order reaches a phone, and so does its own order's news: in a real Chromium.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { MenuItem } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import type { Browser } from 'playwright-core';
import {
  expectAccessible,
  launchWhole,
  open,
  signInOn,
  sitDown,
  withChromium,
  type Device,
} from '../support/browser.ts';
import { addToCart, isMain, menuOf, needsNoChoice, orderAndPay, scan } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

const patient = { timeoutMs: 45_000 };
const ENDPOINT = 'https://fcm.googleapis.com/fcm/send/of-a-test';

/** A browser without a push service behind it: the rest is its own. */
const SUBSCRIBED = `PushManager.prototype.subscribe = async () => ({
  toJSON: () => ({ endpoint: '${ENDPOINT}', expirationTime: null, keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) } }),
})`;

const STAFF_ENDPOINT = `${ENDPOINT}-of-staff`;
const STAFF_SUBSCRIBED = `{
  const subscription = {
    endpoint: '${STAFF_ENDPOINT}',
    toJSON: () => ({ endpoint: '${STAFF_ENDPOINT}', keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) } }),
    unsubscribe: async () => { delete sessionStorage.subscribed; return true; },
  };
  PushManager.prototype.subscribe = async () => { sessionStorage.subscribed = 'yes'; return subscription; };
  PushManager.prototype.getSubscription = async () => sessionStorage.subscribed ? subscription : null;
}`;

/** Counts what is drawn in the cart for a moment only. */
const WATCH_CART = `globalThis.skeletons = 0;
new MutationObserver(() => {
  if (document.querySelector('.cart-page .strip-skeleton')) globalThis.skeletons++;
}).observe(document.body, { childList: true, subtree: true });`;

describe('what others order, and what becomes of an order', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let phone: Device;
  let dish: MenuItem;
  let another: MenuItem;

  before(async () => {
    server = await startStore();
    const { all } = await menuOf(server);
    [dish, another] = all.filter((item) => isMain(item) && needsNoChoice(item)) as [MenuItem, MenuItem];
    browser = await launchWhole();
    phone = await open(browser, 'phone');
    await phone.context.grantPermissions(['notifications'], { origin: server.baseUrl });
    await phone.context.addInitScript(SUBSCRIBED);
    // A browser of a test is never asked: it begins as one that was not asked yet.
    await phone.context.addInitScript(
      `if (!sessionStorage.asked) Object.defineProperty(Notification, 'permission', { get: () => 'default' });`,
    );
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  test('an order of another table is in the ranking by itself, on the dish, and recommended', async () => {
    const { page } = phone;
    await sitDown(page, server.demo().tables[5]!.url);
    await page.getByRole('link', { name: '순위' }).click();
    await page.getByRole('heading', { name: '인기 순위' }).waitFor();
    const friend = await scan(server, 4);
    await addToCart(friend, dish, 3);
    await addToCart(friend, another, 3);
    await orderAndPay(friend);
    const row = page.getByRole('listitem').filter({ hasText: dish.name });
    await row.getByText(/\d번 주문/).waitFor();
    await expectAccessible(page, 'ranking');
    await row.getByRole('link').click();
    await page.getByText(/^오늘 \d+번 주문 · 전체 \d+위$/).waitFor();
    await page.goto(server.baseUrl);
    await page
      .locator('.item', { hasText: dish.name })
      .getByText(/^인기 \d+위$/)
      .first()
      .waitFor();
    const offer = page.locator('.strip-card', { hasText: dish.name });
    // What is told later than the menu shows the next time it is opened.
    await eventually(async () => {
      const read = page.waitForResponse((one) => new URL(one.url()).pathname === '/api/orders');
      await Promise.all([page.goto(server.baseUrl), read]);
      await offer.waitFor({ timeout: 5_000 });
    }, patient);
    await expectAccessible(page, 'menu with recommendations');
    await offer.getByRole('button').click();
    await offer.waitFor({ state: 'detached' });
  });

  test('in the cart what goes with it is there at once, and leaves its place when it is taken', async () => {
    const { page } = phone;
    const place = page.locator('.strip-place');
    const next = page.locator('.strip-card', { hasText: another.name });
    await next.waitFor();
    await page.evaluate(`scrollTo(0, 1_000)`);
    await page.evaluate(WATCH_CART);
    await page.locator('.cart-bar').click();
    await page.getByText('모두 1개').waitFor();
    await next.waitFor();
    assert.equal(await page.evaluate('globalThis.skeletons'), 0);
    const height = await place.evaluate((one) => one.clientHeight);
    await next.getByRole('button').click();
    await page.locator('.strip-place:empty').waitFor({ state: 'attached' });
    assert.equal(await place.evaluate((one) => one.clientHeight), height, 'nothing moves under a finger');
    await page.goBack();
    await page.locator('.menu-rest .list').first().waitFor();
    assert.equal(await place.count(), 0);
  });

  test('after the first order the phone is asked, and shows what a push tells it', async () => {
    const { page, context } = phone;
    await page.goto(`${server.baseUrl}/cart`);
    await page.getByRole('button', { name: '결제하고 주문하기' }).click();
    await page.waitForURL(/\/sandbox\/checkout/);
    await page.getByRole('button', { name: /결제/ }).first().click();
    await page.getByRole('heading', { name: '음식이 다 되면 알려드릴까요?' }).waitFor();
    await expectAccessible(page, 'the question');
    await page.getByRole('button', { name: '알림 받기' }).click();
    await page.getByText('다 되면 알려드릴게요', { exact: true }).waitFor();
    const kept = await server.query(
      'notification',
      'select locale from push_subscription where endpoint = $1',
      [ENDPOINT],
    );
    assert.deepEqual(kept, [{ locale: 'ko' }]);

    const browserSide = await context.newCDPSession(page);
    const registrations: { registrationId: string }[] = [];
    browserSide.on('ServiceWorker.workerRegistrationUpdated', (told) =>
      registrations.push(...told.registrations),
    );
    await browserSide.send('ServiceWorker.enable');
    await eventually(() => assert.ok(registrations.length > 0), patient);
    // Nobody looks at the app: a page to sign in is none of it.
    await page.goto(`${server.baseUrl}/staff/`);
    await page.waitForURL(/\/oidc\//);
    const notice = {
      title: '주문 52번 음식이 다 됐어요',
      body: '곧 가져다드릴게요',
      tag: 'order-1',
      url: '/orders',
    };
    const shown = `navigator.serviceWorker.getRegistration('/').then((one) => one.getNotifications())
      .then((all) => all.map(({ title, body, tag, data }) => ({ title, body, tag, url: data.url })))`;
    // The page that was left may still be there for a moment, and is told nothing twice: one tag, one notification.
    await eventually(async () => {
      await browserSide.send('ServiceWorker.deliverPushMessage', {
        origin: server.baseUrl,
        registrationId: registrations[0]!.registrationId,
        data: JSON.stringify(notice),
      });
      assert.deepEqual(await page.evaluate(shown), [notice]);
    }, patient);
    assert.deepEqual(phone.complaints, []);
  });

  test('a device of the staff is told while nobody looks at it, until they sign out', async () => {
    const { page, context } = await open(browser, 'tablet');
    await context.grantPermissions(['notifications'], { origin: server.baseUrl });
    await context.addInitScript(STAFF_SUBSCRIBED);
    await page.goto(server.demo().staff.url);
    await signInOn(page, server.demo().staff);
    await page.getByRole('button', { name: /내 계정/ }).click();
    await page.getByRole('button', { name: '이 기기로 알림 받기' }).click();
    await page.getByText('이제 이 기기로 알려 드려요').waitFor();
    await expectAccessible(page, 'the account with notifications');
    const kept = () =>
      server.query('notification', 'select store_id from push_subscription where endpoint = $1', [
        STAFF_ENDPOINT,
      ]);
    assert.deepEqual(await kept(), [{ store_id: server.demo().store.id }]);
    const worker = `navigator.serviceWorker.getRegistration('/staff/').then((one) => one?.active?.scriptURL)`;
    assert.equal(await page.evaluate(worker), `${server.baseUrl}/staff/sw.js`);
    await page.getByRole('button', { name: '로그아웃' }).click();
    await eventually(async () => assert.deepEqual(await kept(), []), patient);
    await context.close();
  });

  test('an order has its receipt, to send and to print', async () => {
    // The other one is on its way to the sign-in of staff.
    const page = await phone.context.newPage();
    await page.goto(`${server.baseUrl}/orders`);
    await page.getByRole('button', { name: '영수증' }).click();
    await page.getByRole('heading', { name: '영수증' }).waitFor();
    await page.getByText(`${dish.name} × 1`).waitFor();
    await expectAccessible(page, 'the receipt');
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('button', { name: '인쇄하기' }).waitFor({ state: 'hidden' });
    await page.emulateMedia({ media: null });
    await page.reload();
    await page.getByText(`${dish.name} × 1`).waitFor();
    await page.getByRole('button', { name: '뒤로' }).click();
    await page.getByRole('heading', { name: '주문 내역' }).waitFor();
    await page.goto(`${server.baseUrl}/orders/nobodys/receipt`);
    await page.getByRole('heading', { name: '이 주문을 찾을 수 없어요' }).waitFor();
    await page.getByRole('link', { name: '주문 내역 보기' }).click();
    await page.getByRole('heading', { name: '주문 내역' }).waitFor();
  });

  test('whoever is sent the receipt reads it in another browser, at no table', async () => {
    const page = await phone.context.newPage();
    const sent = page.waitForResponse((answer) => /\/api\/orders\/[^/]+\/receipt$/.test(answer.url()));
    await page.goto(`${server.baseUrl}/orders`);
    await page.getByRole('button', { name: '영수증' }).click();
    const { url } = (await (await sent).json()) as { url: string };
    const { page: elsewhere, context } = await open(browser, 'phone');
    await elsewhere.goto(url);
    await elsewhere.getByText(`${dish.name} × 1`).waitFor();
    await elsewhere.getByRole('heading', { name: server.demo().store.name }).waitFor();
    await expectAccessible(elsewhere, 'a receipt that was sent');
    await elsewhere.goto(`${url}x`);
    await elsewhere.getByRole('heading', { name: '영수증을 찾을 수 없어요' }).waitFor();
    await expectAccessible(elsewhere, 'a receipt that is not there');
    await context.close();
  });
});
