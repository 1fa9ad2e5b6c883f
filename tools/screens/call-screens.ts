import type { Browser, Page } from 'playwright-core';
import { open, signInOn, sitDown } from '../../tests/support/browser.ts';
import { scan } from '../../tests/support/people.ts';
import type { TestServer } from '../../tests/support/server.ts';

export interface CallScreens {
  readonly browser: Browser;
  readonly server: TestServer;
  readonly scheme: 'light' | 'dark';
  readonly suffix: string;
  shot(page: Page, name: string): Promise<void>;
}

/** Tables call: some just now, one far too long ago. */
async function calls(server: TestServer): Promise<void> {
  const plan: [number, string, string | undefined][] = [
    [3, 'bill', undefined],
    [5, 'water', '얼음물로 두 잔'],
    [8, 'cutlery', undefined],
    [8, 'napkins', undefined],
  ];
  for (const [table, kind, note] of plan) {
    const guest = await scan(server, table);
    await guest.post('/api/service-calls', { kind, ...(note && { note }) });
  }
  await server.query(
    'operations',
    `update service_call set raised_at = now() - interval '5 minutes' where kind = 'cutlery'`,
  );
}

/** What a table asks for, on its phone and on the floor, and where the store says what can be asked for. */
export async function callScreens(o: CallScreens): Promise<void> {
  await calls(o.server);
  await onThePhone(o);
  await onTheTablet(o);
}

async function onThePhone({ browser, server, scheme, suffix, shot }: CallScreens): Promise<void> {
  const { page, context } = await open(browser, 'phone', { colorScheme: scheme });
  await sitDown(page, server.demo().tables[scheme === 'light' ? 10 : 13]!.url);
  await page.getByRole('button', { name: '직원호출' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('물', { exact: true }).click();
  await sheet.getByRole('button', { name: '직원 부르기' }).click();
  await sheet.getByText('직원을 불렀어요').waitFor();
  await sheet.getByText('냅킨', { exact: true }).click();
  await shot(page, `guest-call${suffix}`);
  await context.close();
}

async function onTheTablet({ browser, server, scheme, suffix, shot }: CallScreens): Promise<void> {
  const { page, context } = await open(browser, 'tablet', { colorScheme: scheme });
  await page.goto(server.demo().staff.url);
  await signInOn(page, server.demo().staff);
  await page
    .getByRole('article')
    .filter({ hasText: /5분 기다림/ })
    .first()
    .waitFor();
  await shot(page, `staff-calls${suffix}`);
  await page.goto(`${server.baseUrl}/staff/settings/calls`);
  await page.getByLabel('항목 1 · 한국어').waitFor();
  await shot(page, `staff-call-kinds${suffix}`);
  await context.close();
}
