import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Menu } from '@hiorder/contracts';
import { firstDishes } from './first-dishes.ts';

/** Categories of so many dishes each. */
const menuOf = (...sizes: number[]) =>
  ({
    categories: sizes.map((size, index) => ({
      id: `c${index}`,
      name: `c${index}`,
      items: Array.from({ length: size }, (_, item) => ({ id: `${index}.${item}` })),
    })),
  }) as unknown as Menu;
const sizesOf = (menu: Menu) => menu.categories.map(({ items }) => items.length);

test('the first dishes are taken, whatever categories they are in', () => {
  assert.deepEqual(sizesOf(firstDishes(menuOf(3, 4, 9))), [3, 4, 1]);
  assert.deepEqual(sizesOf(firstDishes(menuOf(20))), [8]);
});

test('each category after them keeps one, so that its tab leads somewhere', () => {
  assert.deepEqual(sizesOf(firstDishes(menuOf(8, 5, 0, 2))), [8, 1, 0, 1]);
});

test('of many categories those that are in sight', () => {
  assert.equal(sizesOf(firstDishes(menuOf(...Array.from({ length: 30 }, () => 1)))).length, 8);
});
