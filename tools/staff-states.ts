// Pictures of everything staff may see, in a store of sixty tables and two hundred dishes, and what is plainly wrong in them.
//   node tools/staff-states.ts --out /tmp/looks             every screen and state, at 1180×820, light, Korean
//     --sizes 390x844   --schemes light,dark   --locales ko,en   --only 'menu|board'   --axe
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { violationsOn } from '../tests/support/axe.ts';
import { launch, signInOn } from '../tests/support/browser.ts';
import { startStore } from '../tests/support/server.ts';
import { FAULTS } from './guest-states/faults.ts';
import { answer } from './guest-states/phone.ts';
import { fillHouse } from './staff-states/full-house.ts';
import { staffStates, type StaffState } from './staff-states/states.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'docs/screens/states' },
    sizes: { type: 'string', default: '1180x820' },
    schemes: { type: 'string', default: 'light' },
    locales: { type: 'string', default: 'ko' },
    only: { type: 'string', default: '' },
    axe: { type: 'boolean', default: false },
  },
});

const wanted = staffStates.filter(({ name }) => new RegExp(values.only).test(name));
const server = await startStore();
const browser = await launch();
let wrong = 0;

interface Look {
  readonly size: string;
  readonly colorScheme: 'light' | 'dark';
  readonly locale: string;
}

/** Signed in, in one look. */
async function tablet({ size, colorScheme, locale }: Look): Promise<BrowserContext> {
  const [width = 1180, height = 820] = size.split('x').map(Number);
  const context = await browser.newContext({
    ...{ viewport: { width, height }, isMobile: width < 600, hasTouch: true, colorScheme },
    ...{ locale: { ko: 'ko-KR', en: 'en-GB', ja: 'ja-JP', zh: 'zh-CN' }[locale] ?? locale },
    timezoneId: 'Asia/Seoul',
  });
  context.setDefaultTimeout(30_000);
  // The sign-in page is in the language of the browser; the helper knows the Korean one.
  const door = await browser.newContext({ locale: 'ko-KR' });
  const page = await door.newPage();
  await page.goto(server.demo().staff.url);
  await signInOn(page, server.demo().staff);
  await page.locator('.rail').first().waitFor();
  await context.addCookies(await door.cookies());
  await door.close();
  return context;
}

async function show(context: BrowserContext, state: StaffState, file: string): Promise<string[]> {
  const page = await context.newPage();
  try {
    return await looked(page, state, file);
  } finally {
    await context.setOffline(false);
    await page.close();
  }
}

async function looked(page: Page, state: StaffState, file: string): Promise<string[]> {
  await page.route('**/api/**', (route) => answer(route, state.answers ?? {}));
  const path = state.path.replace(/table=$/, `table=${server.demo().tables[0]!.id}`);
  await page.goto(`${server.baseUrl}/staff${path}`);
  await page.waitForTimeout(1_200);
  await state.act?.(page);
  await page.waitForTimeout(500);
  await page.screenshot({ path: file });
  const faults = await page.evaluate<string[]>(FAULTS);
  const violations = values.axe ? await violationsOn(page) : [];
  return [
    ...faults,
    ...violations.map(
      ({ id, nodes }) => `axe ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    ),
  ];
}

async function everything(look: Look): Promise<void> {
  const directory = join(values.out, `${look.size}-${look.colorScheme}-${look.locale}`);
  mkdirSync(directory, { recursive: true });
  const context = await tablet(look);
  for (const state of wanted) {
    const faults = await show(context, state, join(directory, `${state.name}.png`)).catch(
      (error: unknown) => [`not shown: ${String(error).split('\n')[0]}`],
    );
    wrong += faults.length;
    for (const fault of faults) console.log(`${directory} ${state.name}: ${fault}`);
  }
  await context.close();
}

try {
  await fillHouse(server);
  for (const size of values.sizes.split(','))
    for (const colorScheme of values.schemes.split(',') as ('light' | 'dark')[])
      for (const locale of values.locales.split(',')) await everything({ size, colorScheme, locale });
} finally {
  await browser.close();
  await server.destroy();
}
process.exit(wrong > 0 ? 1 : 0);
