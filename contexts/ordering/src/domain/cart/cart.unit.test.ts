import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Result } from '@hiorder/kernel';
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

const value = <T>(result: Result<T, { code: string }>): T => {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};
const code = (result: Result<unknown, { code: string }>): string | undefined =>
  result.ok ? undefined : result.error.code;
const cartOf = (...lines: CartLine[]): Cart =>
  lines.reduce((cart, line) => value(addLine(cart, line)), emptyCart);
const options = [{ groupId: 'extras', optionIds: ['ramen', 'cheese'] }];

describe('adding', () => {
  test('a line is there, with its version', () => {
    const cart = cartOf(cartLine('stew'), cartLine('rice', { quantity: 2 }));
    assert.deepEqual(
      [cart.lines.map((line) => line.itemId), countOf(cart), cart.version],
      [['stew', 'rice'], 3, 2],
    );
  });

  test('the same again of the same guest is one line that counts both', () => {
    const cart = cartOf(
      cartLine('stew', { options }),
      cartLine('stew', {
        id: 'later',
        options: [{ groupId: 'extras', optionIds: ['cheese', 'ramen'] }],
        quantity: 2,
      }),
    );
    assert.deepEqual(
      cart.lines.map((line) => [line.id, line.quantity]),
      [['line-stew', 3]],
    );
  });

  test('another guest, other options or another note make another line', () => {
    const cart = cartOf(
      cartLine('stew'),
      cartLine('stew', { id: 'b', addedBy: 'minjun' }),
      cartLine('stew', { id: 'c', options }),
      cartLine('stew', { id: 'd', note: '덜 맵게' }),
    );
    assert.equal(cart.lines.length, 4);
  });

  test('a note is kept in whatever script it is written, but turns nothing that is read after it', () => {
    const noteIn = (note: string) => cartOf(cartLine('stew', { note })).lines[0]?.note;
    assert.equal(noteIn('שלום \u202Esalt 12'), 'שלום salt 12');
    assert.equal(noteIn(' \u202D'), null);
  });

  test('a note of spaces is no note', () => {
    assert.equal(cartOf(cartLine('stew', { note: '  ' }), cartLine('stew', { id: 'b' })).lines.length, 1);
  });

  test('quantities stay within 1 and 99, also when lines merge', () => {
    for (const quantity of [0, -1, 100]) {
      assert.equal(code(addLine(emptyCart, cartLine('stew', { quantity }))), 'quantity-out-of-range');
    }
    const full = cartOf(cartLine('stew', { quantity: 99 }));
    assert.equal(code(addLine(full, cartLine('stew', { id: 'b' }))), 'quantity-out-of-range');
  });

  test('there is room for 50 lines', () => {
    const full = cartOf(
      ...Array.from({ length: 50 }, (_, i) => cartLine('stew', { id: `${i}`, note: `${i}` })),
    );
    assert.equal(code(addLine(full, cartLine('rice'))), 'quantity-out-of-range');
    assert.equal(value(addLine(full, cartLine('stew', { id: 'x', note: '7' }))).lines.length, 50);
  });
});

describe('changing', () => {
  test('quantity, options and note', () => {
    const cart = value(
      changeLine(cartOf(cartLine('stew')), 'line-stew', { quantity: 3, options, note: ' 빨리 ' }),
    );
    assert.deepEqual(cart.lines, [
      cartLine('stew', {
        quantity: 3,
        options: [{ groupId: 'extras', optionIds: ['cheese', 'ramen'] }],
        note: '빨리',
      }),
    ]);
  });

  test('a relative change counts on from what the quantity is by then', () => {
    const cart = cartOf(cartLine('cola', { quantity: 2 }));
    const by = (from: Cart, quantityChange: number) => changeLine(from, 'line-cola', { quantityChange });
    const more = value(by(cart, 3));
    assert.equal(more.lines[0]?.quantity, 5);
    assert.equal(value(by(more, -4)).lines[0]?.quantity, 1);
    assert.equal(value(by(cart, 0)), cart);
    for (const change of [-2, -3, 98, 0.5]) assert.equal(code(by(cart, change)), 'quantity-out-of-range');
  });

  test('what is already so is no change', () => {
    const cart = cartOf(cartLine('stew', { quantity: 2 }));
    assert.equal(value(changeLine(cart, 'line-stew', { quantity: 2 })), cart);
  });

  test('a line that becomes equal to another takes it in and keeps its own id', () => {
    const cart = cartOf(cartLine('stew', { quantity: 2 }), cartLine('stew', { id: 'b', note: '덜 맵게' }));
    assert.deepEqual(
      value(changeLine(cart, 'b', { note: null })).lines.map((line) => [line.id, line.quantity]),
      [['b', 3]],
    );
  });

  test('out of range, merged out of range, and a line that is not there are refused', () => {
    const cart = cartOf(cartLine('stew', { quantity: 99 }), cartLine('stew', { id: 'b', note: '덜 맵게' }));
    assert.equal(code(changeLine(cart, 'b', { quantity: 0 })), 'quantity-out-of-range');
    assert.equal(code(changeLine(cart, 'b', { note: null })), 'quantity-out-of-range');
    assert.equal(code(changeLine(cart, 'nope', { quantity: 1 })), 'cart-line-not-found');
  });
});

test('a line is taken out once', () => {
  const cart = value(removeLine(cartOf(cartLine('stew')), 'line-stew'));
  assert.deepEqual(cart.lines, []);
  assert.equal(code(removeLine(cart, 'line-stew')), 'cart-line-not-found');
});

test('lines leave for an order and come back into what has been added since', () => {
  const before = cartOf(cartLine('stew', { quantity: 2 }), cartLine('rice'));
  const during = value(addLine(takeOut(before, new Set(['line-stew'])), cartLine('stew', { id: 'again' })));
  assert.deepEqual(
    putBack(during, [cartLine('stew', { quantity: 2 })]).lines.map((line) => [line.id, line.quantity]),
    [
      ['line-rice', 1],
      ['again', 3],
    ],
  );
});

test('what comes back is never lost, even beyond 99', () => {
  const cart = putBack(cartOf(cartLine('stew', { id: 'again', quantity: 98 })), [
    cartLine('stew', { quantity: 2 }),
  ]);
  assert.equal(countOf(cart), 100);
  assert.ok(cart.lines.every((line) => line.quantity <= 99));
});
