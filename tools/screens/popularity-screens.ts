import { open, sitDown } from '../../tests/support/browser.ts';
import { addToCart, menuOf, scan } from '../../tests/support/people.ts';
import type { CallScreens } from './call-screens.ts';

/** What others order, and what goes with the cart: of a store that has a past. */
export async function popularityScreens({
  browser,
  server,
  scheme,
  suffix,
  shot,
}: CallScreens): Promise<void> {
  const { page, context } = await open(browser, 'phone', { colorScheme: scheme });
  const place = scheme === 'light' ? 0 : 3;
  await sitDown(page, server.demo().tables[place]!.url);
  await page.getByRole('link', { name: '순위' }).click();
  await page.getByRole('button', { name: '7일' }).click();
  await page.locator('a.ranking-row').first().waitFor();
  await shot(page, `guest-ranking${suffix}`);
  const friend = await scan(server, place, '서연');
  await addToCart(friend, (await menuOf(server)).named('김치찌개'));
  await page.goto(`${server.baseUrl}/cart`);
  await page.locator('.strip-card').first().waitFor();
  await shot(page, `guest-recommended${suffix}`);
  await context.close();
}
