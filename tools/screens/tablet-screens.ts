import assert from 'node:assert/strict';
import { open } from '../../tests/support/browser.ts';
import { machine, menuOf, requiredOptions } from '../../tests/support/people.ts';
import type { CallScreens } from './call-screens.ts';

const PIN = '471108';

/** A tablet that stands on a table: as it waits for guests, and as they order on it. */
export async function tabletScreens({ browser, server, scheme, suffix, shot }: CallScreens): Promise<void> {
  const set = await (await machine(server)).send('PUT', '/api/tablet-pin', { pin: PIN });
  assert.equal(set.status, 200, set.text);
  const { page, context } = await open(browser, 'tablet', { colorScheme: scheme });
  await page.goto(`${server.baseUrl}/tablet/${server.demo().tables[scheme === 'light' ? 5 : 10]!.code}`);
  await page.getByLabel('직원 PIN').fill(PIN);
  await page.getByRole('button', { name: '시작하기', exact: true }).click();
  await page.getByRole('button', { name: '주문 시작하기' }).waitFor();
  await shot(page, `tablet-welcome${suffix}`);
  await page.getByRole('button', { name: '주문 시작하기' }).click();
  await page.getByRole('link', { name: '장바구니' }).waitFor();
  const stew = (await menuOf(server)).named('달빛 부대찌개');
  await page.request.post(`${server.baseUrl}/api/cart/lines`, {
    headers: { origin: server.baseUrl },
    data: { itemId: stew.id, quantity: 1, options: requiredOptions(stew) },
  });
  await page.getByRole('link', { name: /장바구니 ?1/ }).waitFor();
  await shot(page, `tablet-menu${suffix}`);
  await context.close();
}
