import type { Menu, MenuItem } from '@hiorder/contracts';
import type { Page } from 'playwright-core';
import { body, type State } from './state.ts';
import { cartOf, line, orderOf, type World } from './world.ts';

const menuOf = (world: World, categories: Menu['categories']): Menu => ({ ...world.menu, categories });

const LONG =
  '사장님이 새벽 시장에서 직접 고른 국내산 한우 차돌박이와 제철 채소를 듬뿍 넣고 끓인 특제 얼큰 버섯 부대전골 (3~4인분, 볶음밥 포함)';

function many(world: World): Menu {
  const items = world.menu.categories.flatMap((category) => category.items);
  return menuOf(
    world,
    Array.from({ length: 12 }, (_, group) => ({
      id: `many-${group}`,
      name: `${world.menu.categories[group % world.menu.categories.length]?.name ?? ''} ${group + 1}`,
      items: Array.from({ length: 17 }, (_item, index): MenuItem => {
        const item = items[(group * 17 + index) % items.length]!;
        return { ...item, id: `${item.id}-${group}-${index}`, categoryId: `many-${group}` };
      }),
    })),
  );
}

function odd(world: World): Menu {
  const [first] = world.menu.categories;
  const [a, b, c, d] = first?.items ?? [];
  if (!first || !a || !b || !c || !d) return world.menu;
  const items: MenuItem[] = [
    { ...a, name: LONG, description: LONG, tags: ['signature', 'new', 'event'], spicy: 3, adultOnly: true },
    { ...b, photo: null, description: '' },
    { ...c, soldOut: true, name: LONG },
    { ...d, price: { amount: 1_234_567, currency: 'KRW' } },
  ];
  const rest = world.menu.categories.slice(1);
  return menuOf(world, [{ ...first, name: '오늘의 특별한 셰프 추천 메뉴', items }, ...rest]);
}

function withoutVegetarian(world: World): Menu {
  const only = ({ tags }: MenuItem) => !tags.includes('vegetarian');
  return menuOf(
    world,
    world.menu.categories.map((category) => ({ ...category, items: category.items.filter(only) })),
  );
}

const paused = (world: World, message: string | null) => ({
  'GET /api/table-session': body({
    ...{ id: 's', table: world.table, openedAt: new Date().toISOString(), guests: [world.me] },
    paymentMode: 'prepay',
    ordering: { open: false, resumesAt: new Date(Date.now() + 20 * 60_000).toISOString(), message },
  }),
});

/** Vegetarian and not spicy. */
async function chooseFilters(page: Page): Promise<void> {
  await page.locator('.filter-button').click();
  await page.locator('dialog .choices').first().waitFor();
  for (const button of await page.locator('dialog .choices').first().getByRole('button').all())
    await button.click();
}

export const menuStates: readonly State[] = [
  { name: 'menu', path: '/' },
  {
    name: 'menu-cart',
    path: '/',
    answers: (world) => ({
      'GET /api/cart': body(cartOf([line(world.item('달빛 부대찌개'), { by: world.me, quantity: 3 })])),
    }),
  },
  { name: 'menu-long', path: '/', long: true },
  {
    name: 'menu-empty',
    path: '/',
    answers: (world) => ({ 'GET /api/stores/*/menu': body(menuOf(world, [])) }),
  },
  {
    name: 'menu-empty-category',
    path: '/',
    answers: (world) => ({
      'GET /api/stores/*/menu': body(menuOf(world, [{ id: 'a', name: '준비 중', items: [] }])),
    }),
  },
  { name: 'menu-many', path: '/', answers: (world) => ({ 'GET /api/stores/*/menu': body(many(world)) }) },
  { name: 'menu-odd', path: '/', answers: (world) => ({ 'GET /api/stores/*/menu': body(odd(world)) }) },
  { name: 'menu-loading', path: '/', answers: () => ({ 'GET /api/stores/*/menu': { never: true } }) },
  {
    name: 'menu-failed',
    path: '/',
    answers: () => ({ 'GET /api/stores/*/menu': { status: 500, code: 'internal' } }),
  },
  { name: 'menu-paused', path: '/', answers: (world) => paused(world, null) },
  {
    name: 'menu-paused-message',
    path: '/',
    answers: (world) => paused(world, '단체 손님이 많아 잠시 쉬어 가요. 조금만 기다려 주세요.'),
  },
  {
    name: 'menu-awaiting',
    path: '/',
    answers: (world) => ({
      'GET /api/orders': body({
        items: [
          orderOf(world, [line(world.item('김치찌개'), { by: world.me })], { status: 'awaiting-payment' }),
        ],
      }),
    }),
  },
  { name: 'menu-filters', path: '/', act: chooseFilters },
  {
    name: 'menu-filtered',
    path: '/',
    async act(page) {
      await chooseFilters(page);
      await page.locator('dialog .button--main').click();
    },
  },
  {
    name: 'menu-filtered-none',
    path: '/',
    answers: (world) => ({ 'GET /api/stores/*/menu': body(withoutVegetarian(world)) }),
    async act(page) {
      await chooseFilters(page);
      await page.keyboard.press('Escape');
    },
  },
  { name: 'menu-search', path: '/', act: (page) => page.getByRole('searchbox').fill('ㄱㅊ') },
  { name: 'menu-search-none', path: '/', act: (page) => page.getByRole('searchbox').fill('피자 바게트') },
  {
    name: 'people',
    path: '/',
    async act(page) {
      await page.locator('.menu-header-people').click();
    },
  },
  {
    name: 'toasts',
    path: '/',
    answers: () => ({ 'POST /api/cart/lines': { status: 409, code: 'ordering-paused' } }),
    async act(page) {
      await page.locator('button.plus').first().click();
      await page.locator('.toast').waitFor();
    },
  },
  {
    name: 'offline',
    path: '/',
    async act(page) {
      await page.context().setOffline(true);
      await page.locator('.offline-text').waitFor();
    },
  },
];
