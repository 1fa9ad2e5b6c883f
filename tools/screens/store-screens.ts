import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { menuOf } from '../../tests/support/people.ts';
import type { CallScreens } from './call-screens.ts';
import { staffTablet } from './staff-tablet.ts';

const LOGO = fileURLToPath(new URL('../../contexts/menu/seed/photos/budae-jjigae.avif', import.meta.url));

/** What a manager sets up and looks after: the floor's plan, its codes, the kitchen, stock and the menu as a file. */
export async function storeScreens(o: CallScreens): Promise<void> {
  const { server, suffix, shot } = o;
  const { page, context } = await staffTablet(o);
  const at = (path: string) => page.goto(`${server.baseUrl}/staff${path}`);
  await page.getByRole('button', { name: '배치도' }).click();
  await shot(page, `staff-plan${suffix}`);
  await at('/settings/store');
  const logo = page.getByRole('region', { name: '로고', exact: true });
  await logo.locator('input[type=file]').setInputFiles(LOGO);
  await logo.getByRole('img').nth(1).waitFor();
  await page.getByText('로고를 저장했어요').first().waitFor();
  // All of it at once.
  const before = page.viewportSize();
  await page.setViewportSize({ width: 1280, height: 960 });
  await shot(page, `staff-store${suffix}`);
  if (before) await page.setViewportSize(before);
  await at('/settings/tables');
  await page.getByRole('button', { name: '3번 QR 코드', exact: true }).click();
  await page.getByRole('img', { name: '3번의 QR 코드' }).waitFor();
  await shot(page, `staff-table-code${suffix}`);
  await at('/settings/kitchen');
  await page.getByRole('heading', { name: '목표 시간' }).waitFor();
  await shot(page, `staff-kitchen${suffix}`);
  await at('/menu');
  await page.getByRole('switch', { name: '김치찌개 판매' }).click();
  await page.getByRole('button', { name: '30분 동안' }).first().waitFor();
  await shot(page, `staff-sold-out${suffix}`);
  await page.keyboard.press('Escape');
  await menuFile(page, o);
  await at(`/take-order?table=${server.demo().tables[0]!.id}`);
  await page.getByRole('button', { name: /^달빛 부대찌개/ }).click();
  await shot(page, `staff-take-order${suffix}`);
  await context.close();
}

/** What a file would change, with a line that cannot be. */
async function menuFile(page: Page, { server, suffix, shot }: CallScreens): Promise<void> {
  const menu = await menuOf(server);
  const [stew, pancake] = [menu.named('김치찌개'), menu.named('해물파전')];
  const lines = [
    'id,name_ko,price,spicy',
    `${stew.id},김치찌개,9500,${stew.spicy}`,
    `${pancake.id},해물파전,19000,${pancake.spicy}`,
    ',새우튀김,12000,9',
    ',감자전,11000,0',
  ];
  await page.getByRole('button', { name: '파일로 내보내고 가져오기' }).click();
  const sheet = page.getByRole('dialog');
  const csv = { name: 'menu.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) };
  await sheet.locator('input[type=file]').setInputFiles(csv);
  await sheet.getByRole('button', { name: '3개 반영하기' }).waitFor();
  await shot(page, `staff-menu-file${suffix}`);
}
