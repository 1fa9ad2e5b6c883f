import { err, ok } from '@hiorder/kernel';
import fc from 'fast-check';
import type { Order } from '../domain/order/order.ts';
import { sellOut, soldOutEnded } from '../domain/stock/stock.ts';
import { approve, close, editCart, moveOrder, nextParty, place, wait } from './floor.fixture.ts';
import type { Floor, Moved } from './floor.fixture.ts';
import { cartLine, jiwoo, staff } from './ordering.fixture.ts';

const a = <K extends string>(kind: K) => fc.constant(kind);
/** Which cart line or order is meant: the rest after division by how many there are. */
const pick = fc.nat(30);
const key = fc.constantFrom('a', 'a', 'b');
const off = fc.constantFrom(0, 0, 0, 1);
const DISHES = ['bibimbap', 'bibimbap', 'bibimbap', 'stew', 'cola', 'cola', 'rice', 'event', 'water', 'gone'];
const dish = fc.record({
  itemId: fc.constantFrom(...DISHES),
  quantity: fc.integer({ min: 0, max: 4 }),
  note: fc.constantFrom(null, '덜 맵게'),
});

const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });

/** Everything that may happen on a floor, in plain data so that a failing run can be read. */
export const floorMoves = fc.oneof(
  often(8, fc.record({ kind: a('add'), dish })),
  often(2, fc.record({ kind: a('change'), pick, quantity: fc.integer({ min: 0, max: 5 }) })),
  often(2, fc.record({ kind: a('remove'), pick })),
  often(8, fc.record({ kind: a('place'), many: fc.integer({ min: 1, max: 4 }), off })),
  often(1, fc.record({ kind: a('staff-order'), dish })),
  often(3, fc.record({ kind: a('begin'), pick, key, off })),
  often(2, fc.record({ kind: a('end'), pick, key, outcome: fc.constantFrom('declined', 'unknown') })),
  often(3, fc.record({ kind: a('approve'), pick, key, off })),
  often(2, fc.record({ kind: a('cancel'), pick, by: fc.constantFrom(jiwoo, staff) })),
  often(8, fc.record({ kind: a('expire'), pick })),
  often(5, fc.record({ kind: a('accept'), pick })),
  often(5, fc.record({ kind: a('make-ready'), pick })),
  often(5, fc.record({ kind: a('serve'), pick })),
  often(2, fc.record({ kind: a('refund'), pick, parts: fc.integer({ min: 1, max: 3 }) })),
  often(
    1,
    fc.record({ kind: a('off-sale'), itemId: fc.constantFrom('bibimbap', 'cola'), off: fc.boolean() }),
  ),
  often(4, fc.record({ kind: a('wait'), minutes: fc.integer({ min: 1, max: 11 }) })),
  often(1, fc.record({ kind: a('close'), force: fc.boolean() })),
  often(3, fc.record({ kind: a('next-party') })),
);
export type FloorMove = typeof floorMoves extends fc.Arbitrary<infer Move> ? Move : never;

/** `index` makes ids of lines. */
export function make(floor: Floor, move: FloorMove, index: number): Moved {
  switch (move.kind) {
    case 'off-sale': {
      const stock = floor.stock.get(move.itemId);
      const now = stock && (move.off ? sellOut(stock, null) : soldOutEnded(stock));
      return now ? ok({ ...floor, stock: new Map([...floor.stock, [move.itemId, now]]) }) : err('uncounted');
    }
    case 'wait':
      return wait(floor, move.minutes);
    case 'close':
      return close(floor, move.force);
    case 'next-party':
      return nextParty(floor);
    case 'add':
    case 'change':
    case 'remove':
    case 'place':
    case 'staff-order':
      return makeOfCart(floor, move, index);
    default: {
      const order = floor.orders[move.pick % floor.orders.length];
      return order ? makeOfOrder(floor, order, move) : err('order-not-found');
    }
  }
}

function makeOfCart(
  floor: Floor,
  move: Extract<FloorMove, { kind: 'add' | 'change' | 'remove' | 'place' | 'staff-order' }>,
  index: number,
): Moved {
  const cart = floor.session.status === 'open' ? floor.session.cart.lines : [];
  const lineId = ('pick' in move && cart[move.pick % cart.length]?.id) || 'none';
  const wish = (wanted: { itemId: string; quantity: number; note: string | null }) => {
    const options = wanted.itemId === 'stew' ? [{ groupId: 'spiciness', optionIds: ['hot'] }] : [];
    return cartLine(wanted.itemId, { ...wanted, options, id: `line-${index}`, addedAt: floor.at });
  };
  switch (move.kind) {
    case 'add':
      return editCart(floor, { kind: 'add-line', line: wish(move.dish) });
    case 'change':
      return editCart(floor, { kind: 'change-line', lineId, change: { quantity: move.quantity } });
    case 'remove':
      return editCart(floor, { kind: 'remove-line', lineId });
    case 'place': {
      const wanted = cart.slice(0, move.many);
      return wanted.length > 0 ? place(floor, { by: 'guest', wanted, off: move.off }) : err('cart-empty');
    }
    case 'staff-order':
      return place(floor, { by: 'staff', wanted: [{ ...wish(move.dish), addedBy: null }], off: 0 });
  }
}

type OrderMove = Exclude<Extract<FloorMove, { pick: number }>, { kind: 'change' | 'remove' }>;

function makeOfOrder(floor: Floor, order: Order, move: OrderMove): Moved {
  const { at } = floor;
  switch (move.kind) {
    case 'begin': {
      const paying = { paymentKey: move.key, amount: order.total + move.off, currency: null, at };
      return moveOrder(floor, order, { kind: 'begin-payment', ...paying });
    }
    case 'end': {
      const { key: paymentKey, outcome } = move;
      return moveOrder(floor, order, { kind: 'end-payment-attempt', paymentKey, outcome });
    }
    case 'approve': {
      const approval = {
        paymentId: `${order.id}-${move.key}`,
        provider: 'toss',
        amount: order.total + move.off,
      };
      return approve(floor, order, { kind: 'approve-payment', approval, at });
    }
    case 'cancel':
      return moveOrder(floor, order, { kind: 'cancel', by: move.by, reason: null, at });
    case 'accept':
      return moveOrder(floor, order, { kind: 'accept', etaMinutes: 10, at });
    case 'refund': {
      const { paymentId, amount } = toGiveBack(order)[0] ?? { paymentId: 'none', amount: 0 };
      const refunded = Math.ceil(amount / move.parts);
      return moveOrder(floor, order, { kind: 'record-refund', paymentId, refunded });
    }
    default:
      return moveOrder(floor, order, { kind: move.kind, at });
  }
}

/** What payment gives back by itself: money for an order that is gone, and money that was too much. */
export const toGiveBack = (order: Order): Order['charges'] =>
  order.charges.filter((charge) => !charge.usable || order.status === 'cancelled');
