// The six steps by clicking: two phones and a tablet in a real Chromium, against the real process.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import {
  cardOf,
  expectAccessible,
  launch,
  open,
  signInOn,
  sitDown,
  withChromium,
  type Device,
} from '../support/browser.ts';
import { openCart, openItem, orderAndPay } from '../support/guest-screens.ts';
import { menuOf, needsNoChoice } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

describe('the six steps in the browser', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let a: Device;
  let b: Device;
  let tablet: Device;
  let number = '';
  /** What the pages said as long as the server ran. */
  const complaints: string[] = [];
  const takeComplaints = () => [a, b, tablet].flatMap((device) => device.complaints.splice(0));
  const table = () => server.demo().tables[6]!;
  const main = { name: '', options: [] as string[] };
  const side = { name: '' };
  /** Of both, as people read it. */
  let total = '';

  before(async () => {
    server = await startServer();
    const menu = await menuOf(server);
    const choosy = menu.find(
      (item) =>
        item.course === 'main' &&
        !item.soldOut &&
        !item.adultOnly &&
        item.optionGroups.some((group) => group.min > 0),
    );
    main.name = choosy.name;
    const chosen = choosy.optionGroups
      .filter((group) => group.min > 0)
      .map((group) => group.options.find((option) => !option.soldOut)!);
    main.options = chosen.map(({ name }) => name);
    const besides = menu.find((item) => item.needsMain && !item.soldOut && needsNoChoice(item));
    side.name = besides.name;
    const prices = [choosy.price, besides.price, ...chosen.map(({ priceDelta }) => priceDelta)];
    const won = prices.reduce((sum, { amount }) => sum + amount, 0);
    total = `${won.toLocaleString('ko-KR')}원`;
    browser = await launch();
    [a, b, tablet] = [
      await open(browser, 'phone'),
      await open(browser, 'phone'),
      await open(browser, 'tablet'),
    ];
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  /** Where their order stands, in 주문 내역. */
  const stepOf = (page: Page, step: string) =>
    page.getByRole('article').locator('[aria-current="step"]').filter({ hasText: step });

  test('1. both phones are in the menu at once and see each other', async () => {
    await sitDown(a.page, table().url);
    await a.page.getByRole('heading', { name: server.demo().store.name }).waitFor();
    await sitDown(b.page, table().url);
    await b.page.getByRole('heading', { name: server.demo().store.name }).waitFor();
    for (const { page } of [a, b]) {
      await page.getByRole('button', { name: /이름과 언어 바꾸기/ }).click();
      const people = page.getByRole('dialog').getByRole('listitem');
      await people.nth(1).waitFor();
      assert.equal(await people.count(), 2);
      await page.getByRole('button', { name: '닫기' }).first().click();
    }
    await expectAccessible(a.page, 'menu');
  });

  test('2. a side alone is refused on its line; both carts show both lines live', async () => {
    await b.page
      .getByRole('button', { name: `${side.name} 담기` })
      .first()
      .click();
    await openCart(b.page);
    const obstacle = b.page.getByRole('status').filter({ hasText: '메인 메뉴를 먼저 담아 주세요' });
    await obstacle.waitFor();
    await expectAccessible(b.page, 'cart with a problem');
    // It is said to be disabled, and can be pressed all the same: then it shows why not.
    await b.page.getByRole('button', { name: /주문하기/ }).click({ force: true });
    await b.page.locator(':focus').and(obstacle.getByRole('link')).waitFor();
    assert.equal(new URL(b.page.url()).pathname, '/cart');
    const asked = await b.page.request.get(`${server.baseUrl}/api/orders`);
    assert.deepEqual([asked.status(), (await asked.json()).items], [200, []], 'nothing was ordered');
    await openItem(a.page, main);
    await expectAccessible(a.page, 'item');
    await a.page.getByRole('button', { name: /^담기 ·/ }).click();
    await openCart(a.page);
    for (const { page } of [a, b]) {
      await page.getByText(main.name).first().waitFor();
      await page.getByText(side.name).first().waitFor();
    }
    await b.page.getByText('메인 메뉴를 먼저 담아 주세요').waitFor({ state: 'detached' });
  });

  test('3. the order is paid in the payment window and comes back with its number', async () => {
    await expectAccessible(a.page, 'cart');
    const sums = a.page.getByRole('paragraph').filter({ hasText: '모두 2개' });
    await sums.getByText(total, { exact: true }).waitFor();
    await a.page.getByRole('button', { name: /주문하기/ }).click();
    await a.page.waitForURL(/\/sandbox\/checkout/);
    await expectAccessible(a.page, 'payment window');
    await a.page
      .getByRole('button', { name: new RegExp(`^${total} 결제`) })
      .first()
      .click();
    await a.page.getByRole('heading', { name: '주문이 들어갔어요' }).waitFor();
    await expectAccessible(a.page, 'order placed');
    number = (await a.page.getByText(/^\d+$/).first().innerText()).trim();
    assert.match(number, /^\d+$/);
  });

  test('4. the tablet shows it without reload; every step reaches both phones', async () => {
    await tablet.page.goto(server.demo().staff.url);
    // Straight to the sign-in, without a page in between.
    await tablet.page.getByLabel('이메일').waitFor();
    await expectAccessible(tablet.page, 'sign-in');
    await signInOn(tablet.page, server.demo().staff);
    const tile = tablet.page.getByRole('button', { name: new RegExp(`^${table().name}\\s*새 주문`) });
    await tile.filter({ hasText: '주문 1' }).filter({ hasText: total }).waitFor();
    await expectAccessible(tablet.page, 'floor');
    await tablet.page.getByRole('link', { name: /^주문/ }).click();
    await tablet.page.getByText(`#${number}`, { exact: true }).waitFor();
    await expectAccessible(tablet.page, 'kitchen board');
    await a.page.getByRole('link', { name: /주문 내역/ }).click();
    await b.page.getByRole('link', { name: /주문 내역/ }).click();
    await expectAccessible(a.page, 'orders');
    const card = cardOf(tablet.page, number);
    for (const [button, notice, stands] of [
      ['접수', new RegExp(`주문 ${number}번 접수`), (page: Page) => stepOf(page, '접수')],
      [
        '조리 완료',
        new RegExp(`주문 ${number}번 음식이 다 됐어요`),
        (page: Page) => stepOf(page, '조리 완료'),
      ],
      [
        '서빙',
        new RegExp(`주문 ${number}번이 나왔어요`),
        (page: Page) => page.getByText('모두 나왔어요').first(),
      ],
    ] as const) {
      const seen = [a, b].flatMap(({ page }) => [page.getByText(notice).first(), stands(page)]);
      const all = seen.map((one) => one.waitFor());
      await card.getByRole('button', { name: button, exact: true }).click();
      await Promise.all(all);
    }
  });

  test('4b. another order arrives on the open board by itself', async () => {
    await a.page.getByRole('button', { name: '한 번 더 주문하기' }).first().click();
    await a.page.getByText('메뉴 2개를 다시 담았어요').waitFor();
    await openCart(a.page);
    await a.page.getByText('모두 2개').waitFor();
    await orderAndPay(a.page);
    const card = cardOf(tablet.page, Number(number) + 1);
    await card.waitFor();
    for (const button of ['접수', '조리 완료', '서빙'])
      await card.getByRole('button', { name: button, exact: true }).click();
  });

  test('5. closing the table says goodbye on the phones; the next scan sees nothing of it', async () => {
    await tablet.page.getByRole('link', { name: '테이블로 돌아가기' }).click();
    await tablet.page.getByRole('button', { name: new RegExp(`^${table().name}\\s*이용 중`) }).click();
    await tablet.page.getByRole('button', { name: '자리 정리' }).click();
    await tablet.page.getByRole('dialog').waitFor();
    await expectAccessible(tablet.page, 'closing a table');
    await tablet.page.getByRole('dialog').getByRole('button', { name: '자리 정리' }).click();
    for (const { page } of [a, b])
      await page.getByRole('heading', { name: '이용해 주셔서 감사합니다' }).waitFor();
    await expectAccessible(a.page, 'goodbye');
    await tablet.page.getByRole('button', { name: new RegExp(`^${table().name}\\s*비어 있음`) }).waitFor();
    await sitDown(a.page, table().url);
    await a.page.getByRole('link', { name: /주문 내역/ }).click();
    await a.page.getByText('아직 주문이 없어요').waitFor();
  });

  test('6. after kill -9 the screens are live again by themselves, with every order and cart as they were', async () => {
    await a.page.getByRole('link', { name: '메뉴', exact: true }).click();
    await openItem(a.page, main);
    await a.page.getByRole('button', { name: /^담기 ·/ }).click();
    await openCart(a.page);
    await orderAndPay(a.page);
    await a.page.getByRole('button', { name: '닫고 메뉴로' }).click();
    await a.page
      .getByRole('button', { name: `${side.name} 담기` })
      .first()
      .click();
    await openCart(a.page);
    await a.page.getByText('모두 1개').waitFor();

    complaints.push(...takeComplaints());
    await server.kill();
    await server.start();

    await tablet.page.getByText('실시간', { exact: true }).waitFor({ timeout: 45_000 });
    await a.page.reload();
    await a.page.getByText('모두 1개').waitFor();
    await a.page.getByText(side.name).first().waitFor();
    await tablet.page.getByRole('link', { name: /^주문/ }).click();
    const open = cardOf(tablet.page, Number(number) + 2);
    await open.getByRole('button', { name: '접수', exact: true }).click();
    await open.getByRole('button', { name: '조리 완료', exact: true }).waitFor();
    assert.equal(await open.count(), 1);
  });

  test('no page complained', () => {
    // Whatever was asked for while the server was dead did not come, a photo as little as anything else.
    complaints.push(...takeComplaints().filter((text) => !text.includes('net::ERR_')));
    assert.deepEqual(complaints, []);
  });
});
