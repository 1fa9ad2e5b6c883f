// Two phones at a table: one changes its language, where it is, and its name, which the other one sees.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { MenuItem } from '@hiorder/contracts';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible, launch, open, sitDown, withChromium, type Device } from '../support/browser.ts';
import { isMain, machine, menuOf, needsNoChoice } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

const NAME = '배고픈 호랑이';

describe('language and name', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let mine: Device;
  let other: Device;
  let dish: MenuItem;
  /** Of the dish, by language. */
  let names: Readonly<Record<'en' | 'ja' | 'zh', string>>;

  before(async () => {
    [server, browser] = await Promise.all([startStore(), launch()]);
    dish = (await menuOf(server)).find((item) => isMain(item) && needsNoChoice(item));
    const staff = await machine(server);
    ({ name: names } = (await staff.get(`/api/menu/items/${dish.id}`)).body);
    [mine, other] = [await open(browser, 'phone'), await open(browser, 'phone')];
    for (const { page } of [mine, other]) await sitDown(page, server.demo().tables[5]!.url);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  const people = (page: Page, name = /이름과 언어 바꾸기$/) => page.getByRole('button', { name }).click();
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).first();
  /** Set on the page that is open: a page that was loaded anew knows nothing of it. */
  const STAYS = 'globalThis.stays';

  test('everything is in the other language at once, and nothing that was typed or chosen is lost', async () => {
    const { page } = mine;
    await page.evaluate(`${STAYS} = true`);
    await page
      .getByRole('button', { name: `${dish.name} 담기` })
      .first()
      .click();
    await page.getByRole('link', { name: /^1개 · / }).waitFor();
    await people(page);
    for (const [lang, language, title] of [
      ['ja', '日本語', '私たちのテーブル'],
      ['zh', '简体中文', '我们这桌'],
      ['en', 'English', 'Our table'],
    ] as const) {
      await page.getByRole('button', { name: language, exact: true }).click();
      await page.getByRole('dialog', { name: title }).waitFor();
      await page.locator('.item-link').filter({ hasText: names[lang] }).first().waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), lang);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /^1 item · ₩/ }).click();
    await heading(page, 'Cart').waitFor();
    await page.locator('.cart-card').getByText(names.en).waitFor();
    assert.equal(await page.evaluate(STAYS), true);
    await expectAccessible(page, 'the cart in English');
  });

  test('the other phone goes on in its own language, and one that is opened again in the chosen one', async () => {
    await other.page.getByRole('link', { name: /^장바구니/ }).click();
    await other.page.locator('.cart-card').getByText(dish.name).waitFor();
    await mine.page.reload();
    await heading(mine.page, 'Cart').waitFor();
    await mine.page.locator('.cart-card').getByText(names.en).waitFor();
  });

  test('a new name is on the other phone by itself: in the cart, and among the people who are here', async () => {
    await mine.page.getByRole('link', { name: 'Menu', exact: true }).click();
    await people(mine.page, /Change my name or language$/);
    await mine.page.getByRole('button', { name: '한국어', exact: true }).click();
    await mine.page.getByLabel('내 이름').fill(NAME);
    await mine.page.getByRole('button', { name: '저장하기' }).click();
    await mine.page.getByText('이름을 바꿨어요').waitFor();
    await heading(other.page, NAME).waitFor();
    await other.page.getByRole('link', { name: '메뉴', exact: true }).click();
    await people(other.page, new RegExp(`${NAME}.* 함께 있어요 이름과 언어 바꾸기$`));
    const here = other.page.getByRole('dialog').getByRole('listitem');
    await here.getByText(NAME, { exact: true }).waitFor();
    assert.equal(await here.count(), 2, 'nobody has joined');
    await mine.page.reload();
    await people(mine.page);
    await mine.page.getByRole('dialog').getByText(`${NAME} (나)`).waitFor();
  });

  test('no page complains', () => assert.deepEqual([...mine.complaints, ...other.complaints], []));
});
