// Two at a table: what each has ordered, what the table has, and an order that is taken back before it is accepted.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { MenuItem } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import type { Browser, Page } from 'playwright-core';
import type { Caller } from '../support/api.ts';
import { expectAccessible, launch, open, sitDown, withChromium, type Device } from '../support/browser.ts';
import { openCart, orderAndPay } from '../support/guest-screens.ts';
import { isMain, machine, menuOf, needsNoChoice } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

const won = (amount: number) => `${amount.toLocaleString('ko-KR')}원`;

describe('whose orders', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let staff: Caller;
  let mine: Device;
  let other: Device;
  /** The first is mine. The other one has the second, in the same order, and the third in an order of its own. */
  let dishes: [MenuItem, MenuItem, MenuItem];

  before(async () => {
    [server, browser] = await Promise.all([startStore(), launch()]);
    staff = await machine(server);
    const { all } = await menuOf(server);
    dishes = all.filter((item) => isMain(item) && needsNoChoice(item)).slice(0, 3) as typeof dishes;
    [mine, other] = [await open(browser, 'phone'), await open(browser, 'phone')];
    for (const { page } of [mine, other]) await sitDown(page, server.demo().tables[9]!.url);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  const add = async (page: Page, { name }: MenuItem, inAll: number) => {
    await page
      .getByRole('button', { name: `${name} 담기` })
      .first()
      .click();
    await page.getByRole('link', { name: new RegExp(`^${inAll}개 · `) }).waitFor();
  };
  const orders = ({ page }: Device) => page.getByRole('article', { name: /^주문번호 \d+$/ });
  const of = (device: Device, { name }: MenuItem) => orders(device).filter({ hasText: name });
  const choose = ({ page }: Device, name: string) =>
    page.getByRole('group', { name: '누구의 주문' }).getByRole('button', { name, exact: true }).click();
  const sums = async ({ page }: Device, name: string, [total, times]: readonly [number, string]) => {
    const sum = page.getByRole('region', { name, exact: true });
    await sum.getByText(won(total), { exact: true }).waitFor();
    await sum.getByText(times, { exact: true }).waitFor();
  };
  const count = (device: Device, wanted: number) =>
    eventually(async () => assert.equal(await orders(device).count(), wanted));

  test('the table has all of them; each finds their own, and what their dishes come to', async () => {
    const [first, second, third] = dishes;
    const prices = dishes.map(({ price }) => price.amount) as [number, number, number];
    await add(mine.page, first, 1);
    await add(other.page, second, 2);
    await openCart(mine.page);
    await orderAndPay(mine.page);
    await other.page.getByRole('link', { name: /개 · / }).waitFor({ state: 'detached' });
    await add(other.page, third, 1);
    await openCart(other.page);
    await orderAndPay(other.page);
    for (const { page } of [mine, other]) await page.getByRole('link', { name: '주문 내역 보기' }).click();
    const table = prices[0] + prices[1] + prices[2];
    for (const device of [mine, other]) {
      await count(device, 2);
      await sums(device, '10번 테이블 합계', [table, '주문 2번 · 메뉴 3개']);
      await choose(device, '내 주문');
    }
    await count(mine, 1);
    await sums(mine, '내가 고른 메뉴 합계', [prices[0], '주문 1번 · 메뉴 1개']);
    await of(mine, first).waitFor();
    // Of the order of both, only their own dish counts.
    await count(other, 2);
    await sums(other, '내가 고른 메뉴 합계', [prices[1] + prices[2], '주문 2번 · 메뉴 2개']);
    await expectAccessible(other.page, 'my orders');
    await choose(mine, '모두');
    await count(mine, 2);
  });

  test('an order is taken back: first it is asked, then both phones, the kitchen and the money know', async () => {
    const [first, second, third] = dishes;
    const order = of(other, third);
    await order.getByRole('button', { name: '주문 취소하기' }).click();
    const sheet = other.page.getByRole('dialog', { name: '이 주문을 취소할까요?' });
    await sheet.getByText(`결제한 ${won(third.price.amount)}은 돌려드려요.`).waitFor();
    await sheet.getByRole('button', { name: '그대로 두기' }).first().click();
    await sheet.waitFor({ state: 'detached' });
    await order.getByRole('heading', { name: '주문이 들어갔어요' }).waitFor();

    await order.getByRole('button', { name: '주문 취소하기' }).click();
    const said = other.page.getByText('주문을 취소했어요', { exact: true }).waitFor();
    await sheet.getByRole('button', { name: '주문 취소하기' }).click();
    await said;
    for (const device of [other, mine]) {
      const gone = of(device, third);
      await gone.getByRole('heading', { name: '취소된 주문이에요' }).waitFor();
      await gone.getByText('손님이 취소했어요').waitFor();
      await gone.getByText('환불했어요', { exact: true }).waitFor();
      assert.equal(await gone.getByRole('button', { name: '주문 취소하기' }).count(), 0);
    }
    const left = first.price.amount + second.price.amount;
    await sums(mine, '10번 테이블 합계', [left, '주문 1번 · 메뉴 2개']);
    await sums(other, '내가 고른 메뉴 합계', [second.price.amount, '주문 1번 · 메뉴 1개']);
    await expectAccessible(other.page, 'an order that was taken back');
    await eventually(async () => {
      const { items } = (await staff.get('/api/tickets')).body;
      const open = items.filter(({ status }: { status: string }) => status !== 'cancelled');
      assert.equal(open.length, 1);
    });
  });

  test('the receipt of what was taken back says what was given back', async () => {
    const [, , third] = dishes;
    await of(other, third).getByRole('button', { name: '영수증' }).click();
    await other.page.getByRole('heading', { name: '영수증' }).waitFor();
    await other.page.getByText('환불', { exact: true }).waitFor();
    await expectAccessible(other.page, 'the receipt of what was taken back');
  });

  test('no page complains', () => assert.deepEqual([...mine.complaints, ...other.complaints], []));
});
