import assert from 'node:assert/strict';
import { test } from 'node:test';
import { category, menuItem } from '../items.fixture.ts';
import { sectionsOf } from './sections.ts';

const categories = [category('drinks', 1), category('stews', 0)];
const items = [
  menuItem('soju', { categoryId: 'drinks', position: 1, name: { ko: '소주', en: 'Soju' } }),
  menuItem('cola', { categoryId: 'drinks', position: 0, name: { ko: '콜라', en: 'Cola' } }),
  menuItem('kimchi', { name: { ko: '김치 찌개', en: 'Kimchi stew' } }),
];
const shown = (o: Parameters<typeof sectionsOf>[2]) =>
  sectionsOf(categories, items, o).map((one) => [one.category.id, ...one.items.map(({ id }) => id)]);

test('the list is in the order of the menu', () => {
  assert.deepEqual(shown({}), [
    ['stews', 'kimchi'],
    ['drinks', 'cola', 'soju'],
  ]);
  assert.deepEqual(shown({ category: 'drinks' }), [['drinks', 'cola', 'soju']]);
});

test('what is looked for is found in any language, without blanks, and empty categories are left out', () => {
  assert.deepEqual(shown({ query: '김치찌' }), [['stews', 'kimchi']]);
  assert.deepEqual(shown({ query: ' SO' }), [['drinks', 'soju']]);
  assert.deepEqual(shown({ query: '없음' }), []);
});

test('an empty category is shown while nothing is looked for', () => {
  assert.deepEqual(
    sectionsOf([category('new', 0)], []).map((one) => one.items.length),
    [0],
  );
});
