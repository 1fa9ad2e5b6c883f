import type { CartLineView, CartView } from '@hiorder/contracts';
import type { Page } from 'playwright-core';
import { body, type Answers, type State, type Told } from './state.ts';
import { ago, cartOf, line, orderOf, type World } from './world.ts';

function party(world: World): CartLineView[] {
  const [a, b] = world.friends;
  return [
    line(world.item('달빛 부대찌개'), { by: world.me, extra: 1, note: '대파는 빼 주세요' }),
    line(world.item('속초식 군만두'), { by: world.me }),
    line(world.item('치즈 볶음밥'), { by: b! }),
    line(world.item('생맥주 500cc'), { by: a!, quantity: 2, minutes: 0 }),
  ];
}

const LONG_NOTE =
  '아이가 먹을 거라 맵지 않게 해 주시고 땅콩 알레르기가 있어서 소스는 꼭 따로 담아 주세요. 젓가락도 하나 더 부탁드려요!';

function crowd(world: World): CartLineView[] {
  const people = [world.me, ...world.friends];
  const items = world.menu.categories.flatMap((category) => category.items).filter((item) => !item.soldOut);
  return Array.from({ length: 30 }, (_, index) =>
    line(items[(index * 3) % items.length]!, {
      by: people[index % people.length]!,
      quantity: 1 + (index % 5) * 3,
      extra: index % 3,
      ...(index % 6 === 0 ? { note: LONG_NOTE } : {}),
    }),
  );
}

/** The code's own data beside it. */
const left = (lineId: string, count: number) =>
  Object.assign({ code: 'out-of-stock', lineId }, { left: count });

function troubled(world: World): CartView {
  const side = line(world.item('치즈 볶음밥'), { by: world.me, quantity: 2 });
  const gone = line(world.item('통영 굴전'), { by: world.me });
  const few = line(world.item('대하 소금구이'), { by: world.friends[0]!, quantity: 4 });
  const once = line(world.item('속초식 군만두'), { by: world.friends[0]!, quantity: 2 });
  const off = line(world.item('김치전'), { by: world.friends[1]!, extra: 1 });
  const options = line(world.item('김치찌개'), { by: world.friends[1]! });
  return cartOf(
    [side, gone, few, once, off, options],
    [
      { code: 'side-needs-main', lineId: side.id },
      left(gone.id, 0),
      left(few.id, 2),
      { code: 'once-per-table', lineId: once.id },
      { code: 'item-not-on-sale', lineId: off.id },
      { code: 'options-invalid', lineId: options.id },
    ],
  );
}

const cart = (make: (world: World) => CartView) => (world: World) => ({ 'GET /api/cart': body(make(world)) });
const takesOrders = { open: true, resumesAt: null, message: null, longerWait: null, heldCategories: null };
const table = (world: World, more: Record<string, unknown> = {}) => ({
  'GET /api/table-session': body({
    ...{ id: 's', table: world.table, openedAt: ago(30), guests: [world.me, ...world.friends] },
    ...{ paymentMode: 'prepay', ordering: takesOrders, ...more },
  }),
});

/** The cart of three, and the button pressed. */
function ordering(name: string, told: Told, more: Partial<State> & { wait: string }): State {
  const { wait, ...rest } = more;
  return {
    name,
    path: '/cart',
    answers: (world): Answers => ({
      ...table(world),
      ...cart((one) => cartOf(party(one)))(world),
      'POST /api/orders': told,
      'PATCH /api/cart/*': { lost: true },
    }),
    async act(page) {
      await page.locator('.cart-dock .button').click();
      await page.locator(wait).waitFor();
    },
    ...rest,
  };
}

async function giveUp(page: Page): Promise<void> {
  await page.locator('.cart-dock .button').click();
  await page.locator('dialog[open] .button').click();
  await page.locator('dialog[open] .placing').waitFor();
}

async function orderMore(page: Page): Promise<void> {
  const more = '.cart-line .stepper button:last-child:not([aria-disabled=true])';
  for (const one of await page.locator(more).all()) await one.click();
  await page.locator('.cart-dock .button').click();
  await page.locator('dialog[open] .since-seen').waitFor();
}

export const cartStates: readonly State[] = [
  { name: 'cart-empty', path: '/cart', answers: cart(() => cartOf([])) },
  {
    name: 'cart',
    path: '/cart',
    answers: (world) => ({ ...table(world), ...cart((one) => cartOf(party(one)))(world) }),
  },
  {
    name: 'cart-side-alone',
    path: '/cart',
    answers: (world) => {
      const lines = party(world).slice(1);
      return {
        ...table(world),
        'GET /api/cart': body(cartOf(lines, [{ code: 'side-needs-main', lineId: lines[1]!.id }])),
      };
    },
  },
  {
    name: 'cart-problems',
    path: '/cart',
    answers: (world) => ({ ...table(world), ...cart(troubled)(world) }),
    long: true,
  },
  {
    name: 'cart-30',
    path: '/cart',
    answers: (world) => ({ ...table(world), ...cart((one) => cartOf(crowd(one)))(world) }),
    long: true,
  },
  {
    name: 'cart-30-screen',
    path: '/cart',
    answers: (world) => ({ ...table(world), ...cart((one) => cartOf(crowd(one)))(world) }),
  },
  { name: 'cart-loading', path: '/cart', answers: () => ({ 'GET /api/cart': { never: true } }) },
  {
    name: 'cart-failed',
    path: '/cart',
    answers: () => ({ 'GET /api/cart': { status: 500, code: 'internal' } }),
  },
  {
    name: 'cart-postpay',
    path: '/cart',
    answers: (world) => ({
      ...table(world, { paymentMode: 'postpay' }),
      ...cart((one) => cartOf([line(one.item('김치찌개'), { by: one.me })]))(world),
    }),
  },
  {
    name: 'cart-paused',
    path: '/cart',
    answers: (world) => ({
      ...table(world, { ordering: { open: false, resumesAt: ago(-20), message: null } }),
      ...cart((one) => cartOf(party(one)))(world),
    }),
  },
  {
    name: 'cart-somebody-pays',
    path: '/cart',
    answers: (world) => ({
      ...table(world),
      ...cart((one) => cartOf(party(one)))(world),
      'GET /api/orders': body({
        items: [orderOf(world, party(world), { status: 'awaiting-payment', by: world.friends[0]! })],
      }),
    }),
  },
  {
    name: 'cart-resume',
    path: '/cart',
    answers: (world) => ({
      ...table(world),
      ...cart((one) => cartOf(party(one)))(world),
      'GET /api/orders': body({ items: [orderOf(world, party(world), { status: 'awaiting-payment' })] }),
    }),
  },
  {
    name: 'cart-resume-several',
    path: '/cart',
    answers: (world) => ({
      ...table(world),
      ...cart((one) => cartOf(party(one)))(world),
      'GET /api/orders': body({
        items: [1, 2].map(() => orderOf(world, party(world), { status: 'awaiting-payment' })),
      }),
    }),
  },
  {
    name: 'menu-resume-several',
    path: '/',
    answers: (world) => ({
      ...table(world),
      'GET /api/orders': body({
        items: [1, 2].map(() => orderOf(world, party(world), { status: 'awaiting-payment' })),
      }),
    }),
  },
  {
    name: 'cart-removed',
    path: '/cart',
    answers: (world) => ({
      ...table(world),
      ...cart((one) => cartOf(party(one)))(world),
      'DELETE /api/cart/*': { never: true },
    }),
    async act(page) {
      await page.locator('.cart-line .stepper button').first().click();
      await page.locator('.toast').waitFor();
    },
  },
  {
    name: 'cart-offline',
    path: '/cart',
    answers: (world) => ({ ...table(world), ...cart((one) => cartOf(party(one)))(world) }),
    async act(page) {
      await page.locator('.cart-line').first().waitFor();
      await page.context().setOffline(true);
      await page.locator('.offline-text').waitFor();
    },
  },
  ordering('ordering-overloaded', { status: 503, code: 'overloaded', retryAfter: 9 }, { wait: '.countdown' }),
  ordering('ordering-lost', { lost: true }, { wait: '.countdown' }),
  ordering(
    'ordering-unanswered',
    { status: 503, code: 'dependency-unavailable', retryAfter: 5 },
    { wait: '.countdown' },
  ),
  ordering('ordering-stopping', { lost: true }, { wait: '', act: giveUp }),
  ordering('ordering-cart-changed', { lost: true }, { wait: '', act: orderMore }),
  ordering(
    'ordering-price-changed',
    { status: 409, code: 'rules-broken', body: { violations: [{ code: 'price-changed', total: 41_000 }] } },
    { wait: 'dialog[open]' },
  ),
  ordering(
    'ordering-too-many-unpaid',
    {
      ...{ status: 409, code: 'too-many-unpaid-orders' },
      body: { violations: [{ code: 'too-many-unpaid-orders', of: 'guest', unpaid: 4, max: 3 }] },
    },
    { wait: '.toast' },
  ),
  {
    name: 'cart-too-long',
    path: '/cart',
    answers: (world) => {
      const problem = { code: 'quantity-out-of-range', quantity: 60, min: 1, max: 50, lines: 50 };
      return { ...table(world), 'GET /api/cart': body(cartOf(party(world), [problem])) };
    },
  },
  ordering('ordering-refused', { status: 409, code: 'ordering-paused' }, { wait: '.toast' }),
];
