import type { Page } from 'playwright-core';
import { open, type Device } from '../../tests/support/browser.ts';
import type { CallScreens } from './call-screens.ts';

/** A tablet on which the demo store's owner has signed in. */
export async function staffTablet({ browser, server, scheme }: CallScreens): Promise<Device> {
  const device = await open(browser, 'tablet', { colorScheme: scheme });
  await signInOn(device.page, server.demo().staff);
  return device;
}

async function signInOn(
  page: Page,
  staff: { readonly url: string; readonly email: string; readonly password: string },
): Promise<void> {
  await page.goto(staff.url);
  await page.getByLabel('이메일').fill(staff.email);
  await page.getByLabel('비밀번호', { exact: true }).fill(staff.password);
  await page.getByRole('button', { name: '로그인' }).click();
  await page.getByRole('navigation').first().waitFor();
}
