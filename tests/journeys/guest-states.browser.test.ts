// What a guest's screens say while they wait, where there is nothing, without a line, and when what they need cannot be
// had; and how one gets on from there.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { Browser, Page, Route } from 'playwright-core';
import { expectAccessible, launch, open, sitDown, withChromium, type Device } from '../support/browser.ts';
import { paidInTheWindow } from '../support/paid-in-the-window.ts';
import { isMain, machine, menuOf, needsNoChoice } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

interface Screen {
  readonly name: string;
  readonly path: string;
  /** What it cannot do without. */
  readonly asks: RegExp;
  /** What is to be read when that is there; most of it is empty here. */
  readonly says: string;
  /** What is to be read when that cannot be had. */
  readonly fails: string;
}

const FAILED = '화면을 불러오지 못했어요';

type Words = Pick<Screen, 'asks' | 'says'> & { readonly fails?: string };
const screen = (name: string, path: string, words: Words): Screen => ({
  name,
  path,
  fails: FAILED,
  ...words,
});

const MENU = /\/api\/stores\/[^/]+\/menu$/;
const PAYMENT = /\/api\/orders\/[^/]+\/payment$/;

describe('the screens of a guest, when all is not well', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let seated: Device;
  let screens: readonly Screen[];
  let dish: { readonly id: string; readonly name: string };

  before(async () => {
    [server, browser] = await Promise.all([startStore(), launch()]);
    const menu = await menuOf(server);
    dish = menu.find((item) => isMain(item) && !item.soldOut && needsNoChoice(item));
    const dishPath = `/items/${dish.id}`;
    screens = [
      screen('menu', '/', { asks: MENU, says: dish.name }),
      screen('item', dishPath, { asks: MENU, says: dish.name }),
      screen('cart', '/cart', { asks: /\/api\/cart$/, says: '아직 담은 메뉴가 없어요' }),
      screen('orders', '/orders', { asks: /\/api\/orders$/, says: '아직 주문이 없어요' }),
      screen('bill', '/bill', { asks: /\/api\/bill$/, says: '계산할 주문이 없어요' }),
      screen('chat', '/chat', {
        asks: /\/api\/chat\/messages/,
        says: '필요한 것이 있으면',
        fails: '지금은 채팅을 쓸 수 없어요',
      }),
      screen('ranking', '/ranking', {
        asks: /\/rankings\?period=today/,
        says: '오늘은 아직 주문이 없어요',
        fails: '순위를 불러오지 못했어요',
      }),
    ];
    seated = await open(browser, 'phone', { forgetful: true });
    await sitDown(seated.page, server.demo().tables[0]!.url);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  const at = (path: string) => `${server.baseUrl}${path}`;
  const says = (page: Page, { says: text }: Screen) => page.getByText(text).filter({ visible: true }).first();

  const inTheWindow = (page: Page) => paidInTheWindow(page, { server, itemId: dish.id });

  test('while they wait each keeps its place and says so; then it is there, or says that it is empty', async () => {
    const { page } = seated;
    for (const screen of screens) {
      const held: Route[] = [];
      let letGo = false;
      await page.route(screen.asks, (route) => (letGo ? route.continue() : void held.push(route)));
      await page.goto(at(screen.path));
      await page.locator('[aria-busy="true"]').first().waitFor();
      await eventually(async () => assert.ok(held.length > 0, screen.name));
      await expectAccessible(page, `${screen.name}, which waits`);
      assert.equal(await page.getByText(screen.fails).count(), 0, screen.name);
      letGo = true;
      for (const route of held) await route.continue();
      await says(page, screen).waitFor();
      await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
      await expectAccessible(page, screen.name);
      await page.unroute(screen.asks);
    }
    await page.goto(at('/'));
    await page.getByRole('searchbox').fill('없는 요리');
    await page.getByRole('heading', { name: '찾는 메뉴가 없어요' }).waitFor();
    await expectAccessible(page, 'a search that finds nothing');
  });

  test('without a line they say so wherever one goes, until it is back', async () => {
    const { page, context } = seated;
    const bar = page.getByRole('status').getByText('오프라인 · 주문은 연결되면');
    const places = ['/cart', '/chat', '/orders', '/', `/items/${dish.id}`];
    const goTo = async (href: string) => {
      await page.locator(`a[href="${href}"]`).last().click();
      await page.waitForURL(({ pathname }) => pathname === href);
      await page.locator('main').waitFor();
    };
    await page.goto(at('/'));
    // Seen once: by then the code of each has come.
    for (const place of places) await goTo(place);
    await page.goBack();
    await context.setOffline(true);
    for (const place of places) {
      await goTo(place);
      await bar.waitFor();
      await expectAccessible(page, `${place} without a line`);
    }
    await context.setOffline(false);
    await bar.waitFor({ state: 'detached' });
  });

  test('what cannot be had each says in its place, and has it when asked again', async () => {
    const { context } = seated;
    const page = await context.newPage();
    for (const screen of screens) {
      let lost = true;
      await page.goto('about:blank');
      // On both pages of the phone: nor has it kept a menu to read, or keeps one meanwhile.
      await context.route(screen.asks, (route) => (lost ? route.abort('connectionreset') : route.continue()));
      await seated.page.evaluate(`caches.delete('menu')`);
      await page.goto(at(screen.path));
      await page.getByText(screen.fails).waitFor();
      await expectAccessible(page, `${screen.name}, which cannot be had`);
      const retry = page.getByRole('button', { name: '다시 시도' });
      await retry.waitFor();
      lost = false;
      // It may come by itself before anybody asks.
      await retry.click({ timeout: 2_000 }).catch(() => undefined);
      await says(page, screen).waitFor();
      await context.unroute(screen.asks);
    }
    await page.close();
  });

  test('a payment that cannot be confirmed: it says so, keeps the order, and goes on when asked', async () => {
    const page = await seated.context.newPage();
    const paid = await inTheWindow(page);
    let lost = true;
    await page.route(PAYMENT, (route) => (lost ? route.abort('connectionreset') : route.continue()));
    await page.goto(paid.href);
    await page.getByRole('heading', { name: '결제 확인이 늦어지고 있어요' }).waitFor();
    await expectAccessible(page, 'a payment that cannot be confirmed');
    lost = false;
    // In the same moment it may be asked by itself.
    const again = page.getByRole('button', { name: '지금 다시 확인하기' });
    await again.click({ timeout: 2_000 }).catch(() => undefined);
    await page.getByRole('heading', { name: '주문이 들어갔어요' }).waitFor();
    await expectAccessible(page, 'a payment that is confirmed');
  });

  test('of several unpaid orders each can be paid or cancelled, and a payment that is late is not lost to the next', async () => {
    const page = await seated.context.newPage();
    const [late, next] = [await inTheWindow(page), await inTheWindow(page)];
    await inTheWindow(page);
    const toPay = page.getByRole('article').filter({ hasText: '결제를 기다리고 있어요' });
    const each = async (button: string, count: number) => {
      await eventually(async () =>
        assert.equal(await toPay.getByRole('button', { name: button }).count(), count),
      );
    };
    await page.goto(at('/orders'));
    await each('결제 이어하기', 3);
    await each('주문 취소하기', 3);
    await expectAccessible(page, 'several unpaid orders');
    await page.goto(at('/cart'));
    await page.getByRole('button', { name: '주문 내역 보기' }).waitFor();
    assert.equal(await page.getByText('님이 결제하고 있어요', { exact: false }).count(), 0, 'of oneself');

    const lateOrder = late.searchParams.get('orderId')!;
    const unanswered = `**/api/orders/${lateOrder}/payment`;
    await page.route(unanswered, (route) => route.abort('connectionreset'));
    await page.goto(late.href);
    await page.getByRole('heading', { name: '결제 확인이 늦어지고 있어요' }).waitFor();
    await page.getByRole('link', { name: '메뉴로 가기' }).click();
    await page.getByRole('link', { name: /^주문 내역/ }).click();
    await page.getByText('결제를 확인하고 있어요. 다시 결제하지 마세요').waitFor();
    await each('결제 이어하기', 2);
    await each('주문 취소하기', 2);

    await page.goto(next.href);
    await page.getByRole('heading', { name: '주문이 들어갔어요' }).waitFor();
    // What the page before has begun may still be in progress: then it is asked again.
    const confirmed = page.waitForResponse(
      (answer) => new URL(answer.url()).pathname === `/api/orders/${lateOrder}/payment` && answer.ok(),
    );
    await page.unroute(unanswered);
    await page.goto(at('/orders'));
    await confirmed;
    await each('결제 이어하기', 1);
    await toPay.getByRole('button', { name: '주문 취소하기' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '주문 취소하기' }).click();
    await toPay.waitFor({ state: 'detached' });
    await page.close();
  });

  test('an address of nothing, and no table any more', async () => {
    const { page } = seated;
    await page.goto(at('/nothing'));
    await page.getByRole('heading', { name: '없는 화면이에요' }).waitFor();
    await expectAccessible(page, 'an address of nothing');
    await page.getByRole('link', { name: '메뉴로 가기' }).click();
    await page.locator('.item').first().waitFor();

    const path = `/api/tables/${server.demo().tables[0]!.id}/close`;
    const closed = await (await machine(server)).post(path, { force: true, reason: '테스트' });
    assert.equal(closed.status, 200, closed.text);
    // The menu that is left bears the store's name as well.
    await page.waitForURL(({ pathname }) => pathname === '/goodbye');
    await page.getByText(server.demo().store.name, { exact: true }).waitFor();
    await page.goto(at('/orders'));
    await page.getByRole('heading', { name: '테이블의 QR 코드를 찍어 주세요' }).waitFor();
    await expectAccessible(page, 'no table');
  });
});
