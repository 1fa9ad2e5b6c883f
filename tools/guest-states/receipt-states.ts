import type { ReceiptView } from '@hiorder/contracts';
import { body, type State } from './state.ts';
import { ago, line, orderOf, type World } from './world.ts';

const LONG =
  '사장님이 새벽 시장에서 직접 고른 국내산 한우 차돌박이와 제철 채소를 듬뿍 넣고 끓인 특제 얼큰 버섯 부대전골';
const LONG_STORE = '한강이 내려다보이는 달빛 아래 숯불구이와 전골 전문점 여의도 본점';

const dinner = (world: World) => [
  line(world.item('달빛 부대찌개'), { by: world.me, extra: 2 }),
  line(world.item('치즈 볶음밥'), { by: world.me, quantity: 2 }),
  line(world.item('생맥주 500cc'), { by: world.friends[0]!, quantity: 12 }),
];

const ofTable = (name: string, plan: Parameters<typeof orderOf>[2]): State => ({
  name: `receipt-${name}`,
  path: '/orders/o1/receipt',
  long: true,
  answers: (world) => ({
    'GET /api/orders': body({
      items: [
        { ...orderOf(world, [...dinner(world), { ...dinner(world)[2]!, name: LONG }], plan), id: 'o1' },
      ],
    }),
  }),
});

const krw = (amount: number) => ({ amount, currency: 'KRW' });

/** As whoever was sent its link sees it. */
const sent = (
  name: string,
  o: { back?: number; long?: true; payment?: Partial<ReceiptView['payment']> },
): State => ({
  name: `receipt-sent-${name}-stranger`,
  path: '/r/key',
  stranger: true,
  long: true,
  answers(world) {
    const lines = dinner(world).map(({ name: dish, options, quantity, linePrice }) => ({
      ...{ name: o.long ? LONG : dish, options: options.map((one) => one.name), quantity, linePrice },
    }));
    const total = lines.reduce((sum, one) => sum + one.linePrice.amount, 0);
    const back = Math.min(o.back ?? 0, total);
    const receipt: ReceiptView = {
      store: { name: o.long ? LONG_STORE : '달빛식당', timeZone: 'Asia/Seoul' },
      ...{ number: 37, placedAt: ago(50), lines, total: krw(total), kept: krw(total - back) },
      ...{ table: { name: o.long ? '한강이 보이는 테라스 창가 자리 12' : world.table.name } },
      refunded: back === 0 ? null : krw(back),
      payment: { status: 'approved', provider: 'toss', method: 'kakaopay', ...o.payment },
    };
    return { 'GET /api/receipts/key': body(receipt) };
  },
});

const ALL = Number.MAX_SAFE_INTEGER;

export const receiptStates: readonly State[] = [
  ofTable('paid', { status: 'served', number: 37, minutes: 50 }),
  ofTable('partly-refunded', {
    ...{ status: 'served', number: 137, minutes: 50 },
    payment: { status: 'partially-refunded', refunded: krw(5_000) },
  }),
  ofTable('counter', { status: 'accepted', number: 38, minutes: 5, payment: { provider: 'counter' } }),
  { name: 'receipt-unknown', path: '/orders/nothing/receipt' },
  sent('whole', {}),
  sent('on-the-bill', { payment: { status: 'none' } }),
  sent('partly-refunded', { back: 5_000, payment: { status: 'partially-refunded' } }),
  sent('refunded', { back: ALL, payment: { status: 'refunded' } }),
  sent('refunding', { back: ALL, payment: { status: 'refunding' } }),
  sent('long-names', { back: 5_000, long: true, payment: { status: 'partially-refunded' } }),
  { name: 'receipt-sent-unknown-stranger', path: '/r/nothing', stranger: true },
  {
    name: 'receipt-sent-away-stranger',
    path: '/r/key',
    stranger: true,
    answers: () => ({ 'GET /api/receipts/key': { status: 503, code: 'dependency-unavailable' } }),
  },
  {
    name: 'receipt-sent-loading-stranger',
    path: '/r/key',
    stranger: true,
    answers: () => ({ 'GET /api/receipts/key': { never: true } }),
  },
];
