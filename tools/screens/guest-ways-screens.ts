import { sitDown, open } from '../../tests/support/browser.ts';
import { isMain, machine, menuOf, needsNoChoice } from '../../tests/support/people.ts';
import type { CallScreens } from './call-screens.ts';

/** Finding a dish, and everything that may come between it and the kitchen. */
export async function guestWaysScreens({
  browser,
  server,
  scheme,
  suffix,
  shot,
}: CallScreens): Promise<void> {
  const { page, context } = await open(browser, 'phone', { colorScheme: scheme });
  const table = server.demo().tables[scheme === 'light' ? 3 : 13]!;
  const menu = await menuOf(server);
  await sitDown(page, table.url);
  await page.getByRole('searchbox').fill('ㄱㅊ');
  await shot(page, `guest-search${suffix}`);
  await page.getByRole('button', { name: '검색어 지우기' }).click();
  await page.getByRole('button', { name: /^메뉴 거르기/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '우유', exact: true }).click();
  await shot(page, `guest-filters${suffix}`);
  await page.getByRole('button', { name: /^메뉴 \d+개 보기/ }).click();
  await page.goto(`${server.baseUrl}/items/${menu.named('직화 오징어볶음').id}`);
  await page.locator('.rows-allergens--unwanted').scrollIntoViewIfNeeded();
  await shot(page, `guest-options${suffix}`);

  const dish = menu.find((item) => isMain(item) && needsNoChoice(item));
  await page.request.post(`${server.baseUrl}/api/cart/lines`, {
    headers: { origin: server.baseUrl },
    data: { itemId: dish.id, quantity: 1, options: [] },
  });
  await page.goto(`${server.baseUrl}/cart`);
  const ways = page.getByRole('group', { name: '결제 수단' });
  await ways.getByRole('button', { name: '카카오페이', exact: true }).click();
  await ways.scrollIntoViewIfNeeded();
  await shot(page, `guest-pay-with${suffix}`);
  await page.getByRole('button', { name: '결제하고 주문하기' }).click();
  await page.getByRole('button', { name: '결제 취소' }).click();
  await page.getByRole('button', { name: '다시 결제하기' }).waitFor();
  await shot(page, `guest-pay-failed${suffix}`);
  await page.getByRole('button', { name: '다시 결제하기' }).click();
  await page.getByRole('button', { name: /원 결제하기/ }).click();
  await page.getByRole('heading', { name: '주문이 들어갔어요' }).waitFor();
  await page.goto(`${server.baseUrl}/orders`);
  await page.getByRole('button', { name: '영수증' }).click();
  await shot(page, `guest-receipt${suffix}`);

  await page.goto(`${server.baseUrl}/`);
  await page.locator('.item').first().waitFor();
  await page.waitForFunction('navigator.serviceWorker?.controller !== null');
  await context.setOffline(true);
  await page
    .getByText(/오프라인|연결/)
    .first()
    .waitFor();
  await shot(page, `guest-offline${suffix}`);
  await context.setOffline(false);
  const staff = await machine(server);
  await staff.post(`/api/tables/${table.id}/close`, { force: true, reason: '화면 촬영' });
  await page.getByRole('heading', { name: '이용해 주셔서 감사합니다' }).waitFor();
  await shot(page, `guest-goodbye${suffix}`);
  await context.close();
}
