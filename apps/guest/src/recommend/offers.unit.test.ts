import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MenuItem } from '@hiorder/contracts';
import type { Recommended } from '../state/recommended.ts';
import { type Choice, offersOf } from './offers.ts';

const dish = (id: string, more: Partial<MenuItem> = {}) =>
  ({ id, course: 'main', soldOut: false, needsMain: false, oncePerTable: false, ...more }) as MenuItem;
const menu = new Map(
  [
    dish('stew'),
    dish('gone', { soldOut: true }),
    dish('rice', { course: 'side' }),
    dish('egg', { course: 'other', needsMain: true }),
    dish('event', { course: 'other', oncePerTable: true }),
    dish('beer', { course: 'drink' }),
  ].map((item) => [item.id, item]),
);
const told: Recommended[] = ['stew', 'gone', 'rice', 'egg', 'event', 'beer', 'unknown'].map((itemId) => ({
  ...{ itemId, reason: 'why', score: 0.5 },
  because: itemId === 'rice' ? { code: 'ordered-together', itemId: 'stew' } : { code: 'popular' },
}));
const canOrder = (item: MenuItem) => !item.soldOut;
const offered = (choice: Partial<Choice>) =>
  offersOf(told, { ...{ menu, canOrder, eats: () => true, inCart: [], ordered: [] }, ...choice }).map(
    ({ item }) => item.id,
  );

test('never what is sold out or has left the menu, and no side without its main', () => {
  assert.deepEqual(offered({}), ['stew', 'event', 'beer']);
});

test('never what is in the cart; a main there, or ordered before, brings its sides', () => {
  assert.deepEqual(offered({ inCart: ['stew'] }), ['rice', 'egg', 'event', 'beer']);
  assert.deepEqual(offered({ ordered: ['stew'] }), ['stew', 'rice', 'egg', 'event', 'beer']);
  assert.deepEqual(offered({ inCart: ['beer'] }), ['stew', 'event']);
});

test('not again what is had once per table, and nothing that this person does not eat', () => {
  assert.deepEqual(offered({ ordered: ['event'] }), ['stew', 'beer']);
  assert.deepEqual(offered({ eats: ({ id }) => id !== 'stew' }), ['event', 'beer']);
});

test('what goes with the cart is told apart from what is only liked', () => {
  const offers = offersOf(told, { menu, canOrder, eats: () => true, inCart: ['stew'], ordered: [] });
  assert.deepEqual(
    offers.filter(({ together }) => together).map(({ item }) => item.id),
    ['rice'],
  );
});
