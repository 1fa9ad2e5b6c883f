import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CartLineView, CartView, MenuItem } from '@hiorder/contracts';
import { grownLine, isSettled, NO_EDITS, provisionalLine, withEdits } from './cart-edits.ts';
import { groupByPerson } from './cart-groups.ts';
import type { LineEdit } from './line-edit.ts';
import { blocksOrdering, isOut, mostOf, problemsOf } from './line-problems.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const jiwoo = { id: 'jiwoo', nickname: '지우', color: 1 };
const minjun = { id: 'minjun', nickname: '민준', color: 2 };

function line(id: string, unit: number, quantity: number, addedBy = jiwoo): CartLineView {
  return {
    id,
    itemId: `item-${id}`,
    name: id,
    options: [],
    quantity,
    unitPrice: won(unit),
    linePrice: won(unit * quantity),
    addedBy,
    note: null,
    addedAt: '2026-03-02T10:00:00Z',
  };
}

function cart(lines: CartLineView[], problems: CartView['problems'] = []): CartView {
  return {
    version: 1,
    lines,
    total: won(lines.reduce((total, one) => total + one.linePrice.amount, 0)),
    count: lines.reduce((count, one) => count + one.quantity, 0),
    problems,
  };
}

const edits = (waiting: [string, LineEdit][], added: CartLineView[] = []) => ({
  sent: new Map(),
  waiting: new Map(waiting),
  added,
});

test('without edits the cart is the server’s own', () => {
  const shown = cart([line('stew', 24000, 1)]);
  assert.equal(withEdits(shown, NO_EDITS), shown);
});

test('a changed quantity shows at once in line, total and count', () => {
  const shown = withEdits(
    cart([line('stew', 24000, 1), line('beer', 5000, 2)]),
    edits([['beer', { by: 1 }]]),
  );
  assert.deepEqual([shown.total.amount, shown.count], [39000, 4]);
  assert.equal(shown.lines[1]?.linePrice.amount, 15000);
});

test('a tap while the last one is on its way counts as well, and neither hides what others did', () => {
  const now = { sent: new Map([['beer', { by: 1 }]]), waiting: new Map([['beer', { by: 1 }]]), added: [] };
  assert.equal(withEdits(cart([line('beer', 5000, 2)]), now).count, 4);
  assert.equal(withEdits(cart([line('beer', 5000, 6)]), now).count, 8);
  assert.ok(!isSettled(now) && isSettled(NO_EDITS));
});

test('a removed line is gone with its problems', () => {
  const before = cart([line('rice', 3500, 1)], [{ code: 'side-needs-main', lineId: 'rice' }]);
  const shown = withEdits(before, edits([['rice', { to: 0 }]]));
  assert.deepEqual([shown.lines, shown.problems, shown.count], [[], [], 0]);
});

test('an addition shows with its options’ price', () => {
  const item = {
    id: 'stew',
    name: '부대찌개',
    price: won(24000),
    optionGroups: [
      {
        id: 'g',
        name: '',
        min: 0,
        max: 3,
        options: [{ id: 'ramen', name: '라면사리', priceDelta: won(2000) }],
      },
    ],
  } as unknown as MenuItem;
  const added = provisionalLine({
    id: 'new',
    item,
    quantity: 2,
    options: [{ groupId: 'g', optionIds: ['ramen', 'gone'] }],
    note: null,
    addedBy: jiwoo,
    now: 0,
  });
  assert.equal(withEdits(cart([]), edits([], [added])).total.amount, 52000);
  assert.deepEqual(
    added.options.map((one) => one.name),
    ['라면사리'],
  );
});

test('taking an addition back finds the line it became', () => {
  const before = cart([line('beer', 5000, 2)]);
  assert.equal(grownLine(before, cart([line('beer', 5000, 3)]), 'item-beer'), 'beer');
  assert.equal(grownLine(before, cart([line('beer', 5000, 2), line('stew', 1, 1)]), 'item-stew'), 'stew');
  assert.equal(grownLine(before, before, 'item-beer'), null);
});

test('lines stand by person, mine first', () => {
  const groups = groupByPerson(
    cart([line('beer', 5000, 2, minjun), line('stew', 24000, 1), line('rice', 3500, 1, minjun)]),
    'jiwoo',
  );
  assert.deepEqual(
    groups.map((one) => [one.guest.nickname, one.lines.length, one.total.amount]),
    [
      ['지우', 1, 24000],
      ['민준', 2, 13500],
    ],
  );
});

test('problems of the cart and of the attempt are one list, without doubles and without lines that left', () => {
  const shown = cart([line('rice', 3500, 1)], [{ code: 'side-needs-main', lineId: 'rice' }]);
  const refused: CartView['problems'] = [
    { code: 'side-needs-main', lineId: 'rice' },
    Object.assign({ code: 'out-of-stock', lineId: 'rice' }, { left: 2 }),
    { code: 'out-of-stock', lineId: 'gone' },
  ];
  const problems = problemsOf(shown, refused);
  assert.deepEqual(
    problems.map((one) => [one.code, one.left]),
    [
      ['side-needs-main', undefined],
      ['out-of-stock', 2],
    ],
  );
  assert.ok(blocksOrdering(problems));
});

test('a changed price, a pause and orders that wait for their payment leave the button alone', () => {
  for (const code of ['price-changed', 'ordering-paused', 'too-many-unpaid-orders'])
    assert.ok(!blocksOrdering([{ code }]), code);
});

test('what is sold out cannot grow, what is short only to what is left', () => {
  assert.ok(isOut([{ code: 'out-of-stock' }]) && isOut([{ code: 'out-of-stock', left: 0 }]));
  assert.ok(isOut([{ code: 'item-not-on-sale' }]) && !isOut([{ code: 'out-of-stock', left: 2 }]));
  assert.equal(mostOf([{ code: 'out-of-stock', left: 0 }], 99), 0);
  assert.equal(mostOf([{ code: 'out-of-stock', left: 2 }], 99), 2);
  assert.equal(mostOf([{ code: 'price-changed' }], 99), 99);
});
