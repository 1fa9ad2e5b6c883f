import type { OrderView } from '@hiorder/contracts';
import { body, type State } from './state.ts';
import { ago, line, orderOf, type OrderPlan, type World } from './world.ts';

const dinner = (world: World) => [
  line(world.item('가마솥 옛날통닭'), { by: world.me }),
  line(world.item('생맥주 500cc'), { by: world.friends[0]!, quantity: 2 }),
  line(world.item('치즈 콘버터'), { by: world.friends[0]! }),
];
const before = (world: World) =>
  orderOf(
    world,
    [
      line(world.item('달빛 부대찌개'), { by: world.me, extra: 1, note: '대파는 빼 주세요' }),
      line(world.item('속초식 군만두'), { by: world.me }),
      line(world.item('치즈 볶음밥'), { by: world.friends[1]! }),
    ],
    { status: 'served', number: 37, minutes: 44 },
  );

const orders = (make: (world: World) => OrderView[]) => (world: World) => ({
  'GET /api/orders': body({ items: make(world) }),
});
const one = (name: string, plan: OrderPlan): State => ({
  name: `orders-${name}`,
  path: '/orders',
  answers: orders((world) => [orderOf(world, dinner(world), plan), before(world)]),
});
const staff = (reason: string | null) =>
  ({ by: { kind: 'staff', id: 's', name: '직원' }, reason, at: ago(1) }) as OrderView['cancelled'];
const guest = {
  by: { kind: 'guest', id: 'g', name: '지우' },
  reason: null,
  at: ago(1),
} as OrderView['cancelled'];

export const orderStates: readonly State[] = [
  { name: 'orders-empty', path: '/orders', answers: orders(() => []) },
  { name: 'orders-loading', path: '/orders', answers: () => ({ 'GET /api/orders': { never: true } }) },
  {
    name: 'orders-failed',
    path: '/orders',
    answers: () => ({ 'GET /api/orders': { status: 500, code: 'internal' } }),
  },
  one('awaiting', { status: 'awaiting-payment' }),
  {
    name: 'orders-awaiting-several',
    path: '/orders',
    answers: orders((world) => [
      ...[1, 2].map(() => orderOf(world, dinner(world), { status: 'awaiting-payment' })),
      before(world),
    ]),
  },
  one('placed', { status: 'placed', minutes: 1 }),
  one('accepted', { status: 'accepted', minutes: 5, eta: 12 }),
  one('accepted-late', { status: 'accepted', minutes: 30, eta: 12 }),
  one('ready', { status: 'ready', minutes: 14, eta: 12 }),
  one('served', { status: 'served' }),
  one('rejected', {
    status: 'cancelled',
    cancelled: staff('재료가 떨어졌어요. 다른 메뉴로 부탁드려요.'),
    payment: { status: 'refunding' },
  }),
  one('cancelled', { status: 'cancelled', cancelled: guest, payment: { status: 'refunded' } }),
  one('cancelled-unknown', { status: 'cancelled', cancelled: staff(null), payment: { status: 'none' } }),
  one('partly-refunded', {
    status: 'served',
    payment: { status: 'partially-refunded', refunded: { amount: 5000, currency: 'KRW' } },
  }),
  one('postpay', { status: 'accepted', minutes: 3, eta: 15, payment: { status: 'none' } }),
  {
    ...one('mine', { status: 'accepted', minutes: 5, eta: 12 }),
    act: (page) => page.locator('.segmented button').nth(1).click(),
  },
  {
    ...one('mine-none', { status: 'accepted' }),
    answers: orders((world) => [
      orderOf(world, [line(world.item('김치찌개'), { by: world.friends[0]! })], {
        status: 'placed',
        by: world.friends[0]!,
      }),
    ]),
    act: (page) => page.locator('.segmented button').nth(1).click(),
  },
  {
    ...one('cancel', { status: 'placed', minutes: 1 }),
    async act(page) {
      await page.locator('.order-actions .button').first().click();
      await page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'orders-20',
    path: '/orders',
    long: true,
    answers: orders((world) =>
      Array.from({ length: 20 }, (_, index) =>
        orderOf(world, dinner(world), {
          status: (['served', 'accepted', 'ready', 'placed', 'cancelled'] as const)[index % 5]!,
          number: 120 - index,
          minutes: 4 + index * 6,
          eta: 15,
          ...(index % 5 === 4 ? { cancelled: staff('재료 소진') } : {}),
        }),
      ),
    ),
  },
];
