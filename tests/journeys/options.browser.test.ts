// What can be chosen with a dish: whoever eats without something is told, and what sells out can be taken off again.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { MenuItem } from '@hiorder/contracts';
import type { Browser } from 'playwright-core';
import { expectAccessible, launch, open, sitDown, withChromium, type Device } from '../support/browser.ts';
import { machine, menuOf } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

const CHEESE = '모차렐라 치즈';

void describe('the options of a dish', { ...withChromium }, () => {
  let server: TestServer;
  let browser: Browser;
  let phone: Device;
  let dish: MenuItem;

  before(async () => {
    [server, browser] = await Promise.all([startStore(), launch()]);
    dish = (await menuOf(server)).find(({ name }) => name === '직화 오징어볶음');
    phone = await open(browser, 'phone');
    await sitDown(phone.page, server.demo().tables[3]!.url);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });
  const cheese = () => phone.page.getByRole('checkbox', { name: new RegExp(CHEESE) });

  test('whoever wants no milk still sees the dish, and is warned of the option that has it', async () => {
    const { page } = phone;
    await page.getByRole('button', { name: /^메뉴 거르기/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '우유', exact: true }).click();
    await page.getByRole('button', { name: /^메뉴 \d+개 보기/ }).click();
    await page
      .getByRole('link', { name: new RegExp(dish.name) })
      .first()
      .click();
    const warned = page.locator('.rows-allergens--unwanted');
    await warned.waitFor();
    assert.deepEqual(await warned.allTextContents(), ['우유 포함']);
    await expectAccessible(page, 'an option with an unwanted allergen');
  });

  test('one that sells out while it is chosen can be taken off, and not be chosen again', async () => {
    const { page } = phone;
    await page.getByText(CHEESE).click();
    assert.equal(await cheese().isChecked(), true);
    const option = dish.optionGroups.flatMap(({ options }) => options).find(({ name }) => name === CHEESE)!;
    const path = `/api/menu/items/${dish.id}/options/${option.id}/sold-out`;
    const sold = await (await machine(server)).send('PUT', path, { soldOut: true });
    assert.equal(sold.status, 200, sold.text);
    await page.getByText('품절').waitFor();
    await page.getByText(CHEESE).click();
    await eventually(async () => assert.equal(await cheese().isChecked(), false));
    assert.equal(await cheese().isDisabled(), true);
  });

  test('no page complains', () => assert.deepEqual(phone.complaints, []));
});
