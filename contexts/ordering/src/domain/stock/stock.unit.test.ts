import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { after, NOON, stockOf } from '../../testing/ordering.fixture.ts';
import {
  backOnSale,
  isDueBackOnSale,
  isSoldOut,
  leftOf,
  release,
  reserve,
  sellOut,
  setQuantity,
  soldOutEnded,
  type Stock,
} from './stock.ts';

test('the last portion is sold once', () => {
  const first = reserve(stockOf('stew', 1), 1, NOON);
  assert.ok(first.ok && first.value.stock.quantity === 0 && first.value.taken === 1);
  assert.deepEqual(reserve(first.value.stock, 1, NOON), {
    ok: false,
    error: { code: 'out-of-stock', left: 0 },
  });
});

test('what is not counted is not counted down, and nothing comes back from it', () => {
  const taken = reserve(stockOf('cola', null), 5, NOON);
  assert.ok(taken.ok && taken.value.taken === 0 && taken.value.stock.quantity === null);
  assert.equal(release(stockOf('cola', null), 5).quantity, null);
});

test('sold out by staff means none, until its time or until it is put back', () => {
  const stock = sellOut(stockOf('stew', 7), after(30));
  assert.deepEqual(
    [leftOf(stock, NOON), isSoldOut(stock, NOON), isDueBackOnSale(stock, NOON)],
    [0, true, false],
  );
  assert.deepEqual([leftOf(stock, after(30)), isDueBackOnSale(stock, after(30))], [7, true]);
  assert.equal(soldOutEnded(stock).quantity, 7);
  const open = sellOut(stockOf('stew', 7), null);
  assert.deepEqual([leftOf(open, after(9_999)), isDueBackOnSale(open, after(9_999))], [0, false]);
  assert.equal(leftOf(backOnSale(open), NOON), 7);
});

test('an item put back on sale with a count of zero is no longer counted', () => {
  assert.equal(backOnSale(stockOf('stew', 0)).quantity, null);
});

test('whatever is taken and put back, no portion appears or is lost, and none is ever missing', () => {
  const command = fc.oneof(
    fc.record({ kind: fc.constant('reserve' as const), n: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ kind: fc.constant('release' as const), n: fc.nat(10) }),
    fc.record({ kind: fc.constant('set' as const), n: fc.nat(20) }),
    fc.record({ kind: fc.constant('sell-out' as const), n: fc.constant(0) }),
    fc.record({ kind: fc.constant('end' as const), n: fc.constant(0) }),
  );
  fc.assert(
    fc.property(fc.nat(10), fc.array(command, { maxLength: 60 }), (start, list) => {
      let stock: Stock = stockOf('stew', start);
      let set = start;
      const held: number[] = [];
      for (const { kind, n } of list) {
        if (kind === 'reserve') {
          const taken = reserve(stock, n, NOON);
          if (taken.ok) {
            held.push(taken.value.taken);
            stock = taken.value.stock;
          }
        } else if (kind === 'release') {
          const [portion = 0] = held.splice(n % Math.max(1, held.length), 1);
          stock = release(stock, portion);
        } else if (kind === 'set') {
          const outstanding = held.reduce((sum, portion) => sum + portion, 0);
          stock = setQuantity(stock, n);
          set = n + outstanding;
        } else stock = kind === 'sell-out' ? sellOut(stock, null) : soldOutEnded(stock);
        assert.ok(stock.quantity !== null && stock.quantity >= 0);
        assert.equal(stock.quantity + held.reduce((sum, portion) => sum + portion, 0), set);
      }
    }),
  );
});
