import type { Page } from 'playwright-core';

export const openCart = (page: Page): Promise<void> =>
  page
    .getByRole('link', { name: /장바구니/ })
    .last()
    .click();

/** With the options that it needs chosen. */
export async function openItem(
  page: Page,
  item: { readonly name: string; readonly options: readonly string[] },
): Promise<void> {
  await page
    .getByRole('link', { name: new RegExp(item.name) })
    .first()
    .click();
  for (const option of item.options) await page.getByText(option, { exact: true }).first().click();
}

/** From the cart, through the provider's payment window, and back. */
export async function orderAndPay(page: Page): Promise<void> {
  await page.getByRole('button', { name: /주문하기/ }).click();
  await page.waitForURL(/\/sandbox\/checkout/);
  await page.getByRole('button', { name: /결제/ }).first().click();
  await page.getByRole('heading', { name: '주문이 들어갔어요' }).waitFor();
}
