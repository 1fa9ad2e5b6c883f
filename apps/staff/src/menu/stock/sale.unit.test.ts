import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countOf, isOut, saleOf, timeLeft } from './sale.ts';

const now = Date.parse('2026-05-01T09:00:00Z');
const stock = (part: object) => ({ quantity: null, soldOut: false, soldOutUntil: null, ...part });
const kind = (part: object) => saleOf(stock(part), now).kind;

test('an item is on sale, low, at its end, or off sale', () => {
  assert.equal(saleOf(undefined, now).kind, 'on');
  assert.equal(kind({}), 'on');
  assert.equal(kind({ quantity: 6 }), 'on');
  assert.deepEqual(saleOf(stock({ quantity: 5 }), now), { kind: 'low', left: 5 });
  assert.equal(kind({ quantity: 0, soldOut: true }), 'none-left');
  assert.equal(kind({ soldOut: true }), 'out');
  assert.equal(kind({ soldOut: true, soldOutUntil: '2026-05-01T09:00:01Z' }), 'out-until');
});

test('a sold-out time that is over is over, also when nobody has told', () => {
  const sale = saleOf(stock({ soldOut: true, soldOutUntil: '2026-05-01T09:00:00Z' }), now);
  assert.deepEqual([sale.kind, isOut(sale)], ['on', false]);
});

test('time counts down in minutes and seconds', () => {
  assert.equal(timeLeft('2026-05-01T09:30:00Z', now).text, '30:00');
  assert.equal(timeLeft('2026-05-01T09:01:05Z', now).text, '1:05');
  assert.equal(timeLeft('2026-05-01T08:00:00Z', now).text, '0:00');
  const { hours, minutes } = timeLeft('2026-05-01T11:15:00Z', now);
  assert.deepEqual([hours, minutes], [2, 15]);
});

test('a count is a whole number; nothing is not counted', () => {
  assert.deepEqual(['12', ' 0 ', '', '-1', '1.5', 'a', '100001'].map(countOf), [
    ...[12, 0, null, undefined, undefined, undefined, undefined],
  ]);
});
