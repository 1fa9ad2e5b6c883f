import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { StaffMenuItem } from '@hiorder/contracts';
import type { Page } from 'playwright-core';
import { addToCart, machine, menuOf, orderAndPay, scan } from '../../tests/support/people.ts';
import type { TestServer } from '../../tests/support/server.ts';
import type { CallScreens } from './call-screens.ts';
import { staffTablet } from './staff-tablet.ts';

const PHOTO = fileURLToPath(new URL('../../contexts/menu/seed/photos/kimchi-jjigae.avif', import.meta.url));
const DISH = '김치찌개';

/** What is asked before something happens that nobody should do by accident, and where a store is set up. */
export async function sheetScreens(o: CallScreens): Promise<void> {
  const { server, suffix, shot } = o;
  const { page, context } = await staffTablet(o);
  await page.goto(`${server.baseUrl}/staff/settings/ordering`);
  await page.getByRole('group', { name: '결제 방식', exact: true }).waitFor();
  await shot(page, `staff-ordering${suffix}`);
  await page.goto(`${server.baseUrl}/staff/`);
  await page.getByRole('button', { name: '주문 조절' }).click();
  await page.getByRole('dialog').waitFor();
  await shot(page, `staff-easing${suffix}`);
  const table = await partyWithDishesOnTheirWay(server);
  for (const [button, name] of [
    ['자리 이동', 'staff-move'],
    ['자리 정리', 'staff-close'],
  ] as const) {
    await page.goto(`${server.baseUrl}/staff/?table=${table}`);
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('dialog').waitFor();
    await shot(page, `${name}${suffix}`);
  }
  await page.goto(`${server.baseUrl}/staff/?table=${table}`);
  await page.getByRole('button', { name: '계산', exact: true }).click();
  await page
    .getByRole('button', { name: /^환불: / })
    .first()
    .click();
  await page.getByRole('button', { name: '일부만' }).click();
  await page.getByLabel('돌려줄 금액').fill('3000');
  await shot(page, `staff-refund${suffix}`);
  await twoAtOneDish(page, server);
  await shot(page, `staff-menu-merge${suffix}`);
  await page.getByRole('button', { name: '내가 고친 것 버리기' }).click();
  await page.locator('input[type=file]').first().setInputFiles(PHOTO);
  await page.getByRole('slider', { name: '확대' }).fill('1.4');
  await page.getByRole('slider', { name: '확대' }).scrollIntoViewIfNeeded();
  await shot(page, `staff-photo${suffix}`);
  await context.close();
}

const TABLE = 9;

async function partyWithDishesOnTheirWay(server: TestServer): Promise<string> {
  const [guest, menu] = [await scan(server, TABLE, '지우'), await menuOf(server)];
  await addToCart(guest, menu.named('돌솥비빔밥'));
  await orderAndPay(guest);
  return guest.session.table.id;
}

/** One changes price, spiciness and a translation on the page; the other has just saved another price and translation. */
async function twoAtOneDish(page: Page, server: TestServer): Promise<void> {
  const staff = await machine(server);
  const { items } = (await staff.get('/api/menu/items')).body as { items: StaffMenuItem[] };
  const dish = items.find(({ name }) => name.ko === DISH);
  assert.ok(dish);
  await page.goto(`${server.baseUrl}/staff/menu`);
  await page.getByRole('listitem').filter({ hasText: DISH }).first().locator('.item-open').click();
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await field('이름 · English').fill('Kimchi jjigae (stew)');
  await field('가격').fill('9500');
  const price = { amount: 9900 + Math.round(dish.price.amount / 100), currency: 'KRW' };
  const other = { price, name: { ...dish.name, ja: 'キムチチゲ（豚肉）' }, spicy: (dish.spicy + 1) % 4 };
  const answer = await staff.send('PATCH', `/api/menu/items/${dish.id}`, other);
  assert.equal(answer.status, 200, answer.text);
  await page.getByText('다른 사람이 방금 바꿨어요').waitFor();
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await page.getByRole('dialog').waitFor();
}
