// A payment window leads back to a browser that has no seat: what it is told is true, and stays.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { Browser, Route } from 'playwright-core';
import { expectAccessible, launch, open, sitDown, withChromium, type Device } from '../support/browser.ts';
import { paidInTheWindow } from '../support/paid-in-the-window.ts';
import { isMain, machine, menuOf, needsNoChoice } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

const OVER = { name: '테이블 이용이 끝났어요' };
const ELSEWHERE = { name: '주문한 브라우저로 돌아가 주세요' };

describe('a payment that comes back without a seat', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let seated: Device;
  let paid: URL;

  before(async () => {
    [server, browser] = await Promise.all([startStore(), launch()]);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });
  beforeEach(async () => {
    seated = await open(browser, 'phone', { forgetful: true });
    await sitDown(seated.page, server.demo().tables[0]!.url);
    const dish = (await menuOf(server)).find((item) => isMain(item) && !item.soldOut && needsNoChoice(item));
    paid = await paidInTheWindow(seated.page, { server, itemId: dish.id });
    // In the window, which this browser has opened: no page of ours is open.
    await seated.page.goto(`${server.baseUrl}/orders`);
    await seated.page.getByRole('button', { name: '결제 이어하기' }).click();
    await seated.page.waitForURL(/\/sandbox\/checkout/);
  });

  async function closeTable(): Promise<void> {
    const path = `/api/tables/${server.demo().tables[0]!.id}/close`;
    const closed = await (await machine(server)).post(path, { force: true, reason: '테스트' });
    assert.equal(closed.status, 200, closed.text);
  }

  test('another browser of the phone is told to go back to the one that ordered', async () => {
    const other = await open(browser, 'phone');
    await other.page.goto(paid.href);
    await other.page.getByRole('heading', ELSEWHERE).waitFor();
    assert.equal(await other.page.getByText('이용이 끝났어요').count(), 0);
    await expectAccessible(other.page, 'a payment that comes back to another browser');
    await other.context.close();
    await seated.context.close();
  });

  test('so is one that remembers an earlier visit, whose end is not that of this one', async () => {
    const { page } = seated;
    await closeTable();
    const todays = new URL(paid);
    todays.searchParams.set('orderId', crypto.randomUUID());
    for (const draw of [() => page.goto(todays.href), () => page.reload()]) {
      await draw();
      await page.getByRole('heading', ELSEWHERE).waitFor();
      assert.equal(await page.getByText('이용이 끝났어요').count(), 0);
    }
    await seated.context.close();
  });

  test('where the table was closed meanwhile it says so, also when the page is drawn anew', async () => {
    const { page } = seated;
    await closeTable();
    await page.goto(paid.href);
    await page.getByRole('heading', OVER).waitFor();
    await page.getByText(server.demo().store.name).waitFor();
    await expectAccessible(page, 'a table that was closed during the payment');
    // A phone that wakes draws it anew, and the server says it only once.
    await page.reload();
    await page.getByRole('heading', OVER).waitFor();
    // A bank's app opens the way back in a page of its own, when there may be no line.
    const again = await seated.context.newPage();
    await again.route('**/api/me', (route) => route.abort());
    await again.goto(paid.href);
    await again.getByRole('heading', OVER).waitFor();
    await seated.context.close();
  });

  test('so it does when another page was told of the end first, once the server has said that there is no seat', async () => {
    const { page } = seated;
    await closeTable();
    await page.goto(`${server.baseUrl}/orders`);
    await page.waitForURL('**/goodbye');
    const lost = await seated.context.newPage();
    await lost.route('**/api/me', (route) => route.abort());
    await lost.goto(paid.href);
    await lost.getByRole('heading', ELSEWHERE).waitFor();
    await page.goto(paid.href);
    await page.getByRole('heading', OVER).waitFor();
    await seated.context.close();
  });

  test('what is refused after the end, for having no seat, does not make it another end', async () => {
    const { page } = seated;
    const held = new Map<string, Route>();
    const paths = ['/api/cart', '/api/orders'];
    const isHeld = ({ pathname }: URL) => paths.includes(pathname);
    await page.route(isHeld, (route) => void held.set(new URL(route.request().url()).pathname, route));
    await page.route(/\/api\/orders\/[^/]+\/payment$/, () => undefined);
    const { promise: read, resolve: readOn } = Promise.withResolvers<void>();
    await page.route(/\/return-screen-/, (route) => read.then(() => route.continue()));
    await page.goto(paid.href);
    await eventually(() => assert.equal(held.size, paths.length));

    const before = await seated.context.storageState();
    const screen = page.waitForRequest(/\/return-screen-/);
    await closeTable();
    await screen;
    const twin = await browser.newContext({ storageState: before });
    await eventually(async () =>
      assert.equal((await twin.request.get(`${server.baseUrl}/api/me`)).status(), 401),
    );
    await twin.close();
    const codes: unknown[] = [];
    for (const path of paths) {
      const refused = page.waitForResponse((answer) => new URL(answer.url()).pathname === path);
      await held.get(path)?.continue();
      codes.push(((await (await refused).json()) as { code: unknown }).code);
    }
    // The first, too, where something else was refused before it.
    assert.equal(codes.at(-1), 'token-missing', String(codes));
    readOn();
    await page.getByRole('heading', OVER).waitFor();
    await seated.context.close();
  });
});
