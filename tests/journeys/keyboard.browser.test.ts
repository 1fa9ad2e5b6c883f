// A guest's whole way by keyboard alone, in a real Chromium: one always sees where one is.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { MenuItem } from '@hiorder/contracts';
import type { Browser, Locator, Page } from 'playwright-core';
import { expectAccessible, launch, open, sitDown, withChromium } from '../support/browser.ts';
import { isMain, menuOf } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

/** What has the focus, whether it is marked as such, and whether nothing lies over it. */
const FOCUS = `(() => {
  const at = document.activeElement;
  const place = at.closest('label, .search') ?? at;
  const marked = (pseudo) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(place, pseudo);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  const box = place.getBoundingClientRect();
  const above = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return {
    name: at.getAttribute('aria-label') ?? place.textContent.trim().slice(0, 40),
    marked: at.tagName === 'BODY' || marked() || marked('::after'),
    clear: at.tagName === 'BODY' || (above !== null && (place.contains(above) || above.contains(place))),
  };
})()`;

const MOST_STOPS = 60;

describe('a guest with a keyboard', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  let dish: MenuItem;
  /** Dishes that are not spicy. */
  let mild = 0;

  before(async () => {
    server = await startStore();
    const menu = await menuOf(server);
    dish = menu.find((item) => isMain(item) && item.optionGroups.some(({ min }) => min > 0));
    mild = menu.all.filter(({ spicy }) => spicy === 0).length;
    browser = await launch();
    page = (await open(browser, 'phone')).page;
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  const has = async (locator: Locator) => (await locator.and(page.locator(':focus')).count()) > 0;
  /** Waits until it has the focus. */
  const holds = (locator: Locator) => locator.and(page.locator(':focus')).waitFor();
  /** Waits until something of this kind, with this text, has the focus. */
  const arrived = (selector: string, text: string | RegExp) =>
    page.locator(`${selector}:focus`).filter({ hasText: text }).waitFor();
  /** As often as it takes; every stop on the way is marked and lies free. */
  async function tabTo(locator: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await locator.waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      await page.keyboard.press(key);
      const { name, ...seen } = await page.evaluate<{ name: string }>(FOCUS);
      assert.deepEqual(seen, { marked: true, clear: true }, `the focus at “${name}”`);
      if (await has(locator)) return;
    }
    assert.fail(`${MOST_STOPS} stops, and none is ${String(locator)}`);
  }
  async function press(locator: Locator): Promise<void> {
    await tabTo(locator);
    await page.keyboard.press('Enter');
  }

  test('a sheet takes the focus, and Escape gives it back', async () => {
    await sitDown(page, server.demo().tables[0]!.url);
    const opener = page.getByRole('button', { name: /이름과 언어 바꾸기/ });
    await press(opener);
    await arrived('dialog[open] h2', '우리 테이블');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await holds(opener);
  });

  test('a filter leaves out what one does not eat, until it is taken off', async () => {
    const opener = page.getByRole('button', { name: /^메뉴 거르기/ });
    const all = await page.locator('.item').count();
    await press(opener);
    await arrived('dialog[open] h2', '메뉴 거르기');
    await press(page.getByRole('button', { name: '맵지 않은 메뉴' }));
    await expectAccessible(page, 'the filters');
    await press(page.getByRole('button', { name: `메뉴 ${mild}개 보기` }));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await holds(opener);
    assert.equal(await page.locator('.item').count(), mild);
    await press(page.getByRole('button', { name: '맵지 않은 메뉴, 조건 지우기' }));
    await page.locator('.filter-button:focus').waitFor();
    assert.equal(await page.locator('.item').count(), all);
  });

  test('a dish is found, asks for what is missing, and is in the cart; one is back where it stands', async () => {
    await tabTo(page.getByRole('searchbox'), 'Shift+Tab');
    await page.keyboard.type(dish.name);
    await press(page.getByRole('link', { name: dish.name, exact: true }));
    await arrived('h1', dish.name);
    const required = dish.optionGroups.filter(({ min }) => min > 0);
    for (const group of required) {
      await press(page.getByRole('button', { name: /^담기 ·/ }));
      await page.locator(`[id="g-${group.id}"] input:focus`).waitFor();
      await page.keyboard.press('Space');
    }
    await press(page.getByRole('button', { name: /^담기 ·/ }));
    await arrived('.item-link', dish.name);
    assert.deepEqual(
      { ...(await page.evaluate<object>(FOCUS)), name: '' },
      { name: '', marked: true, clear: true },
    );
  });

  test('from the dish to the cart, to the payment and to the orders', async () => {
    await page.keyboard.press('Enter');
    await arrived('h1', dish.name);
    await tabTo(page.getByRole('link', { name: /^장바구니, 1개/ }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await arrived('h1', '장바구니');
    const more = page.getByRole('button', { name: '하나 더' });
    await press(more);
    await page.getByText('모두 2개').waitFor();
    await holds(more);
    await press(page.getByRole('button', { name: /주문하기/ }));
    await page.waitForURL(/\/sandbox\/checkout/);
    await press(page.getByRole('button', { name: /결제/ }).first());
    await arrived('h1', '주문이 들어갔어요');
    await press(page.getByRole('link', { name: '주문 내역 보기' }));
    await arrived('h1', '주문 내역');
    const cancel = page.getByRole('button', { name: '주문 취소하기' });
    await press(cancel);
    await arrived('dialog[open] h2', '이 주문을 취소할까요?');
    await expectAccessible(page, 'an order that may be cancelled');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await holds(cancel);
  });
});
