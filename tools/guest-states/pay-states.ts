import { body, type Answers, type State, type Told } from './state.ts';
import { line, orderOf, type OrderPlan, type World } from './world.ts';

const bought = (world: World) => [
  line(world.item('달빛 부대찌개'), { by: world.me, extra: 1 }),
  line(world.item('속초식 군만두'), { by: world.me }),
  line(world.item('치즈 볶음밥'), { by: world.friends[1]! }),
];
const order = (world: World, plan: OrderPlan) => ({ ...orderOf(world, bought(world), plan), id: 'o1' });

const known =
  (plan: OrderPlan) =>
  (world: World): Answers => ({
    'GET /api/orders/o1': body(order(world, plan)),
    'GET /api/orders': body({ items: [order(world, plan)] }),
  });
const back = (name: string, told: Told, more: Partial<State> = {}): State => ({
  name: `pay-${name}`,
  path: '/pay/success?paymentKey=k1&orderId=o1&amount=30500',
  answers: (world) => ({
    ...known({ status: 'awaiting-payment' })(world),
    'POST /api/orders/o1/payment': told,
  }),
  ...more,
});
const failed = (name: string, code: string, plan: OrderPlan = { status: 'awaiting-payment' }): State => ({
  name: `pay-${name}`,
  path: `/pay/fail?orderId=o1&code=${code}`,
  answers: known(plan),
});

export const payStates: readonly State[] = [
  back('confirming', { never: true }),
  back('unavailable', { status: 503, code: 'payment-unavailable', retryAfter: 12 }),
  back('lost', { lost: true }, { ready: '.countdown' }),
  back('table-closed', { status: 409, code: 'table-session-closed' }, { stranger: true, ready: '.message' }),
  {
    name: 'pay-stranger',
    path: '/pay/success?paymentKey=k1&orderId=o1&amount=30500',
    stranger: true,
    ready: '.message',
  },
  failed('declined', 'REJECT_CARD_COMPANY'),
  failed('cancelled', 'PAY_PROCESS_CANCELED'),
  failed('expired', 'order-expired', { status: 'expired' }),
  failed('amount-mismatch', 'payment-amount-mismatch'),
  failed('insufficient-funds', 'payment-declined&reason=insufficient-funds'),
  failed('limit', 'EXCEED_MAX_PAYMENT_AMOUNT'),
  failed('failed', 'payment-refused'),
  {
    name: 'pay-done',
    path: '/pay/done/o1',
    answers: known({ status: 'placed', number: 37, minutes: 0 }),
  },
  {
    name: 'pay-done-postpay',
    path: '/pay/done/o1',
    answers: known({ status: 'accepted', number: 137, minutes: 1, eta: 15, payment: { status: 'none' } }),
  },
  {
    name: 'pay-done-loading',
    path: '/pay/done/o1',
    answers: () => ({ 'GET /api/orders*': { never: true } }),
  },
  { name: 'pay-done-unknown', path: '/pay/done/nothing' },
];

export const otherStates: readonly State[] = [
  {
    name: 'join',
    path: '/t/anything',
    stranger: true,
    answers: () => ({ 'POST /api/guest-sessions': { never: true } }),
  },
  { name: 'join-unknown', path: '/t/nothing', stranger: true },
  {
    name: 'join-renewed',
    path: '/t/old',
    stranger: true,
    answers: () => ({
      'POST /api/guest-sessions': {
        status: 404,
        code: 'table-code-unknown',
        body: { storeName: '달빛식당' },
      },
    }),
  },
  {
    name: 'join-lost',
    path: '/t/anything',
    stranger: true,
    answers: () => ({ 'POST /api/guest-sessions': { lost: true } }),
  },
  {
    name: 'join-overloaded',
    path: '/t/anything',
    stranger: true,
    answers: () => ({ 'POST /api/guest-sessions': { status: 503, code: 'overloaded', retryAfter: 5 } }),
  },
  { name: 'no-table', path: '/', stranger: true },
  { name: 'goodbye-stranger', path: '/goodbye', stranger: true },
  { name: 'not-found', path: '/nothing-here' },
  {
    name: 'goodbye',
    path: '/orders',
    stranger: true,
    answers: () => ({ 'GET /api/events': { status: 401, code: 'token-invalid' } }),
    ready: '.message',
  },
];
