import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Menu, MenuItem } from '@hiorder/contracts';
import { activeOf, allergensIn, countOf, filtered, NO_FILTERS, passes, toggled } from './filters.ts';

const dish = (name: string, more: Partial<MenuItem> = {}): MenuItem => ({
  ...{ id: name, categoryId: 'c', name, description: '', price: { amount: 9_000, currency: 'KRW' } },
  ...{ photo: null, course: 'main', needsMain: false, oncePerTable: false, adultOnly: false },
  ...{ station: 'kitchen', optionGroups: [], allergens: [], origin: [], spicy: 0, tags: [], soldOut: false },
  ...{ orderCount: 0, rank: null, version: 1, ...more },
});
const option = (id: string, allergens: string[]) => ({
  ...{ id, name: id, priceDelta: { amount: 0, currency: 'KRW' }, allergens, soldOut: false },
});

const tofu = dish('두부김치', { allergens: ['soy'], tags: ['vegetarian'], spicy: 1 });
const bibimbap = dish('비빔밥', { allergens: ['soy', 'egg'], tags: ['vegetarian'] });
const prawns = dish('새우구이', { allergens: ['shrimp'] });
const menu: Menu = {
  ...{ storeId: 's', version: 1 },
  categories: [
    { id: 'a', name: '밥', items: [bibimbap, tofu] },
    { id: 'b', name: '구이', items: [prawns] },
  ],
};
const names = (one: Menu) => one.categories.map(({ items }) => items.map(({ name }) => name));

test('nothing filtered is the same menu', () => {
  assert.equal(filtered(menu, NO_FILTERS), menu);
});

test('what somebody does not eat is left out, and so are categories with nothing left', () => {
  assert.deepEqual(names(filtered(menu, { ...NO_FILTERS, vegetarian: true })), [['비빔밥', '두부김치']]);
  assert.deepEqual(names(filtered(menu, { ...NO_FILTERS, mild: true })), [['비빔밥'], ['새우구이']]);
  assert.deepEqual(names(filtered(menu, { ...NO_FILTERS, without: ['egg', 'shrimp'] })), [['두부김치']]);
  assert.deepEqual(filtered(menu, { vegetarian: true, mild: true, without: ['soy'] }).categories, []);
});

test('a dish that always comes with it is not without it; one that may come without it is', () => {
  const group = (options: ReturnType<typeof option>[]) =>
    dish('국수', { optionGroups: [{ id: 'g', name: '육수', min: 1, max: 1, options }] });
  const without = { ...NO_FILTERS, without: ['beef'] };
  assert.ok(passes(group([option('사골', ['beef']), option('채소', [])]), without));
  assert.ok(!passes(group([option('사골', ['beef']), option('양지', ['beef'])]), without));
});

test('the allergens of this menu, the most frequent first', () => {
  assert.deepEqual(allergensIn(menu), ['soy', 'egg', 'shrimp']);
  const cheese = { id: 'g', name: '추가', min: 0, max: 1, options: [option('치즈', ['milk', 'soy'])] };
  const squid = dish('오징어볶음', { allergens: ['soy'], optionGroups: [cheese] });
  const one = { ...menu, categories: [{ id: 'a', name: '볶음', items: [squid] }] };
  assert.deepEqual(allergensIn(one), ['soy', 'milk'], 'also those that only an option brings');
});

test('each is switched on and off by itself', () => {
  const some = toggled(toggled(toggled(NO_FILTERS, 'mild'), 'egg'), 'soy');
  assert.deepEqual([activeOf(some), countOf(some)], [['mild', 'egg', 'soy'], 3]);
  assert.deepEqual(activeOf(toggled(toggled(some, 'egg'), 'mild')), ['soy']);
});
