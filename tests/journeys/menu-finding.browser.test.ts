// How a guest finds a dish: by scrolling, by its category, by a few consonants, and without what they do not eat.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Menu, MenuItem } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import type { Browser, Page } from 'playwright-core';
import { launch, open, sitDown, withChromium, type Device } from '../support/browser.ts';
import { machine } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

describe('finding a dish', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let phone: Device;
  let page: Page;
  let categories: Menu['categories'];

  before(async () => {
    [server, browser] = await Promise.all([startStore(), launch()]);
    const staff = await machine(server);
    const { body } = await staff.get(`/api/stores/${server.demo().store.id}/menu`, {
      'accept-language': 'ko',
    });
    ({ categories } = body as Menu);
    phone = await open(browser, 'phone');
    page = phone.page;
    await sitDown(page, server.demo().tables[4]!.url);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  const tabs = () => page.getByRole('navigation', { name: '카테고리' });
  const section = (name: string) => page.getByRole('region', { name, exact: true });
  const shown = () => page.locator('.item .name').allTextContents();
  const filters = () => page.getByRole('button', { name: /^메뉴 거르기/ }).click();
  /** In the order of the menu; a dish that stands in two categories stands there twice. */
  const namesOf = (which: (item: MenuItem) => boolean) =>
    categories.flatMap(({ items }) => items.filter(which).map(({ name }) => name));

  test('the tab of what one looks at is marked, lies in sight, and takes one there', async () => {
    const marked = tabs().locator('[aria-current]');
    const lookAt = async (name: string, scroll: () => Promise<unknown>) => {
      await eventually(async () => {
        await scroll();
        assert.deepEqual(await marked.allInnerTexts(), [name]);
      });
      // The bar has moved along: all of the tab can be seen.
      await eventually(async () => {
        const box = await marked.boundingBox();
        assert.ok(box && box.x >= 0 && box.x + box.width <= 390, JSON.stringify(box));
      });
    };
    for (const { name } of [...categories.slice(1, -1), ...categories.slice(1, 3).reverse()])
      await lookAt(name, () => section(name).evaluate((one) => one.scrollIntoView({ block: 'start' })));
    // Too short to come to the top.
    await lookAt(categories.at(-1)!.name, () => page.evaluate('scrollTo(0, document.body.scrollHeight)'));
    await lookAt(categories[0]!.name, () => page.evaluate('scrollTo(0, 0)'));
    const { name } = categories[3]!;
    await tabs().getByRole('link', { name, exact: true }).click();
    await eventually(async () => {
      const box = await section(name).getByRole('heading', { level: 2 }).boundingBox();
      assert.ok(box && box.y > 0 && box.y < 160, JSON.stringify(box));
      // On a long way it may be another one for a moment.
      assert.deepEqual(await marked.allInnerTexts(), [name]);
    });
  });

  test('initial consonants find it, alone and between letters; the whole menu is back when they are gone', async () => {
    const all = await shown();
    const search = page.getByRole('searchbox', { name: '메뉴 검색' });
    for (const typed of ['ㄱㅊㅉㄱ', 'ㄱㅊ찌ㄱ', '김치찌']) {
      await search.fill(typed);
      const found = section('메뉴 1개를 찾았어요').getByRole('heading', { level: 3 });
      await found.waitFor();
      assert.deepEqual(await found.allTextContents(), ['김치찌개']);
      await search.fill('ㅎㅎㅎㅎ');
      await page.getByRole('heading', { name: '찾는 메뉴가 없어요' }).waitFor();
    }
    await page.getByRole('button', { name: '검색어 지우기' }).click();
    await section(categories[0]!.name).waitFor();
    assert.deepEqual(await shown(), all);
  });

  test('vegetarian dishes only, and of these what is without milk; it says what is on, and lets go of each', async () => {
    const isVegetarian = ({ tags }: MenuItem) => tags.includes('vegetarian');
    const hasNoMilk = ({ allergens, optionGroups }: MenuItem) =>
      !allergens.includes('milk') &&
      optionGroups.every(
        ({ min, options }) => options.filter((one) => !one.allergens.includes('milk')).length >= min,
      );
    const [vegetarian, both] = [namesOf(isVegetarian), namesOf((one) => isVegetarian(one) && hasNoMilk(one))];
    const milkless = namesOf(hasNoMilk);
    assert.ok(both.length > 0 && both.length < vegetarian.length && both.length < milkless.length);
    const see = () =>
      page
        .getByRole('dialog')
        .getByRole('button', { name: /^메뉴 \d+개 보기$/ })
        .click();
    const lists = (names: readonly string[]) =>
      eventually(async () => assert.deepEqual(await shown(), names));
    await filters();
    await page.getByRole('button', { name: '채식', exact: true }).click();
    await page.getByRole('button', { name: `메뉴 ${new Set(vegetarian).size}개 보기` }).waitFor();
    await see();
    await lists(vegetarian);
    await filters();
    await page
      .getByRole('group', { name: '이 재료가 든 메뉴는 빼기' })
      .getByRole('button', { name: '우유' })
      .click();
    await see();
    await lists(both);
    await page.getByRole('button', { name: '메뉴 거르기, 조건 2개' }).waitFor();
    await page.getByRole('button', { name: '채식, 조건 지우기' }).click();
    await lists(milkless);
    await page.getByRole('button', { name: '우유 빼고, 조건 지우기' }).click();
    await lists(namesOf(() => true));
  });

  test('no page complains', () => assert.deepEqual(phone.complaints, []));
});
