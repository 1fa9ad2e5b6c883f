import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expected, lift, surprise, type Habits } from './habits.ts';
import { recommend, type Dish } from './recommend.ts';

/** What follows from baskets; those marked `now` belong to this part of the day. */
function habitsOf(baskets: readonly { items: readonly string[]; now?: boolean; times?: number }[]): Habits {
  const items = new Map<string, { all: number; now: number; companions: number }>();
  const together = new Map<string, Map<string, number>>();
  let [all, basketsNow, companions] = [0, 0, 0];
  for (const { items: basket, now = false, times = 1 } of baskets) {
    all += times;
    basketsNow += now ? times : 0;
    companions += times * basket.length * (basket.length - 1);
    for (const item of basket) {
      const known = items.get(item) ?? { all: 0, now: 0, companions: 0 };
      items.set(item, {
        all: known.all + times,
        now: known.now + (now ? times : 0),
        companions: known.companions + times * (basket.length - 1),
      });
      const company = together.get(item) ?? new Map<string, number>();
      together.set(item, company);
      for (const other of basket) if (other !== item) company.set(other, (company.get(other) ?? 0) + times);
    }
  }
  return { baskets: all, basketsNow, companions, items, together };
}

const dish = (itemId: string, o: Partial<Dish> = {}): Dish => ({
  ...{ itemId, course: 'main', needsMain: false, onSale: true, ...o },
});
const offer = (habits: Habits, menu: Dish[], cart: string[], limit = 5) =>
  recommend(habits, { menu, cart, daypart: 'dinner', limit });

/** Everybody has rice; stew goes with soju, noodles with dumplings. */
const HABITS = habitsOf([
  { items: ['stew', 'soju', 'rice'], times: 20 },
  { items: ['noodles', 'dumplings', 'rice'], times: 20 },
  { items: ['stew', 'rice'], times: 5 },
  { items: ['noodles', 'rice'], times: 5 },
]);
const MENU = ['stew', 'soju', 'rice', 'noodles', 'dumplings'].map((id) => dish(id));

describe('lift', () => {
  it('is one for what everybody orders, and more for what goes together', () => {
    assert.ok(lift(HABITS, 'stew', 'soju') > 1.5);
    assert.ok(lift(HABITS, 'stew', 'dumplings') < 0.5);
    assert.ok(Math.abs(lift(HABITS, 'stew', 'rice') - 1) < 0.1);
    assert.ok(surprise(HABITS, 'stew', 'rice') < 9);
  });

  it('sees no company in large baskets, which have it all', () => {
    const alone = ['a', 'b', 'c', 'd'].map((item) => ({ items: [item], times: 30 }));
    const habits = habitsOf([...alone, { items: ['a', 'b', 'c', 'd'], times: 30 }]);
    assert.equal(habits.together.get('a')?.get('b'), 30);
    assert.ok(Math.abs(expected(habits, 'a', 'b') - 30) < 1e-9);
    assert.ok(surprise(habits, 'a', 'b') < 9);
  });

  it('makes little of little', () => {
    const habits = habitsOf([{ items: ['a', 'b'] }, { items: ['c', 'd'], times: 40 }]);
    assert.ok(lift(habits, 'a', 'b') < 1.4);
    assert.equal(lift(habits, 'a', 'unknown'), 1);
  });
});

describe('recommendations', () => {
  it('begin with what goes with the cart, not with what everybody orders', () => {
    const [first, ...others] = offer(HABITS, MENU, ['stew']);
    assert.deepEqual([first?.itemId, first?.because], ['soju', { code: 'ordered-together', itemId: 'stew' }]);
    assert.equal(others[0]?.itemId, 'rice');
    assert.deepEqual(others[0]?.because, { code: 'popular' });
    assert.ok(others.every(({ because }) => because.code === 'popular'));
  });

  it('name the thing in the cart that speaks most for it', () => {
    const both = offer(HABITS, MENU, ['rice', 'noodles', 'unheard']);
    assert.deepEqual(both[0]?.because, { code: 'ordered-together', itemId: 'noodles' });
    assert.equal(both[0]?.itemId, 'dumplings');
  });

  it('say nothing of together where it happened too seldom', () => {
    const habits = habitsOf([
      { items: ['stew', 'soju'], times: 2 },
      { items: ['noodles', 'rice'], times: 30 },
    ]);
    const codes = offer(habits, MENU, ['stew']).map(({ because }) => because.code);
    assert.ok(codes.length > 0 && !codes.includes('ordered-together'));
  });

  it('never offer what is in the cart, sold out, or not on the menu', () => {
    const menu = [dish('stew'), dish('soju', { onSale: false }), dish('rice')];
    assert.deepEqual(
      offer(HABITS, menu, ['stew']).map(({ itemId }) => itemId),
      ['rice'],
    );
  });

  it('offer a side only to a main', () => {
    const menu = [
      dish('stew'),
      dish('soju', { course: 'drink' }),
      dish('rice', { course: 'side' }),
      dish('dumplings', { course: 'other', needsMain: true }),
    ];
    const ids = (cart: string[]) => offer(HABITS, menu, cart).map(({ itemId }) => itemId);
    assert.deepEqual(ids([]).sort(), ['soju', 'stew']);
    assert.deepEqual(ids(['soju']), ['stew']);
    assert.ok(ids(['stew']).includes('rice') && ids(['stew']).includes('dumplings'));
  });

  it('go by the time of day where the cart says nothing', () => {
    const habits = habitsOf([
      { items: ['coffee'], times: 30 },
      { items: ['soju'], times: 20, now: true },
      { items: ['coffee', 'soju'], times: 3, now: true },
    ]);
    const menu = [dish('coffee', { course: 'drink' }), dish('soju', { course: 'drink' })];
    assert.deepEqual(
      offer(habits, menu, []).map(({ itemId, because }) => [itemId, because.code]),
      [
        ['soju', 'time-of-day'],
        ['coffee', 'popular'],
      ],
    );
  });

  it('fall in score, stay within 0 and 1, and are no more than asked for', () => {
    const all = offer(HABITS, MENU, ['stew'], 20);
    const scores = all.map(({ score }) => score);
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a),
    );
    assert.ok(scores.every((score) => score >= 0 && score <= 1));
    assert.equal(offer(HABITS, MENU, ['stew'], 2).length, 2);
  });

  it('are none where nothing was ever ordered', () => {
    assert.deepEqual(offer(habitsOf([]), MENU, ['stew']), []);
  });
});
