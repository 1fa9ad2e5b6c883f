import type { Browser, Page } from 'playwright-core';
import { open, signInOn } from '../../tests/support/browser.ts';
import type { TestServer } from '../../tests/support/server.ts';

interface SalesScreens {
  readonly browser: Browser;
  readonly server: TestServer;
  readonly scheme: 'light' | 'dark';
  readonly suffix: string;
  shot(page: Page, name: string): Promise<void>;
}

/** What a store with a past has sold: today on a tablet, a month of it, and on a phone. */
export async function salesScreens({ browser, server, scheme, suffix, shot }: SalesScreens): Promise<void> {
  const { page, context } = await open(browser, 'tablet', { colorScheme: scheme });
  await page.goto(server.demo().staff.url);
  await signInOn(page, server.demo().staff);
  await page.getByRole('link', { name: '매출' }).click();
  await page.getByRole('region', { name: '시간대별 매출' }).waitFor();
  await shot(page, `staff-sales${suffix}`);
  await page.getByRole('button', { name: '30일' }).click();
  const days = page.getByRole('region', { name: '날짜별 매출' });
  await days.getByRole('list').getByRole('button').nth(22).focus();
  await shot(page, `staff-sales-month${suffix}`);
  await page.getByRole('region', { name: '메뉴별 판매와 조리 시간' }).scrollIntoViewIfNeeded();
  await page.getByRole('region', { name: '결제 수단' }).scrollIntoViewIfNeeded();
  await shot(page, `staff-sales-tables${suffix}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.baseUrl}/staff/sales`);
  await page.getByRole('region', { name: '시간대별 매출' }).waitFor();
  await shot(page, `staff-sales-phone${suffix}`);
  await context.close();
}
