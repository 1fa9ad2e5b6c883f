// What the store has sold: for those who run it, of any days, by touch and by key, renewed when an order comes.
import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import type { SalesSummary } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import type { Browser, Page } from 'playwright-core';
import type { Caller } from '../support/api.ts';
import { expectAccessible, launch, open, signInOn, withChromium, type Device } from '../support/browser.ts';
import { addToCart, machine, menuOf, orderAndPay, scan } from '../support/people.ts';
import { tellPast } from '../support/sales-history.ts';
import { startStore, type TestServer } from '../support/server.ts';

const PATIENT = { timeoutMs: 60_000 };
const won = (amount: number): string => `${amount.toLocaleString('ko')}원`;

describe('the sales page', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let tablet: Device;
  let page: Page;
  let manager: Caller;

  const summaryOf = async (query = ''): Promise<SalesSummary> =>
    (await manager.get(`/api/sales/summary${query}`)).body;
  const revenue = () => page.getByRole('main').locator('dd').first();
  const region = (name: string) => page.getByRole('region', { name, exact: true });

  before(async () => {
    server = await startStore();
    manager = await machine(server);
    await tellPast(server, { days: 14, share: 0.3 });
    browser = await launch();
    tablet = await open(browser, 'tablet');
    page = tablet.page;
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  test('the owner comes to it from the rail, and it has the figures of the day', async () => {
    await page.goto(server.demo().staff.url);
    await signInOn(page, server.demo().staff);
    await page.getByRole('link', { name: '매출' }).click();
    await page.getByRole('heading', { name: '매출', level: 1 }).waitFor();
    const { revenue: earned, compared } = await summaryOf();
    assert.notEqual(compared.until, null);
    await eventually(async () => assert.equal(await revenue().innerText(), won(earned.amount)), PATIENT);
    await page.getByText(`같은 시각 ${won(compared.revenue.amount)}`).waitFor();
    await expectAccessible(page, 'sales of a day');
  });

  test('an order is in the figures soon after it is placed', async () => {
    const guest = await scan(server, 2);
    const dish = (await menuOf(server)).named('김치찌개');
    await addToCart(guest, dish);
    const earned = (await summaryOf()).revenue.amount;
    await orderAndPay(guest);
    const expected = won(earned + dish.price.amount);
    await eventually(async () => assert.equal(await revenue().innerText(), expected), PATIENT);
  });

  test('other days are chosen by touch and by key, and stay after a reload', async () => {
    await page.getByRole('button', { name: '7일' }).click();
    await region('날짜별 매출').waitFor();
    await page.reload();
    await page.getByRole('button', { name: '7일', pressed: true }).waitFor();
    const { from, to } = await summaryOf();
    const week = new Date(Date.parse(from) - 7 * 86_400_000).toISOString().slice(0, 10);
    await page.getByRole('button', { name: '기간 선택' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('시작일').fill(to);
    await page.getByLabel('종료일').fill(week);
    await page.getByText('종료일이 시작일보다 빨라요').waitFor();
    assert.equal(await page.getByRole('button', { name: '보기', exact: true }).isDisabled(), true);
    await expectAccessible(page, 'choosing days');
    await page.getByLabel('시작일').fill(week);
    await page.getByRole('button', { name: '보기', exact: true }).focus();
    await page.keyboard.press('Enter');
    const expected = (await summaryOf(`?from=${week}&to=${week}`)).revenue.amount;
    assert.ok(expected > 0);
    await eventually(async () => assert.equal(await revenue().innerText(), won(expected)), PATIENT);
  });

  test('a chart is read by key and as a table, whose rows add up', async () => {
    const hours = region('시간대별 매출');
    await hours.getByRole('list').getByRole('button').and(page.locator('[tabindex="0"]')).focus();
    const name = await page.locator(':focus').getAttribute('aria-label');
    assert.match(name ?? '', /^\d+시, [\d,]+원 · \d+건/);
    // Where one begins may be either of them: whatever hour was best.
    const ends: (string | null)[] = [];
    for (const key of ['Home', 'End']) {
      await page.keyboard.press(key);
      ends.push(await page.locator(':focus').getAttribute('aria-label'));
    }
    assert.notEqual(ends[0], ends[1]);
    await hours.locator('.chart-tip:visible').waitFor();
    const total = await revenue().innerText();
    await hours.getByRole('button', { name: '시간대별 매출: 표로 보기' }).click();
    const cells = await hours.locator('tbody tr td:nth-child(2)').allInnerTexts();
    const sum = cells.reduce((all, text) => all + Number(text.replace(/\D/g, '')), 0);
    assert.equal(won(sum), total);
    await region('요일과 시간').getByRole('table').getByRole('button').first().waitFor();
  });

  test('dishes are put in order, and leave as a file', async () => {
    const dishes = region('메뉴별 판매와 조리 시간');
    await dishes.getByRole('button', { name: '조리까지' }).click();
    await dishes.getByRole('columnheader', { name: '조리까지' }).and(page.locator('[aria-sort]')).waitFor();
    for (const [name, heading] of [
      ['날짜와 메뉴별', '영업일,카테고리,'],
      ['주문 하나하나', '영업일,시각,'],
    ] as const) {
      await page.getByRole('button', { name: 'CSV 내려받기' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      assert.match(file.suggestedFilename(), /^sales-(orders-)?\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
      const text = (await buffer(await file.createReadStream())).toString();
      assert.ok(text.startsWith(`\ufeff${heading}`), text.slice(0, 40));
    }
    assert.deepEqual(tablet.complaints, []);
  });

  test('on a phone, in the dark and in English; without a line; and who may not see it is told', async () => {
    const phone = await open(browser, 'phone', { locale: 'en-US', colorScheme: 'dark' });
    await phone.context.addCookies(await tablet.context.cookies());
    await phone.page.goto(`${server.baseUrl}/staff/sales?days=30d`);
    await phone.page.getByRole('region', { name: 'Revenue by day' }).waitFor();
    await expectAccessible(phone.page, 'sales on a phone');
    const wider = await phone.page.evaluate<boolean>(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    );
    assert.equal(wider, false, 'nothing sticks out');
    assert.deepEqual(phone.complaints, []);

    await phone.page.route('**/api/sales/**', (route) => route.abort());
    await phone.page.getByRole('button', { name: 'Yesterday' }).click();
    await phone.page.getByRole('heading', { name: 'This could not be loaded' }).waitFor();
    await expectAccessible(phone.page, 'sales, not loaded');
    await phone.page.unroute('**/api/sales/**');
    await phone.page.getByRole('button', { name: 'Try again' }).click();
    await phone.page.getByRole('region', { name: 'Revenue by hour' }).waitFor();

    const refused = { status: 403, contentType: 'application/problem+json', body: '{"code":"forbidden"}' };
    await phone.page.route('**/api/sales/**', (route) => route.fulfill(refused));
    await phone.page.getByRole('button', { name: 'Today' }).click();
    await phone.page.getByText('Only managers and owners can see this').waitFor();
    await expectAccessible(phone.page, 'sales, refused');
    await phone.context.close();
  });
});
