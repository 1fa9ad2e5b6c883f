import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { Browser, Page } from 'playwright-core';
import { launch, open, sitDown, withChromium } from '../support/browser.ts';
import { menuOf } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

const SCROLLED = 'Math.round(scrollY)';
/** Rows of the list in sight in which no dish is drawn. */
const EMPTY_IN_SIGHT = `[...document.querySelectorAll('.item--later')].filter((row) => {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}).length`;

const FOCUS_IN_SIGHT = `(() => {
  const { top, bottom } = document.activeElement.closest('.item').getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
})()`;

/** Comes with every page: at its first frame with a list it writes down what that shows. */
const FIRST_FRAME = `(() => {
  globalThis.firstFrame = null;
  const look = () => {
    if (globalThis.firstFrame === null && document.querySelector('.menu-rest .list'))
      globalThis.firstFrame = { empty: ${EMPTY_IN_SIGHT}, scrolled: ${SCROLLED} };
    requestAnimationFrame(look);
  };
  look();
})()`;

void describe('coming back to the menu', { ...withChromium }, () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  let dishes = 0;

  before(async () => {
    [server, browser] = await Promise.all([startStore(), launch()]);
    dishes = (await menuOf(server)).all.length;
    ({ page } = await open(browser, 'phone'));
    await page.addInitScript(FIRST_FRAME);
    await sitDown(page, server.demo().tables[0]!.url);
    await allDrawn();
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  const allDrawn = () =>
    eventually(async () => assert.equal(await page.locator('.item .name').count(), dishes), {
      timeoutMs: 30_000,
    });

  test('from a dish: where it was, the dishes in sight first, then all of them', async () => {
    const link = page.locator('.item-link').nth(dishes - 8);
    await link.scrollIntoViewIfNeeded();
    const name = await link.textContent();
    const scrolled = await page.evaluate<number>(SCROLLED);
    assert.ok(scrolled > 1_000);
    await link.click();
    await page.locator('.item-dock').waitFor();
    await page.evaluate('globalThis.firstFrame = null');
    await page.goBack();
    await page.locator('.item-link:focus').waitFor();
    assert.equal(await page.locator('.item-link:focus').textContent(), name);
    const first = await page.evaluate<object>('globalThis.firstFrame');
    assert.deepEqual(first, { empty: 0, scrolled });
    await allDrawn();
    assert.equal(await page.evaluate(FOCUS_IN_SIGHT), true);
    // Those that came later were as high as their places.
    assert.equal(await page.evaluate(SCROLLED), scrolled);
  });

  test('from a dish that was found by its name: it is in sight, and has the focus', async () => {
    await page.evaluate('scrollTo(0, 0)');
    const name = (await page.locator('.item-link').last().textContent()) ?? '';
    await page.getByRole('searchbox').fill(name);
    await page.getByRole('heading', { name: /찾았어요$/ }).waitFor();
    await page.getByRole('link', { name, exact: true }).click();
    await page.locator('.item-dock').waitFor();
    await page.goBack();
    await page.locator('.item-link:focus').waitFor();
    assert.equal(await page.locator('.item-link:focus').textContent(), name);
    assert.equal(await page.evaluate(FOCUS_IN_SIGHT), true);
    assert.equal(await page.getByRole('searchbox').inputValue(), name, 'the search goes on');
    await page.goBack();
    await page.getByRole('heading', { name: /찾았어요$/ }).waitFor({ state: 'detached' });
    assert.equal(await page.getByRole('searchbox').inputValue(), '', 'one step back it is over');
    await allDrawn();
  });

  test('from a search: the list is the one that was there, and nobody meets it meanwhile', async () => {
    await allDrawn();
    await page.evaluate(`document.querySelector('.menu-rest .item').mark = 'the same'`);
    const box = page.getByRole('searchbox');
    await box.fill('찌개');
    await page.getByRole('heading', { name: /찾았어요$/ }).waitFor();
    assert.ok((await page.getByRole('heading', { level: 3 }).count()) < dishes);
    await page.getByRole('button', { name: '검색어 지우기' }).click();
    await eventually(async () => assert.equal(await page.getByRole('heading', { level: 3 }).count(), dishes));
    assert.equal(await page.evaluate(`document.querySelector('.menu-rest .item').mark`), 'the same');
    assert.equal(
      await page.evaluate(`document.activeElement === document.querySelector('[type=search]')`),
      true,
    );
  });
});
