import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fixtureMenu } from '../../testing/menu.fixture.ts';
import { attemptTo, cartLine, stockOf } from '../../testing/ordering.fixture.ts';
import { normalized } from '../menu/chosen-options.ts';
import type { Stock } from '../stock/stock.ts';
import { draftOrder } from './draft-order.ts';
import type { OrderLine } from './order.ts';
import { priced, totalOf } from './order-attempt.ts';
import { violationsOf } from './placing-rules.ts';

/** Attempts that could be fine as often as not, so that both outcomes are tried. */
const mostly = <G, B>(good: fc.Arbitrary<G>, bad: fc.Arbitrary<B>): fc.Arbitrary<G | B> =>
  fc.oneof({ weight: 15, arbitrary: good }, { weight: 1, arbitrary: bad });

const choices = fc.record({
  spiciness: mostly(fc.constantFrom(['mild'], ['hot']), fc.constantFrom([], ['mild', 'hot'], ['nope'])),
  extras: mostly(fc.subarray(['ramen', 'cheese']), fc.constant(['tofu'])),
});
const line = fc
  .record({
    itemId: mostly(
      fc.constantFrom('stew', 'bibimbap', 'cola', 'soju', 'water'),
      fc.constantFrom('rice', 'event', 'gone', 'unknown'),
    ),
    quantity: mostly(fc.integer({ min: 1, max: 4 }), fc.integer({ min: -1, max: 120 })),
    choices,
    addedBy: fc.constantFrom('jiwoo', 'minjun'),
  })
  .map(({ itemId, quantity, addedBy, choices: { spiciness, extras } }) => ({
    ...{ itemId, quantity, addedBy },
    options: normalized([
      { groupId: 'spiciness', optionIds: itemId === 'stew' ? spiciness : [] },
      { groupId: 'extras', optionIds: itemId === 'stew' ? extras : [] },
    ]),
  }));
const attempts = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 8 }),
    counted: fc.dictionary(
      fc.constantFrom('stew', 'bibimbap', 'cola', 'rice'),
      fc.integer({ min: 2, max: 20 }),
    ),
    off: mostly(fc.constant(0), fc.constantFrom(-1, 1)),
    by: fc.constantFrom('guest' as const, 'staff' as const),
  })
  .map(({ lines, counted, off, by }) => {
    const wanted = lines.map((one, i) => cartLine(one.itemId, { ...one, id: `line-${i}` }));
    const shown = totalOf(wanted.map((one) => priced(one, fixtureMenu)));
    const stocks = Object.entries(counted).map(([id, quantity]) => stockOf(id, quantity));
    return attemptTo(wanted, { by, stocks, expected: { amount: shown + off } });
  });

test('what is drafted is what was shown: the same total, the sum of its lines, and no rule broken', () => {
  fc.assert(
    fc.property(attempts, (attempt) => {
      const draft = draftOrder(attempt);
      assert.equal(draft.ok, violationsOf(attempt).length === 0);
      if (!draft.ok) return;
      const { lines, total } = draft.value;
      assert.equal(total, attempt.expected?.amount);
      assert.equal(
        total,
        lines.reduce((sum, one) => sum + one.unitPrice * one.quantity, 0),
      );
      assert.ok(lines.every((one) => one.quantity >= 1 && one.quantity <= 99));
      assert.deepEqual(
        lines.map((one) => one.id),
        attempt.lines.map((one) => one.id),
      );
    }),
    { numRuns: 500 },
  );
});

test('a draft takes from counted stock exactly what it sells, and never the last portion twice', () => {
  fc.assert(
    fc.property(attempts, (attempt) => {
      const draft = draftOrder(attempt);
      if (!draft.ok) return;
      for (const [itemId, before] of attempt.stock) {
        const now: Stock = draft.value.stock.find((stock) => stock.itemId === itemId) ?? before;
        const taken: readonly OrderLine[] = draft.value.lines.filter((one) => one.itemId === itemId);
        const sold: number = taken.reduce((sum, one) => sum + one.quantity, 0);
        assert.equal(now.quantity, before.quantity! - sold);
        assert.ok(now.quantity >= 0);
        assert.ok(taken.every((one) => one.stockTaken === one.quantity));
      }
    }),
    { numRuns: 500 },
  );
});
