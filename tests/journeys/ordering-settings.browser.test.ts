// How a store takes orders, as its manager sets it by tapping, and what an open phone makes of it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page, Route } from 'playwright-core';
import {
  expectAccessible,
  launch,
  open,
  signInOn,
  sitDown,
  withChromium,
  type Device,
} from '../support/browser.ts';
import { addToCart, machine, menuOf, scan } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

describe('the settings of ordering', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let tablet: Device;
  let phone: Device;
  let page: Page;
  let guest: Page;

  const choose = (group: string, choice: string) =>
    page.getByRole('group', { name: group, exact: true }).getByRole('button', { name: choice }).click();
  const save = async () => {
    // What is said of the time before may still stand there.
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await page.getByRole('button', { name: '저장', exact: true }).click();
    await saved;
    await page.getByText('저장했어요').first().waitFor();
  };
  const policy = async () => (await (await machine(server)).get('/api/ordering-policy')).body;

  before(async () => {
    server = await startStore();
    browser = await launch();
    [tablet, phone] = [await open(browser, 'tablet'), await open(browser, 'phone')];
    [page, guest] = [tablet.page, phone.page];
    await page.goto(`${server.baseUrl}/staff/settings/ordering`);
    await signInOn(page, server.demo().staff);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  test('guests pay when they leave, from when nobody sits there; not while somebody does', async () => {
    await choose('결제 방식', '후불');
    await save();
    assert.equal((await policy()).paymentMode, 'postpay');
    await sitDown(guest, server.demo().tables[0]!.url);
    await page.reload();
    await choose('결제 방식', '선불');
    await page.getByRole('button', { name: '저장', exact: true }).click();
    await page.getByText('이용 중인 테이블이 있어 결제 방식을 바꿀 수 없어요').waitFor();
    await expectAccessible(page, 'a way of paying that has to wait');
    assert.equal((await policy()).paymentMode, 'postpay');
    await choose('결제 방식', '후불');
  });

  test('no guest orders more of a dish at once than the store says', async () => {
    const friend = await scan(server, 0);
    await addToCart(friend, (await menuOf(server)).named('김치찌개'), 4);
    await choose('메뉴 하나를 한 번에', '한도 정하기');
    for (let most = 10; most > 3; most -= 1)
      await page.getByRole('button', { name: '메뉴 하나를 한 번에 줄이기' }).click();
    await save();
    assert.equal((await policy()).mostPerItem, 3);
    await guest.goto(`${server.baseUrl}/cart`);
    await guest.getByText('한 번에 3개까지 주문할 수 있어요').waitFor();
  });

  test('outside its hours an open phone says from when it may order', async () => {
    await guest.getByRole('link', { name: /^메뉴/ }).click();
    await choose('영업 시간', '정한 시간에만');
    // In Seoul, two hours from now until three: not now, whenever the test runs.
    const [from, to] = [11, 12].map((hours) =>
      new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16),
    ) as [string, string];
    const days = page.getByRole('group', { name: '시간 1 요일' }).getByRole('button', { pressed: false });
    while ((await days.count()) > 0) await days.first().click();
    await page.getByLabel('시간 1 시작').fill(from);
    await page.getByLabel('시간 1 끝').fill(to);
    await expectAccessible(page, 'opening hours');
    await save();
    await guest.getByText('지금은 주문을 받지 않아요').first().waitFor();
    await guest
      .getByText(/부터 다시 주문할 수 있어요/)
      .first()
      .waitFor();
    await choose('영업 시간', '항상');
    await save();
    await guest.getByText('지금은 주문을 받지 않아요').first().waitFor({ state: 'detached' });
  });

  test('what another manager has set meanwhile is seen, and is not set back', async () => {
    const other = await machine(server);
    const pressed = (group: string, name: string) =>
      page.getByRole('group', { name: group, exact: true }).getByRole('button', { name, pressed: true });
    const puts = async (change: object) =>
      assert.equal((await other.send('PUT', '/api/ordering-policy', change)).status, 200);
    await puts({ mostPerItem: 7 });
    await page.getByText('7개', { exact: true }).waitFor();

    // What is being edited stays, and what is changed beside it is taken over; nobody is thrown out of a row.
    await choose('한 번 주문에 모두', '한도 정하기');
    const less = page.getByRole('button', { name: '한 번 주문에 모두 줄이기' });
    await less.focus();
    await puts({ mostPerItem: 8 });
    await page.getByText('8개', { exact: true }).waitFor();
    await pressed('한 번 주문에 모두', '한도 정하기').waitFor();
    await less.and(page.locator(':focus')).waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
    // Of the same it is said that it is no longer what it was.
    await puts({ mostPerOrder: 12 });
    await page.getByRole('alert').filter({ hasText: '다른 사람이' }).waitFor();
    await page.getByText('30개', { exact: true }).waitFor();
    await page.getByRole('button', { name: '새로 불러오기' }).click();
    await page.getByText('12개', { exact: true }).waitFor();

    // What it has not heard of yet it leaves alone.
    const old = await policy();
    await page.route('**/api/ordering-policy', (route) =>
      route.request().method() === 'GET' ? route.fulfill({ json: old }) : route.continue(),
    );
    await choose('한 번 주문에 모두', '한도 없음');
    await puts({ mostPerItem: 9 });
    await save();
    const { mostPerItem, mostPerOrder } = await policy();
    assert.deepEqual([mostPerItem, mostPerOrder], [9, null]);
    await page.unroute('**/api/ordering-policy');
    await page.reload();
    await page.getByText('9개', { exact: true }).waitFor();
  });

  test('what is changed while the rest is being saved on a slow line stays, and is saved next', async () => {
    const path = '**/api/ordering-policy';
    const saving = Promise.withResolvers<Route>();
    await page.route(path, (route) =>
      route.request().method() === 'PUT' ? saving.resolve(route) : route.continue(),
    );
    await choose('한 번 주문에 모두', '한도 정하기');
    await page.getByRole('button', { name: '저장', exact: true }).click();
    const put = await saving.promise;
    await choose('메뉴 하나를 한 번에', '한도 없음');
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await put.continue();
    await saved;
    await page.unroute(path);
    await page.getByText('저장하지 않은 내용이 있어요').waitFor();
    await save();
    const { mostPerItem, mostPerOrder } = await policy();
    assert.deepEqual([mostPerItem, mostPerOrder], [null, 30]);
  });

  test('no page complains', () => assert.deepEqual([...tablet.complaints, ...phone.complaints], []));
});
