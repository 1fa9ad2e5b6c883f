import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MenuItem } from '@hiorder/contracts';
import { bodyOf, countOf, totalOf, withLine, withQuantity, type DraftLine } from './draft.ts';
import { problemsOf } from './problems.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const option = (id: string, amount: number) => ({ id, name: id, priceDelta: won(amount) });
const items = new Map(
  [
    { id: 'stew', price: won(9_000), optionGroups: [{ id: 'heat', options: [option('hot', 500)] }] },
    { id: 'rice', price: won(1_000), optionGroups: [] },
  ].map((item) => [item.id, item as unknown as MenuItem]),
);
const line = (key: string, itemId: string, over: Partial<DraftLine> = {}): DraftLine => ({
  ...{ key, itemId, quantity: 1, choice: {}, note: '' },
  ...over,
});
const short = (lines: readonly DraftLine[]) => lines.map(({ key, quantity }) => `${key}×${quantity}`);

test('the same thing again is one more of it; with another option or note it is another line', () => {
  let lines = withLine([], line('a', 'rice'));
  lines = withLine(lines, line('b', 'rice', { quantity: 2 }));
  lines = withLine(lines, line('c', 'stew', { choice: { heat: ['hot'] } }));
  lines = withLine(lines, line('d', 'stew', { choice: { heat: [] } }));
  lines = withLine(lines, line('e', 'stew', { note: '싱겁게' }));
  assert.deepEqual(short(lines), ['a×3', 'c×1', 'd×1', 'e×1']);
  assert.equal(countOf(lines), 6);
});

test('a line that is changed into another one joins it', () => {
  const lines = [line('a', 'stew'), line('b', 'rice'), line('c', 'stew', { note: '싱겁게', quantity: 2 })];
  assert.deepEqual(short(withLine(lines, line('c', 'stew', { quantity: 2 }))), ['a×3', 'b×1']);
  assert.deepEqual(short(withLine(lines, line('b', 'rice', { quantity: 5 }))), ['a×1', 'b×5', 'c×2']);
});

test('a line without a portion is gone, and none has more than ninety-nine', () => {
  const lines = [line('a', 'stew'), line('b', 'rice', { quantity: 99 })];
  assert.deepEqual(short(withQuantity(lines, 'a', 0)), ['b×99']);
  assert.deepEqual(short(withLine(lines, line('c', 'rice'))), ['a×1', 'b×99']);
});

test('the total follows options and portions, and is sent as it was seen', () => {
  const lines = [
    line('a', 'stew', { quantity: 2, choice: { heat: ['hot'] } }),
    line('b', 'rice', { note: ' 많이 ' }),
  ];
  const total = totalOf(lines, items);
  assert.deepEqual(total, won(20_000));
  assert.deepEqual(bodyOf('t', lines, won(20_000)), {
    tableId: 't',
    lines: [
      { itemId: 'stew', quantity: 2, options: [{ groupId: 'heat', optionIds: ['hot'] }] },
      { itemId: 'rice', quantity: 1, options: [], note: '많이' },
    ],
    expectedTotal: won(20_000),
  });
  assert.equal(totalOf([line('x', 'gone')], items), undefined);
});

test('what is wrong stands on its line, and what concerns the whole order beside it', () => {
  const sent = [line('a', 'stew'), line('b', 'rice')];
  const problems = problemsOf(
    [
      { code: 'out-of-stock', path: '/lines/1' },
      { code: 'item-not-on-sale', path: '/lines/1' },
      { code: 'price-changed' },
    ],
    sent,
  );
  assert.deepEqual(
    [...problems.lines].map(([key, { code }]) => [key, code]),
    [['b', 'out-of-stock']],
  );
  assert.equal(problems.whole?.code, 'price-changed');
});
