// What the screens of staff say while they wait, without a line, and when what they need cannot be had; and how one gets
// on from there.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page, Route } from 'playwright-core';
import {
  expectAccessible,
  launch,
  open,
  openAsOwner,
  withChromium,
  type Device,
} from '../support/browser.ts';
import { startStore, type TestServer } from '../support/server.ts';

interface Screen {
  readonly path: string;
  /** What it cannot do without. */
  readonly asks: RegExp;
  /** What is to be read when that is there; some of it is empty here. */
  readonly says: string;
  /** What is to be read when that cannot be had. */
  readonly fails: string;
}

const FAILED = '불러오지 못했어요';
const screen = (path: string, asks: RegExp, says: string, fails = FAILED): Screen => ({
  ...{ path, asks, says, fails },
});
const screens = (tableId: string): readonly Screen[] => [
  screen('/', /^\/api\/tables$/, '비어 있음'),
  screen('/orders', /^\/api\/tickets$/, '지금은 주문이 없어요'),
  screen('/chat', /^\/api\/chat\/conversations$/, '이용 중인 테이블이 없어요', '지금은 채팅을 쓸 수 없어요'),
  screen('/menu', /^\/api\/menu\/items$/, '돌솥비빔밥'),
  screen('/sales', /^\/api\/sales\//, '이 기간에는 주문이 없어요'),
  screen(`/take-order?table=${tableId}`, /^\/api\/stores\/[^/]+\/menu$/, '달빛 부대찌개'),
  screen('/settings/tables', /^\/api\/table-codes$/, '4인석'),
  screen('/settings/calls', /^\/api\/service-call-kinds$/, '항목 추가'),
  screen('/settings/kitchen', /^\/api\/kitchen-settings$/, '거절하는 이유'),
  screen('/settings/ordering', /^\/api\/ordering-policy$/, '결제 방식'),
  screen('/settings/store', /^\/api\/store$/, '영업일이 끝나는 시각'),
  screen('/settings/printers', /^\/api\/printers$/, '아직 프린터가 없어요'),
  screen('/settings/people', /^\/api\/staff$/, '초대하기'),
  screen('/settings/audit', /^\/api\/audit$/, '아직 기록이 없어요'),
];

/** However slow the machine: nothing is given up, and nothing asked for again, by itself. */
const NOTHING_BY_ITSELF = `(() => {
  const [soon, every] = [setTimeout, setInterval];
  globalThis.setTimeout = (act, ms, ...rest) => (ms >= 5_000 ? 0 : soon(act, ms, ...rest));
  globalThis.setInterval = (act, ms, ...rest) => (ms >= 5_000 ? 0 : every(act, ms, ...rest));
})()`;

describe('the screens of staff, when all is not well', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let tablet: Device;
  let all: readonly Screen[];

  before(async () => {
    [server, browser] = await Promise.all([startStore(), launch()]);
    all = screens(server.demo().tables[0]!.id);
    tablet = await open(browser, 'tablet');
    await tablet.context.addInitScript(NOTHING_BY_ITSELF);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  const asked = ({ pathname }: URL) => all.some(({ asks }) => asks.test(pathname));
  /** As a link does, without the page being fetched again. */
  const goTo = (page: Page, { path }: Screen) =>
    page.evaluate(
      `history.pushState(null, '', '/staff${path}'); dispatchEvent(new PopStateEvent('popstate'))`,
    );
  const says = (page: Page, { says: text }: Screen) =>
    page.getByText(text).filter({ visible: true }).first().waitFor();
  /** What the page is called, and where that stands. */
  const place = async (page: Page) => {
    const title = page.locator('h1').first();
    const box = await title.boundingBox();
    return { title: await title.innerText(), x: box?.x, y: box?.y };
  };

  test('while they wait each keeps its place and says so; then it is there', async () => {
    const { page } = tablet;
    const held: Route[] = [];
    let letGo = false;
    await page.route(asked, (route) => (letGo ? route.continue() : void held.push(route)));
    await openAsOwner(tablet, server, '/');
    await page.locator('.rail').waitFor();
    const places: unknown[] = [];
    for (const screen of all) {
      await goTo(page, screen);
      await page.locator('[aria-busy="true"] .skeleton').first().waitFor();
      await expectAccessible(page, `${screen.path}, which waits`);
      assert.equal(await page.getByText(screen.fails).count(), 0, screen.path);
      places.push(await place(page));
    }
    letGo = true;
    for (const route of held) await route.continue();
    for (const [index, screen] of all.entries()) {
      await goTo(page, screen);
      await says(page, screen);
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
      assert.deepEqual(await place(page), places[index]);
    }
  });

  test('without a line they say so wherever one goes and keep what was seen, until it is back', async () => {
    const { page, context } = tablet;
    const bar = page.getByRole('status').getByText('인터넷이 끊겼어요');
    await context.setOffline(true);
    for (const screen of all) {
      await goTo(page, screen);
      await bar.waitFor();
      await says(page, screen);
      await expectAccessible(page, `${screen.path} without a line`);
    }
    await context.setOffline(false);
    await bar.waitFor({ state: 'detached' });
  });

  test('what is there and cannot be read again is asked for once more by itself', async () => {
    const { page, ...device } = await open(browser, 'tablet');
    await openAsOwner({ page, ...device }, server, '/orders');
    await page.getByText('지금은 주문이 없어요').waitFor();
    const asks = ({ pathname }: URL) => pathname === '/api/tickets';
    await page.route(asks, (route) => route.abort('connectionreset'), { times: 1 });
    const cut = page.waitForEvent('requestfailed', (request) => asks(new URL(request.url())));
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await cut;
    await page.waitForResponse((answer) => asks(new URL(answer.url())) && answer.ok());
    await device.context.close();
  });

  test('what cannot be had each says in its place, and has it when asked again', async () => {
    const page = await tablet.context.newPage();
    const mended = new Set<Screen>();
    const isMended = (url: string) => [...mended].some(({ asks }) => asks.test(new URL(url).pathname));
    let answered = Promise.withResolvers<void>();
    await page.route(asked, async (route) => {
      if (!isMended(route.request().url())) return await route.abort('connectionreset');
      await answered.promise;
      return await route.continue();
    });
    await page.goto(`${server.baseUrl}/staff/`);
    await page.locator('.rail').waitFor();
    for (const screen of all) {
      await goTo(page, screen);
      await page.getByText(screen.fails).waitFor();
      await expectAccessible(page, `${screen.path}, which cannot be had`);
      mended.add(screen);
      const again = page.getByRole('button', { name: '다시 시도' });
      await again.click();
      // What is set keeps its word, with the button that waits, until there is an answer.
      if (screen.path.startsWith('/settings/')) {
        await again.and(page.locator('[aria-busy="true"]')).waitFor();
        assert.ok(await page.getByText(screen.fails).isVisible(), screen.path);
      }
      answered.resolve();
      await says(page, screen);
      answered = Promise.withResolvers();
    }
  });
});
