import { open, signInOn, type Device } from '../../tests/support/browser.ts';
import type { CallScreens } from './call-screens.ts';

/** A tablet on which the demo store's owner has signed in. */
export async function staffTablet({ browser, server, scheme }: CallScreens): Promise<Device> {
  const device = await open(browser, 'tablet', { colorScheme: scheme });
  const { staff } = server.demo();
  await device.page.goto(staff.url);
  await signInOn(device.page, staff);
  await device.page.getByRole('navigation').first().waitFor();
  return device;
}
