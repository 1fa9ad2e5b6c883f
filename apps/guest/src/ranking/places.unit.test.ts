import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MenuItem, RankingItem, Rankings } from '@hiorder/contracts';
import { placesOf } from './places.ts';

const ranked = (itemId: string, rank: number, previousRank: number | null = null): RankingItem => ({
  ...{ rank, itemId, orderCount: 10 - rank, previousRank },
  change: previousRank === null ? null : previousRank - rank,
});
const rankings = (...items: RankingItem[]): Rankings => ({
  ...{ storeId: 's', period: 'today', from: '2026-03-02', to: '2026-03-02', items },
});
const menu = new Map(['a', 'b', 'c'].map((id) => [id, { id, name: id } as MenuItem]));

test('equals keep the place they share, and a dish that has left the menu its own', () => {
  const places = placesOf(rankings(ranked('a', 1), ranked('gone', 1), ranked('c', 3)), menu);
  assert.deepEqual(
    places.map(({ item, rank }) => [item.id, rank]),
    [
      ['a', 1],
      ['c', 3],
    ],
  );
});

test('who was not ordered before is new, but only where anything was', () => {
  const places = placesOf(rankings(ranked('a', 1, 3), ranked('b', 2)), menu);
  assert.deepEqual(
    places.map(({ change }) => change),
    [2, null],
  );
  assert.deepEqual(
    placesOf(rankings(ranked('a', 1), ranked('b', 2)), menu).map(({ change }) => change),
    [undefined, undefined],
  );
});
