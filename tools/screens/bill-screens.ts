import assert from 'node:assert/strict';
import { eventually } from '@hiorder/testing';
import type { Page } from 'playwright-core';
import { key } from '../../tests/support/api.ts';
import { open, sitDown } from '../../tests/support/browser.ts';
import {
  addToCart,
  machine,
  menuOf,
  requiredOptions,
  scan,
  submitOrder,
  type GuestCaller,
} from '../../tests/support/people.ts';
import type { TestServer } from '../../tests/support/server.ts';
import type { CallScreens } from './call-screens.ts';
import { staffTablet } from './staff-tablet.ts';

/** The store asks for money before the meal or after it; nobody may sit there meanwhile. */
export async function setPayment(server: TestServer, paymentMode: 'prepay' | 'postpay'): Promise<void> {
  const staff = await machine(server);
  for (const { id } of server.demo().tables)
    await staff.post(`/api/tables/${id}/close`, { force: true, reason: '영업 끝' });
  await eventually(async () => {
    const answer = await staff.send('PUT', '/api/ordering-policy', { paymentMode });
    assert.equal(answer.status, 200, answer.text);
  });
}

async function pays(guest: GuestCaller, method: 'online' | 'counter'): Promise<void> {
  const asked = await guest.post('/api/bill/payments', { share: { kind: 'mine' }, method }, key());
  assert.equal(asked.status, 201, asked.text);
}

/** Three people at a table that pays when it leaves: the page's own phone, one at the counter, one in the window. */
async function party(page: Page, server: TestServer, table: number): Promise<void> {
  const menu = await menuOf(server);
  await sitDown(page, server.demo().tables[table]!.url);
  await page.getByRole('heading', { name: server.demo().store.name }).waitFor();
  const stew = menu.named('달빛 부대찌개');
  await page.request.post(`${server.baseUrl}/api/cart/lines`, {
    headers: { origin: server.baseUrl },
    data: { itemId: stew.id, quantity: 1, options: requiredOptions(stew) },
  });
  const [seoyeon, minjun] = [await scan(server, table, '서연'), await scan(server, table, '민준')];
  await addToCart(seoyeon, menu.named('치즈 볶음밥'));
  await addToCart(minjun, menu.named('생맥주 500cc'), 2);
  assert.equal((await submitOrder(seoyeon)).status, 201);
  await pays(seoyeon, 'counter');
  await pays(minjun, 'online');
}

/** A party divides its bill, and staff take what is paid at the counter. */
export async function billScreens(o: CallScreens): Promise<void> {
  const { browser, server, scheme, suffix, shot } = o;
  const table = scheme === 'light' ? 4 : 8;
  const phone = await open(browser, 'phone', { colorScheme: scheme });
  await party(phone.page, server, table);
  await phone.page.getByRole('link', { name: '주문 내역' }).click();
  await phone.page.getByRole('link', { name: '계산하기' }).click();
  await phone.page.getByRole('button', { name: '골라서' }).click();
  await phone.page.getByText('달빛 부대찌개').click();
  await shot(phone.page, `guest-bill${suffix}`);
  await phone.context.close();

  const { page, context } = await staffTablet(o);
  await page.goto(`${server.baseUrl}/staff/?table=${server.demo().tables[table]!.id}`);
  await page.getByRole('button', { name: '계산', exact: true }).click();
  await page.getByRole('dialog').getByText('카운터에서 내려는 손님').waitFor();
  await shot(page, `staff-bill${suffix}`);
  await context.close();
}
