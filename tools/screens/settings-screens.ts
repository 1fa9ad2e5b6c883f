import assert from 'node:assert/strict';
import { open } from '../../tests/support/browser.ts';
import { addToCart, machine, menuOf, orderAndPay, scan } from '../../tests/support/people.ts';
import type { TestServer } from '../../tests/support/server.ts';
import type { CallScreens } from './call-screens.ts';
import { staffTablet } from './staff-tablet.ts';

/** Two that nobody has switched on. */
async function printers(server: TestServer): Promise<void> {
  const staff = await machine(server);
  for (const [name, port, station] of [
    ['주방', 9187, null],
    ['음료 바', 9188, 'bar'],
  ] as const) {
    const printer = { name, host: '127.0.0.1', port, station, paper: 80, enabled: true, answers: false };
    const answer = await staff.post('/api/printers', printer);
    assert.equal(answer.status, 201, answer.text);
  }
}

/** What a store says of itself: who works there, what prints, what was changed. */
export async function settingsScreens(o: CallScreens): Promise<void> {
  const { server, suffix, shot } = o;
  await printers(server);
  const guest = await scan(server, 2, '서연');
  await addToCart(guest, (await menuOf(server)).named('생맥주 500cc'));
  await addToCart(guest, (await menuOf(server)).named('김치찌개'));
  await orderAndPay(guest);
  const { page, context } = await staffTablet(o);
  await page.goto(`${server.baseUrl}/staff/settings/printers`);
  const away = page.getByRole('listitem').filter({ hasText: '음료 바' });
  await away.getByText('연결되지 않아요').waitFor({ timeout: 60_000 });
  await shot(page, `staff-printers${suffix}`);
  await page.goto(`${server.baseUrl}/staff/orders`);
  await page.getByRole('alert').getByText('음료 바').waitFor({ timeout: 60_000 });
  await shot(page, `staff-orders-no-paper${suffix}`);
  await invitation(o, await invite(page, server));
  await shot(page, `staff-people${suffix}`);
  await page.goto(`${server.baseUrl}/staff/settings/audit`);
  await page.getByText('직원 초대').first().waitFor();
  await shot(page, `staff-audit${suffix}`);
  await context.close();
}

/** Answers the link, this once. */
async function invite(
  page: Awaited<ReturnType<typeof staffTablet>>['page'],
  server: TestServer,
): Promise<string> {
  await page.goto(`${server.baseUrl}/staff/settings/people`);
  for (const [email, name] of [
    ['minjun@dalbit.kr', '김민준'],
    ['seoyeon@dalbit.kr', '이서연'],
  ] as const) {
    await page.getByRole('button', { name: '초대하기' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('이메일').fill(email);
    await sheet.getByLabel('이름 (선택)').fill(name);
    await sheet.getByRole('button', { name: '초대 링크 만들기' }).click();
    const link = await sheet.locator('input[readonly]').inputValue();
    await sheet.getByRole('button', { name: '완료' }).click();
    if (name === '이서연') return link;
  }
  throw new Error('nobody was invited');
}

async function invitation({ browser, scheme, suffix, shot }: CallScreens, link: string): Promise<void> {
  const { page, context } = await open(browser, 'tablet', { colorScheme: scheme });
  await page.goto(link);
  await shot(page, `staff-invitation${suffix}`);
  await context.close();
}
