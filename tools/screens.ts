// Takes the pictures in docs/screens from a real server and a real Chromium.
//   node tools/screens.ts            all of them
//   node tools/screens.ts bill       of one part or several, by the names below
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '@hiorder/testing';
import type { Browser, Page } from 'playwright-core';
import { launch, open, signInOn, sitDown } from '../tests/support/browser.ts';
import {
  addToCart,
  confirmPayment,
  isMain,
  machine,
  menuOf,
  orderAndPay,
  payWindow,
  requiredOptions,
  scan,
  submitOrder,
} from '../tests/support/people.ts';
import { tellPast } from '../tests/support/sales-history.ts';
import { startServer, type TestServer } from '../tests/support/server.ts';
import { billScreens, setPayment } from './screens/bill-screens.ts';
import { callScreens, type CallScreens } from './screens/call-screens.ts';
import { chatScreens } from './screens/chat-screens.ts';
import { guestWaysScreens } from './screens/guest-ways-screens.ts';
import { memberScreens } from './screens/member-screens.ts';
import { popularityScreens } from './screens/popularity-screens.ts';
import { settingsScreens } from './screens/settings-screens.ts';
import { sheetScreens } from './screens/sheet-screens.ts';
import { salesScreens } from './screens/sales-screens.ts';
import { storeScreens } from './screens/store-screens.ts';
import { tabletScreens } from './screens/tablet-screens.ts';
import { root } from './steps.ts';

const target = join(root, 'docs/screens');
mkdirSync(target, { recursive: true });

/** Pictures in sight are there, and nothing passing stands before them. */
const STILL = `[...document.images].every((one) => {
  const { top, left } = one.getBoundingClientRect();
  return one.complete || top > innerHeight || left > innerWidth;
}) && !document.querySelector('.toast')`;

const shot = async (page: Page, name: string) => {
  await page.waitForTimeout(1_000);
  await eventually(async () => assert.ok(await page.evaluate<boolean>(STILL)), { timeoutMs: 30_000 });
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(target, `${name}.png`) });
  console.log(`docs/screens/${name}.png`);
};

/** An ordinary evening: several tables, orders in every state. */
async function evening(server: TestServer): Promise<void> {
  const menu = await menuOf(server);
  const staff = await machine(server);
  const plan: [number, string[], string[]][] = [
    [1, ['김치찌개', '해물파전'], ['accepted', 'ready', 'served']],
    [2, ['돼지갈비'], ['accepted']],
    [4, ['돌솥비빔밥', '잔치국수'], ['accepted', 'ready']],
    [7, ['직화 오징어볶음'], []],
    [9, ['가마솥 옛날통닭'], ['accepted']],
    [11, ['해물순두부찌개'], []],
    [14, ['소고기버섯전골', '해물파전'], ['accepted']],
  ];
  for (const [table, dishes, steps] of plan) {
    const guest = await scan(server, table);
    for (const dish of dishes) {
      const item = menu.named(dish);
      if (!item.soldOut) await addToCart(guest, item);
    }
    const submitted = await submitOrder(guest);
    if (submitted.status !== 201) continue;
    await confirmPayment(guest, await payWindow(submitted.body.payment.checkoutUrl, 'approve'));
    for (const status of steps) {
      for (let tries = 0; tries < 50; tries++) {
        const answer = await staff.post(`/api/tickets/${submitted.body.id}/status`, {
          status,
          ...(status === 'accepted' ? { etaMinutes: 15 } : {}),
        });
        if (answer.status === 200) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }
}

async function guestScreens(
  browser: Browser,
  server: TestServer,
  scheme: 'light' | 'dark',
  suffix: string,
): Promise<void> {
  const menu = await menuOf(server);
  const { page, context } = await open(browser, 'phone', { colorScheme: scheme });
  const table = server.demo().tables[scheme === 'light' ? 6 : 12]!;
  await sitDown(page, table.url);
  const other = await scan(server, scheme === 'light' ? 6 : 12, '서연');
  await addToCart(other, menu.named('치즈 볶음밥'));
  await shot(page, `guest-menu${suffix}`);
  const stew = menu.named('달빛 부대찌개');
  await page.goto(`${server.baseUrl}/items/${stew.id}`);
  await shot(page, `guest-item${suffix}`);
  await page.goto(`${server.baseUrl}/cart`);
  await shot(page, `guest-cart-problem${suffix}`);
  // By this phone itself, so that both have something in the cart.
  await page.request.post(`${server.baseUrl}/api/cart/lines`, {
    headers: { origin: server.baseUrl },
    data: { itemId: stew.id, quantity: 1, options: requiredOptions(stew), note: '대파는 빼 주세요' },
  });
  await addToCart(other, menu.named('생맥주 500cc'), 2);
  await shot(page, `guest-cart${suffix}`);
  await page.getByRole('button', { name: /주문하기/ }).click();
  await page.waitForURL(/checkout/);
  await shot(page, `payment-window${suffix}`);
  await page.getByRole('button', { name: /결제/ }).first().click();
  await page.getByRole('heading', { name: '주문이 들어갔어요' }).waitFor();
  await shot(page, `guest-paid${suffix}`);
  await page.goto(`${server.baseUrl}/orders`);
  await shot(page, `guest-orders${suffix}`);
  await context.close();
}

async function staffScreens(
  browser: Browser,
  server: TestServer,
  scheme: 'light' | 'dark',
  suffix: string,
): Promise<void> {
  const { page, context } = await open(browser, 'tablet', { colorScheme: scheme });
  await page.goto(server.demo().staff.url);
  await page.getByLabel('이메일').fill(server.demo().staff.email);
  await shot(page, `staff-sign-in${suffix}`);
  await page.getByLabel('비밀번호', { exact: true }).fill(server.demo().staff.password);
  await page.getByRole('button', { name: '로그인' }).click();
  await page
    .getByRole('button', { name: /^\d+\s*새 주문/ })
    .first()
    .click();
  await shot(page, `staff-tables${suffix}`);
  await page.goto(`${server.baseUrl}/staff/orders`);
  await page.getByRole('article').first().waitFor();
  await shot(page, `staff-orders${suffix}`);
  await menuScreens(page, server, suffix);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.baseUrl}/staff/`);
  await shot(page, `staff-tables-phone${suffix}`);
  await context.close();
}

/** The menu beside the dish that is being edited, and the list on a phone. */
async function menuScreens(page: Page, server: TestServer, suffix: string): Promise<void> {
  await page.goto(`${server.baseUrl}/staff/menu`);
  await page
    .getByRole('button', { name: /^김치찌개\s*[0-9]/ })
    .first()
    .click();
  await shot(page, `staff-menu${suffix}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.baseUrl}/staff/menu`);
  await page.getByRole('switch').first().waitFor();
  await shot(page, `staff-menu-phone${suffix}`);
}

/** What whoever looks after the installation sees while one context cannot write. */
async function operatorScreens(browser: Browser, server: TestServer): Promise<void> {
  await server.query(
    'operations',
    `create function full_disk() returns trigger language plpgsql as
       $$ begin raise exception 'could not extend file: no space left on device'; end $$;
     create trigger full_disk before insert on ticket for each row execute function full_disk()`,
  );
  const guest = await scan(server, 15);
  await addToCart(guest, (await menuOf(server)).find(isMain));
  await orderAndPay(guest);
  for (const [scheme, suffix] of [
    ['light', ''],
    ['dark', '-dark'],
  ] as const) {
    const { page, context } = await open(browser, 'tablet', { colorScheme: scheme });
    await page.goto(server.demo().staff.url);
    await signInOn(page, server.demo().platform);
    await page.getByText('no space left').first().waitFor({ timeout: 60_000 });
    await shot(page, `operations${suffix}`);
    await context.close();
  }
}

async function overview(browser: Browser): Promise<void> {
  const { page, context } = await open(browser, 'tablet');
  const data = (name: string) =>
    `data:image/png;base64,${readFileSync(join(target, `${name}.png`)).toString('base64')}`;
  await page.setViewportSize({ width: 1240, height: 660 });
  await page.setContent(`<body style="margin:0;background:#f1efed;display:grid;grid-template-columns:1fr 260px;gap:28px;align-items:center;padding:36px;box-sizing:border-box;height:660px">
    <img style="width:100%;border-radius:18px;box-shadow:0 12px 40px #0002" src="${data('staff-tables')}">
    <img style="width:100%;border-radius:22px;box-shadow:0 12px 40px #0002" src="${data('guest-menu')}"></body>`);
  await shot(page, 'overview');
  await context.close();
}

const SCHEMES = [
  ['light', ''],
  ['dark', '-dark'],
] as const;
const wanted = process.argv.slice(2);
const server = await startServer();
const browser = await launch();

/** In the light, and in the dark unless that shows nothing new. */
async function part(
  name: string,
  take: (o: CallScreens) => Promise<void>,
  schemes: readonly (typeof SCHEMES)[number][] = SCHEMES,
): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  for (const [scheme, suffix] of schemes) await take({ browser, server, scheme, suffix, shot });
}

try {
  await evening(server);
  await part('guest', ({ scheme, suffix }) => guestScreens(browser, server, scheme, suffix));
  await part('ways', guestWaysScreens);
  await part('staff', ({ scheme, suffix }) => staffScreens(browser, server, scheme, suffix));
  await part('tablet', tabletScreens);
  await part('members', memberScreens);
  await part('calls', callScreens);
  await part('chat', chatScreens);
  await part('settings', settingsScreens, [SCHEMES[0]]);
  await part('store', storeScreens);
  await part('sheets', sheetScreens);
  await part('past', () => tellPast(server, { days: 63, share: 1 }), [SCHEMES[0]]);
  await part('past', salesScreens);
  await part('past', popularityScreens);
  await part('bill', () => setPayment(server, 'postpay'), [SCHEMES[0]]);
  await part('bill', billScreens);
  await part('bill', () => setPayment(server, 'prepay'), [SCHEMES[0]]);
  await part('operator', () => operatorScreens(browser, server), [SCHEMES[0]]);
  await part('overview', () => overview(browser), [SCHEMES[0]]);
} finally {
  await browser.close();
  await server.destroy();
}
process.exit(0);
