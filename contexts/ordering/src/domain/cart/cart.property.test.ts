import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cartLine } from '../../testing/ordering.fixture.ts';
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
