// Of the bill of two, one pays for a dish of the other, and the other for all that is left: two phones in a real Chromium.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { Browser } from 'playwright-core';
import { expectAccessible, launch, open, sitDown, withChromium, type Device } from '../support/browser.ts';
import { ordersOnTheBill } from '../support/on-the-bill.ts';
import { machine, menuOf } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

const won = (amount: number) => `${amount.toLocaleString('ko-KR')}원`;

describe('shares of a bill', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let [jiwoo, minjun]: Device[] = [];
  /** What each has ordered comes to. */
  let bibimbap = 0;
  let stew = 0;

  before(async () => {
    [server, browser] = await Promise.all([startStore(), launch()]);
    const staff = await machine(server);
    await eventually(async () => {
      const set = await staff.send('PUT', '/api/ordering-policy', { paymentMode: 'postpay' });
      assert.equal(set.status, 200, set.text);
    });
    const menu = await menuOf(server);
    const orders = async ({ page }: Device, name: string) => {
      await sitDown(page, server.demo().tables[7]!.url);
      return (await ordersOnTheBill(page, { server, dish: menu.named(name) })).total;
    };
    [jiwoo, minjun] = [await open(browser, 'phone'), await open(browser, 'phone')];
    bibimbap = await orders(jiwoo, '돌솥비빔밥');
    stew = await orders(minjun, '달빛 부대찌개');
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  const button = ({ page }: Device, name: string) => page.getByRole('button', { name, exact: true });
  const dishOn = ({ page }: Device, name: string) => page.getByRole('checkbox', { name });
  /** What is left for all, and what the chosen share comes to. */
  const left = ({ page }: Device, amount: number) =>
    page.locator('.bill-left').getByText(won(amount), { exact: true }).waitFor();
  const comesTo = ({ page }: Device, amount: number) =>
    page.locator('.bill-dock').getByText(won(amount), { exact: true }).waitFor();
  /** To the window, and back when `meanwhile` has been seen. */
  async function pays(device: Device, amount: number, meanwhile: () => Promise<unknown>): Promise<void> {
    await button(device, '결제하기').click();
    await device.page.waitForURL(/\/sandbox\/checkout/);
    await meanwhile();
    await button(device, `${won(amount)} 결제하기`).click();
    await device.page.waitForURL(/\/bill$/);
  }

  test('chosen dishes: nothing is to be paid before one is chosen; then nobody else can choose it', async () => {
    await left(minjun!, bibimbap + stew);
    await button(minjun!, '골라서').click();
    await minjun!.page.getByText('낼 메뉴를 골라 주세요.').waitFor();
    assert.equal(await button(minjun!, '결제하기').isDisabled(), true);
    for (const name of ['돌솥비빔밥', '달빛 부대찌개']) await dishOn(minjun!, name).press('Space');
    await comesTo(minjun!, bibimbap + stew);
    await dishOn(minjun!, '달빛 부대찌개').press('Space');
    await comesTo(minjun!, bibimbap);
    await expectAccessible(minjun!.page, 'chosen dishes of the bill');
    await button(jiwoo!, '골라서').click();
    await pays(minjun!, bibimbap, async () => {
      await dishOn(jiwoo!, '다른 분이 내는 메뉴예요').waitFor();
      assert.equal(await dishOn(jiwoo!, '돌솥비빔밥').isDisabled(), true);
      assert.equal(await dishOn(jiwoo!, '달빛 부대찌개').isDisabled(), false);
    });
    for (const phone of [jiwoo!, minjun!]) await left(phone, stew);
    await button(jiwoo!, '내 것').click();
    await jiwoo!.page.getByText('내가 낼 메뉴가 남아 있지 않아요.').waitFor();
  });

  test('all: that is what is left; meanwhile nobody else can pay, then it is settled on both phones', async () => {
    await button(jiwoo!, '전체').click();
    await comesTo(jiwoo!, stew);
    await pays(jiwoo!, stew, async () => {
      await minjun!.page.getByText('남은 금액을 다른 분이 결제하고 있어요.').waitFor();
      await expectAccessible(minjun!.page, 'a bill that somebody else pays');
    });
    for (const { page } of [jiwoo!, minjun!]) {
      await page.getByText('모두 계산했어요').waitFor();
      const payments = page.getByRole('region', { name: '결제 현황' }).getByRole('listitem');
      await eventually(async () => assert.equal(await payments.filter({ hasText: '냈어요' }).count(), 2));
      assert.equal(await payments.filter({ hasText: won(bibimbap) }).count(), 1);
      assert.equal(await payments.filter({ hasText: won(stew) }).count(), 1);
      assert.equal(await page.getByRole('button', { name: '결제하기', exact: true }).count(), 0);
    }
  });

  test('no page complains', () => assert.deepEqual([...jiwoo!.complaints, ...minjun!.complaints], []));
});
