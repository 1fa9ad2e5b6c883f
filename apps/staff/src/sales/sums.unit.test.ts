import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  busyHours,
  cancelRate,
  changeOf,
  fallingItems,
  heatRows,
  neverSold,
  sharesOf,
  ticksFor,
  topItems,
  type SoldItem,
} from './sums.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const item = (itemId: string, quantity: number, before: number, o: Partial<SoldItem> = {}): SoldItem => ({
  ...{ itemId, name: { ko: itemId }, categoryId: null, onMenu: true, orders: quantity, quantity },
  ...{ revenue: won(quantity * 1_000), before: { quantity: before, revenue: won(before * 1_000) } },
  ...{ acceptSeconds: null, readySeconds: null, ...o },
});
const ids = (items: readonly SoldItem[]) => items.map(({ itemId }) => itemId);

test('changes are shares of what was; of nothing there is none', () => {
  assert.equal(changeOf(112, 100), 0.12);
  assert.equal(changeOf(0, 100), -1);
  assert.equal(changeOf(5, 0), null);
});

test('the cancel rate is of all that was placed', () => {
  assert.equal(cancelRate({ orders: 98, cancelled: 2 }), 0.02);
  assert.equal(cancelRate({ orders: 0, cancelled: 0 }), null);
});

test('shares are of the sum', () => {
  assert.deepEqual(sharesOf([3, 1]), [0.75, 0.25]);
  assert.deepEqual(sharesOf([0, 0]), [0, 0]);
});

test('items: most sold, fewer than before, not at all', () => {
  const items = [
    ...[
      item('stew', 9, 4),
      item('noodles', 6, 14),
      item('dumplings', 5, 11),
      item('tea', 1, 2),
      item('rice', 95, 100),
    ],
    ...[
      item('cake', 0, 0),
      item('old', 0, 9, { onMenu: false }),
      item('pie', 9, 9, { revenue: won(50_000) }),
    ],
  ];
  assert.deepEqual(ids(topItems(items, 3)), ['rice', 'pie', 'stew']);
  assert.deepEqual(ids(fallingItems(items, 5)), ['noodles', 'dumplings']);
  assert.deepEqual(ids(neverSold(items)), ['cake']);
});

test('only hours in which something happens are shown, and not too few', () => {
  const hours = (...busy: number[]) =>
    Array.from({ length: 24 }, (_, i) => ({ hour: (i + 5) % 24, busy: busy.includes((i + 5) % 24) }));
  assert.deepEqual(busyHours(hours()), []);
  assert.deepEqual(busyHours(hours(11, 1), 1), [11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 0, 1]);
  assert.deepEqual(busyHours(hours(12), 4), [11, 12, 13, 14]);
  assert.equal(busyHours(hours(4), 8).length, 8);
  assert.equal(busyHours(hours(5), 8).length, 8);
});

test('the map of the week shows averages of each weekday', () => {
  const hours = [11, 12];
  const items = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    hours.map((hour) => ({
      ...{ weekday, hour, orders: weekday === 5 ? 4 : 0 },
      revenue: won(weekday === 5 ? hour * 1_000 : 0),
    })),
  );
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, days: weekday === 5 ? 2 : 0 }));
  const { rows, ...rest } = heatRows({ from: '2026-03-01', to: '2026-03-08', weekdays, items });
  assert.deepEqual(rest.hours, [11, 12]);
  assert.deepEqual(rows[4], [
    { weekday: 5, hour: 11, revenue: 5_500, orders: 2, level: 5 },
    { weekday: 5, hour: 12, revenue: 6_000, orders: 2, level: 5 },
  ]);
  assert.deepEqual(
    rows[0]?.map(({ level }) => level),
    [0, 0],
  );
});

test('the side of a chart has round numbers and room for the largest', () => {
  assert.deepEqual(ticksFor(0), [0]);
  assert.deepEqual(ticksFor(866_000), [0, 250_000, 500_000, 750_000, 1_000_000]);
  assert.deepEqual(ticksFor(3), [0, 1, 2, 3]);
  for (const most of [1, 7, 19, 99, 101, 12_345, 9_999_999]) {
    const ticks = ticksFor(most);
    assert.ok((ticks.at(-1) ?? 0) >= most && ticks.length <= 6, `${most}: ${ticks.join()}`);
  }
});
