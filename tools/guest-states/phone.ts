import type { Menu } from '@hiorder/contracts';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { violationsOn } from '../../tests/support/axe.ts';
import type { Demo } from '../../tests/support/server.ts';
import { FAULTS } from './faults.ts';
import type { Answers, State, Told } from './state.ts';
import type { World } from './world.ts';

export interface Look {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  readonly locale: string;
}

export interface Phone {
  /** Goes there, takes the picture and answers what is plainly wrong. */
  show(state: State, o: { file: string; axe: boolean }): Promise<string[]>;
  leave(): Promise<void>;
}

interface Seat {
  readonly browser: Browser;
  readonly demo: Demo;
  readonly table: Demo['tables'][number];
  readonly look: Look;
}

/** A phone (or a tablet) at a table of the demo store. */
export async function sitDown(seat: Seat): Promise<Phone> {
  const context = await contextOf(seat);
  const page = await context.newPage();
  await page.goto(seat.table.url);
  await page.waitForURL(({ pathname }) => pathname === '/');
  const world = await worldOf(page, seat);
  return {
    async show(state, o) {
      if (!state.stranger) return show(page, state, { ...o, seat, world });
      const stranger = await contextOf(seat);
      // One whose seat gets lost has had one before.
      if (!/join|no-table|stranger/.test(state.name)) await stranger.addCookies(await context.cookies());
      const own = await stranger.newPage();
      if (!/join|no-table|stranger/.test(state.name)) {
        const party = await page.evaluate<string | null>(`localStorage.getItem('hiorder.party')`);
        await own.addInitScript(
          `if (!sessionStorage.seated) { sessionStorage.seated = '1'; localStorage.setItem('hiorder.party', ${JSON.stringify(party)}); localStorage.setItem('hiorder.payment-windows', '[{"id":"o1"}]'); }`,
        );
      }
      const faults = await show(own, state, { ...o, seat, world });
      await stranger.close();
      return faults;
    },
    leave: () => context.close(),
  };
}

async function contextOf({ browser, look }: Seat): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    ...(look.width < 600 ? { isMobile: true } : {}),
    hasTouch: true,
    deviceScaleFactor: 2,
    colorScheme: look.scheme,
    locale: { ko: 'ko-KR', en: 'en-GB', ja: 'ja-JP', zh: 'zh-CN' }[look.locale] ?? look.locale,
    timezoneId: 'Asia/Seoul',
  });
  context.setDefaultTimeout(15_000);
  return context;
}

async function worldOf(page: Page, { demo, look, table }: Seat): Promise<World> {
  const menuIn = async (language: string) => {
    const address = `${demo.baseUrl}/api/stores/${demo.store.id}/menu`;
    return (await (await fetch(address, { headers: { 'accept-language': language } })).json()) as Menu;
  };
  const [menu, korean] = [await menuIn(look.locale), await menuIn('ko')];
  const party = await page.evaluate<string>(`localStorage.getItem('hiorder.party')`);
  const { guest } = JSON.parse(party) as { guest: World['me'] };
  const itemsOf = (one: Menu) => one.categories.flatMap((category) => category.items);
  return {
    menu,
    me: guest,
    friends: [
      { id: 'friend-1', nickname: '민준', color: 2 },
      { id: 'friend-2', nickname: '서연', color: 3 },
    ],
    table: { id: table.id, name: table.name },
    item(name) {
      const id = itemsOf(korean).find((item) => item.name === name)?.id;
      const item = itemsOf(menu).find((one) => one.id === id);
      if (!item) throw new Error(`the demo has no ${name}`);
      return item;
    },
  };
}

async function show(
  page: Page,
  state: State,
  o: { file: string; axe: boolean; seat: Seat; world: World },
): Promise<string[]> {
  const { world, seat } = o;
  await page.context().setOffline(false);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.evaluate(
    `try { localStorage.removeItem('hiorder.order'); localStorage.removeItem('hiorder.payment'); sessionStorage.removeItem('hiorder.menu-scroll'); sessionStorage.removeItem('hiorder.filters'); } catch {}`,
  );
  const answers = state.answers?.(world) ?? {};
  await page.route('**/api/**', (route) => answer(route, answers));
  const path = typeof state.path === 'string' ? state.path : state.path(world);
  await page.goto(`${seat.demo.baseUrl}${path}`);
  await page.waitForTimeout(500);
  if (state.ready) await page.locator(state.ready).waitFor();
  await state.act?.(page, world);
  await page.waitForTimeout(400);
  await page.screenshot({ path: o.file, ...(state.long ? { fullPage: true } : {}) });
  const faults = await page.evaluate<string[]>(FAULTS);
  if (!o.axe) return faults;
  const violations = await violationsOn(page);
  return [
    ...faults,
    ...violations.map(
      (one) => `axe ${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`,
    ),
  ];
}

export async function answer(route: Route, answers: Answers): Promise<void> {
  const request = route.request();
  const asked = `${request.method()} ${new URL(request.url()).pathname}`;
  const match = Object.keys(answers).find((name) =>
    new RegExp(`^${name.replaceAll('*', '.*')}$`).test(asked),
  );
  const told = match === undefined ? undefined : answers[match];
  if (!told) return route.continue();
  if (told.never) return;
  if (told.lost) return route.abort('connectionreset');
  await route.fulfill(responseOf(told));
}

function responseOf({ status = 200, code, body, retryAfter }: Told) {
  return {
    status,
    contentType: code ? 'application/problem+json' : 'application/json',
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    body: JSON.stringify(code ? { code, status, title: code, ...(body as object) } : body),
  };
}
