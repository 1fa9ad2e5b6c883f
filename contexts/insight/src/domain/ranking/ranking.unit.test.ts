import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { periodDays, ranking, ranks } from './ranking.ts';

describe('ranks', () => {
  it('are shared by equals, and the next one is skipped', () => {
    const counts = new Map([
      ['a', 5],
      ['b', 7],
      ['c', 5],
      ['d', 1],
      ['e', 0],
    ]);
    assert.deepEqual(Object.fromEntries(ranks(counts)), { b: 1, a: 2, c: 2, d: 4 });
  });

  it('are one more than there are better ones, whatever the counts', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.nat(20)), (counts) => {
        const all = new Map(Object.entries(counts));
        const places = ranks(all);
        for (const [item, count] of all) {
          const better = [...all.values()].filter((other) => other > count).length;
          assert.equal(places.get(item), count === 0 ? undefined : better + 1);
        }
      }),
    );
  });
});

describe('a ranking', () => {
  it('tells the movement, and who is new', () => {
    const items = ranking([
      { itemId: 'fell', now: 2, before: 9 },
      { itemId: 'rose', now: 5, before: 3 },
      { itemId: 'stayed', now: 1, before: 1 },
      { itemId: 'new', now: 3, before: 0 },
      { itemId: 'gone', now: 0, before: 4 },
    ]);
    assert.deepEqual(
      items.map(({ itemId, rank, previousRank, change }) => [itemId, rank, previousRank, change]),
      [
        ['rose', 1, 3, 2],
        ['new', 2, null, null],
        ['fell', 3, 1, -2],
        ['stayed', 4, 4, 0],
      ],
    );
  });
});

describe('periods', () => {
  it('end today and are held against as many days before', () => {
    assert.deepEqual(periodDays('today', '2026-03-01'), {
      now: { from: '2026-03-01', to: '2026-03-01' },
      before: { from: '2026-02-28', to: '2026-02-28' },
    });
    assert.deepEqual(periodDays('7d', '2026-03-01'), {
      now: { from: '2026-02-23', to: '2026-03-01' },
      before: { from: '2026-02-16', to: '2026-02-22' },
    });
  });
});
