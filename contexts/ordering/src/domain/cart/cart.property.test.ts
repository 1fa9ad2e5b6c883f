import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PlaceOrder } from '@hiorder/contracts';
import fc from 'fast-check';
import { cartLine } from '../../testing/ordering.fixture.ts';
import { MAX_UNPAID_LINES, tooManyUnpaid, unpaidFor } from '../order/unpaid-orders.ts';
import {
  addLine,
  changeLine,
  countOf,
  emptyCart,
  putBack,
  removeLine,
  takeOut,
  type Cart,
  type CartLine,
} from './cart.ts';
import { MAX_LINES } from './quantity.ts';

const line = fc.record({
  itemId: fc.constantFrom('stew', 'rice'),
  quantity: fc.integer({ min: -1, max: 60 }),
  note: fc.constantFrom(null, 'x'),
  addedBy: fc.constantFrom('jiwoo', 'minjun'),
});
const edit = fc.oneof(
  line.map((added) => ({ kind: 'add' as const, added })),
  fc.record({
    kind: fc.constant('change' as const),
    at: fc.nat(9),
    quantity: fc.integer({ min: 0, max: 100 }),
  }),
  fc.record({ kind: fc.constant('note' as const), at: fc.nat(9), note: fc.constantFrom(null, 'x') }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant('order' as const), at: fc.nat(9) }),
  fc.constant({ kind: 'return' as const }),
);

test('whatever is added, changed, ordered and returned, no portion appears or is lost', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 50 }), (edits) => {
      let cart: Cart = emptyCart;
      let held: readonly CartLine[] = [];
      let portions = 0;
      edits.forEach((one, i) => {
        const { version } = cart;
        const target = 'at' in one ? cart.lines[one.at % Math.max(1, cart.lines.length)] : undefined;
        const before = countOf(cart);
        if (one.kind === 'add') {
          const added = addLine(cart, cartLine(one.added.itemId, { ...one.added, id: `${i}` }));
          if (added.ok) [cart, portions] = [added.value, portions + one.added.quantity];
        } else if (one.kind === 'return') {
          [cart, held] = [putBack(cart, held), []];
        } else if (one.kind === 'order') {
          held = target ? [...held, target] : held;
          cart = takeOut(cart, new Set(target ? [target.id] : []));
        } else if (target) {
          const id = target.id;
          const change =
            one.kind === 'change'
              ? { quantity: one.quantity }
              : one.kind === 'note'
                ? { note: one.note }
                : {};
          const changed = one.kind === 'remove' ? removeLine(cart, id) : changeLine(cart, id, change);
          if (changed.ok) [cart, portions] = [changed.value, portions + countOf(changed.value) - before];
        }
        assert.equal(countOf({ version: 0, lines: [...cart.lines, ...held] }), portions);
        assert.ok(cart.lines.every((present) => present.quantity >= 1 && present.quantity <= 99));
        assert.equal(new Set(cart.lines.map((present) => present.id)).size, cart.lines.length);
        assert.ok(cart.version >= version);
      });
    }),
    { numRuns: 500 },
  );
});

const people = ['jiwoo', 'minjun', 'sua', 'hana'] as const;
type PartyMove =
  | { readonly kind: 'fill' | 'give-up' }
  | { readonly kind: 'order'; readonly by: string; readonly lines: number };
const fill: PartyMove = { kind: 'fill' };
const giveUp: PartyMove = { kind: 'give-up' };
const orderAll: PartyMove = { kind: 'order', by: 'jiwoo', lines: MAX_LINES };
const partyMove: fc.Arbitrary<PartyMove> = fc.oneof(
  fc.constantFrom(fill, giveUp),
  fc.record({
    kind: fc.constant('order' as const),
    by: fc.constantFrom(...people),
    lines: fc.integer({ min: 1, max: MAX_LINES }),
  }),
);

/** No line is equal to another. */
const filled = (cart: Cart, from: number): Cart =>
  Array.from({ length: MAX_LINES + 1 }, (_, i) => `${from}-${i}`).reduce((now, id) => {
    const added = addLine(now, cartLine('stew', { id, note: id }));
    return added.ok ? added.value : now;
  }, cart);

test('however much a party orders and does not pay for, its cart stays so short that each line can be named', () => {
  let longest = 0;
  const ordering = [fill, orderAll, fill, orderAll, fill, orderAll, fill];
  fc.assert(
    fc.property(fc.array(partyMove, { maxLength: 30 }), (moves) => {
      let cart: Cart = emptyCart;
      let unpaid: readonly { orderedBy: string; lines: readonly CartLine[] }[] = [];
      moves.forEach((move, i) => {
        if (move.kind === 'fill') cart = filled(cart, i);
        if (move.kind === 'give-up')
          [cart, unpaid] = [putBack(cart, unpaid[0]?.lines ?? []), unpaid.slice(1)];
        if (move.kind === 'order') {
          const lines = cart.lines.slice(0, move.lines);
          const before = unpaid.map((one) => ({ ...one, lines: one.lines.length }));
          if (tooManyUnpaid(unpaidFor(move.by, before), lines.length).length > 0) return;
          cart = takeOut(cart, new Set(lines.map((one) => one.id)));
          unpaid = [...unpaid, { orderedBy: move.by, lines }];
        }
        longest = Math.max(longest, cart.lines.length);
        assert.ok(longest <= MAX_LINES + MAX_UNPAID_LINES, `${longest} lines`);
      });
    }),
    { numRuns: 200, examples: [[[...ordering, giveUp, giveUp, giveUp]]] },
  );
  const { maxItems } = PlaceOrder.properties.lineIds as { maxItems?: number };
  assert.equal(longest, maxItems);
});
