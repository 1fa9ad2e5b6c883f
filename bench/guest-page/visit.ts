import assert from 'node:assert/strict';
import { eventually } from '@hiorder/testing';
import type { Browser, Page } from 'playwright-core';
import { slowPhone } from './slow-phone.ts';
import { observe, vitalsOf, type Vitals } from './vitals.ts';

export interface Visit {
  /** From the scan to the menu, with nothing kept on the phone. */
  readonly first: Vitals;
  /** The menu once more, with what the phone has kept. */
  readonly again: Vitals;
}

/** A guest scans, looks around, puts something in, changes it, and looks at the cart. */
export async function visit(browser: Browser, tableUrl: string): Promise<Visit> {
  const phone = await slowPhone(browser);
  const { page } = phone;
  try {
    await observe(page);
    await page.goto(tableUrl);
    await page.locator('.item img').first().waitFor();
    // The largest picture may still be on its way; after the first tap nothing counts as such any more.
    await settled(page);
    await taps(page);
    const first = await vitalsOf(page);
    await page.goto(new URL('/', tableUrl).href);
    await page.locator('.item img').first().waitFor();
    await settled(page);
    return { first, again: await vitalsOf(page) };
  } finally {
    await phone.close();
  }
}

const IN_SIGHT = `[...document.images].every((one) => one.complete || one.getBoundingClientRect().top > innerHeight)`;

/** Everything in sight is there, fonts too. */
async function settled(page: Page): Promise<void> {
  // Not `waitForFunction`: the page's policy refuses what it would evaluate there.
  await eventually(async () => assert.ok(await page.evaluate<boolean>(IN_SIGHT)), {
    timeoutMs: 60_000,
    everyMs: 200,
  });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.waitForTimeout(1_500);
}

async function taps(page: Page): Promise<void> {
  await page.locator('.categories a').nth(2).tap();
  await page.waitForTimeout(1_000);
  await page.getByRole('button', { name: '차돌 숙주볶음 담기' }).tap();
  await page.locator('.cart-bar').waitFor();
  await page.getByRole('searchbox').fill('김치');
  await page.getByRole('button', { name: '검색어 지우기' }).tap();
  await page.locator('.item-link').first().tap();
  await page.locator('.item-dock').waitFor();
  await page.locator('.item-dock .stepper button').last().tap();
  await page.locator('.group label').first().tap();
  await page.locator('.floating a').tap();
  await page.locator('.cart-line').first().waitFor();
  for (let tap = 0; tap < 3; tap++) await page.locator('.cart-line .stepper button').last().tap();
  await page.getByRole('link', { name: '주문 내역' }).tap();
  await page.getByRole('heading', { name: '주문 내역' }).waitFor();
  await page.waitForTimeout(500);
}
