import { body, type Answers, type State } from './state.ts';
import { ago, cartOf, line, orderOf, type World } from './world.ts';

/** A kitchen that is busy: until then, or until it is taken back. */
const eased =
  (o: { wait?: number; held?: true; until?: string | null }, more: (world: World) => Answers = () => ({})) =>
  (world: World): Answers => {
    const endsAt = o.until === undefined ? ago(-40) : o.until;
    const { categoryId } = world.item('달빛 부대찌개');
    const ordering = {
      ...{ open: true, resumesAt: null, message: null },
      longerWait: o.wait === undefined ? null : { extraMinutes: o.wait, endsAt },
      heldCategories: o.held ? { categoryIds: [categoryId], endsAt } : null,
    };
    const table = {
      ...{ id: 's', table: world.table, openedAt: ago(30), guests: [world.me, ...world.friends], ordering },
      ...{ paymentMode: 'prepay', counterPayment: true },
    };
    return { 'GET /api/table-session': body(table), ...more(world) };
  };

const stew = (world: World) => [line(world.item('달빛 부대찌개'), { by: world.me, quantity: 2 })];
const cart = (world: World): Answers => ({ 'GET /api/cart': body(cartOf(stew(world))) });
const cartOnHold = (world: World): Answers => {
  const lines = stew(world);
  return { 'GET /api/cart': body(cartOf(lines, [{ code: 'category-on-hold', lineId: lines[0]!.id }])) };
};
const atCounter = (world: World): Answers => {
  const payment = { provider: 'counter', expiresAt: ago(-30) };
  const order = { ...orderOf(world, stew(world), { status: 'awaiting-payment', payment }), id: 'o1' };
  return { 'GET /api/orders/o1': body(order), 'GET /api/orders': body({ items: [order] }) };
};

export const easingStates: readonly State[] = [
  { name: 'easing-longer-wait', path: '/', answers: eased({ wait: 20 }) },
  { name: 'easing-longer-wait-cart', path: '/', answers: eased({ wait: 20 }, cart) },
  { name: 'easing-on-hold', path: '/', answers: eased({ held: true }) },
  { name: 'easing-on-hold-for-now', path: '/', answers: eased({ held: true, until: null }) },
  {
    name: 'easing-on-hold-item',
    path: (world) => `/items/${world.item('달빛 부대찌개').id}`,
    answers: eased({ held: true }),
  },
  { name: 'easing-both-in-cart', path: '/cart', answers: eased({ wait: 20, held: true }, cartOnHold) },
  { name: 'counter-in-cart', path: '/cart', answers: eased({}, cart) },
  { name: 'counter-waiting', path: '/pay/fail?orderId=o1', answers: eased({}, atCounter) },
  { name: 'counter-waiting-orders', path: '/orders', answers: eased({}, atCounter) },
  { name: 'counter-waiting-menu', path: '/', answers: eased({}, atCounter) },
  {
    name: 'counter-second-choice',
    path: '/pay/fail?orderId=o1&code=PAY_PROCESS_CANCELED',
    answers: eased({}, (world) => {
      const order = { ...orderOf(world, stew(world), { status: 'awaiting-payment' }), id: 'o1' };
      return { 'GET /api/orders/o1': body(order), 'GET /api/orders': body({ items: [order] }) };
    }),
  },
];
