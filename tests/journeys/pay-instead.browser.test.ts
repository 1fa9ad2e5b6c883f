// The phone that went to pay is off or in a pocket: another one at the table goes on. In a real Chromium.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { MenuItem } from '@hiorder/contracts';
import type { Browser } from 'playwright-core';
import { expectAccessible, launch, open, sitDown, withChromium, type Device } from '../support/browser.ts';
import { openCart } from '../support/guest-screens.ts';
import { isMain, machine, menuOf, needsNoChoice } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

void describe('paying instead of another phone', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let [first, second]: Device[] = [];
  let dish: MenuItem;

  before(async () => {
    [server, browser] = await Promise.all([startStore(), launch()]);
    dish = (await menuOf(server)).find((item) => isMain(item) && needsNoChoice(item) && !item.soldOut);
    [first, second] = await Promise.all([open(browser, 'phone'), open(browser, 'phone')]);
    for (const { page } of [first, second]) await sitDown(page, server.demo().tables[2]!.url);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  test('a way of paying is chosen before, and the window says which', async () => {
    const { page } = first!;
    await page
      .getByRole('button', { name: `${dish.name} 담기` })
      .first()
      .click();
    await openCart(page);
    const ways = page.getByRole('group', { name: '결제 수단' });
    await ways.getByRole('button', { name: '카카오페이', exact: true }).click();
    await expectAccessible(page, 'the ways to pay');
    await page.getByRole('button', { name: '결제하고 주문하기' }).click();
    await page.waitForURL(/\/sandbox\/checkout/);
    await page.getByText('카카오페이', { exact: true }).waitFor();
  });

  test('that phone is put away, and the other one finds the order, pays it, and has its number', async () => {
    await first!.context.close();
    const { page } = second!;
    await openCart(page);
    await page.getByText(/님이 결제하고 있어요/).waitFor();
    await page.getByRole('button', { name: '주문 내역 보기' }).click();
    await page.getByRole('button', { name: '대신 결제하기' }).click();
    await expectAccessible(page, 'whether to pay instead');
    await page.getByRole('button', { name: '결제하기', exact: true }).click();
    await page.waitForURL(/\/sandbox\/checkout/);
    await page.getByRole('button', { name: /원 결제하기/ }).click();
    await page.getByRole('heading', { name: '주문이 들어갔어요' }).waitFor();
    const kitchen = await machine(server);
    await eventually(async () => assert.equal((await kitchen.get('/api/tickets')).body.items.length, 1));
  });

  test('back from there the window offers nothing to pay', async () => {
    const { page } = second!;
    await page.goBack();
    await page.getByRole('heading', { name: '이미 결제했어요' }).waitFor();
    await page.getByRole('link', { name: '주문으로 돌아가기' }).last().click();
    await page.getByRole('heading', { name: '주문이 들어갔어요' }).waitFor();
  });

  test('whose phone could not chime turns the sound on', async () => {
    const { page } = second!;
    await page.getByRole('button', { name: '메뉴로' }).first().click();
    await page.getByRole('button', { name: /함께|이름과 언어/ }).click();
    await page.getByText('소리로 알려드려요').waitFor();
    await page.getByRole('button', { name: '소리 끄기' }).click();
    await page.getByText('지금은 소리가 나지 않아요').waitFor();
    await expectAccessible(page, 'the sound is off');
  });

  test('no page complains', () => assert.deepEqual(second!.complaints, []));
});
