import assert from 'node:assert/strict';
import { test } from 'node:test';
import { menuItem } from '../items.fixture.ts';
import { draftOf } from './draft.ts';
import { ownCopy } from './group-draft.ts';
import { knownGroups } from './known-groups.ts';

const heat = (id: string) => ({
  ...{ id, name: { ko: '맵기' }, min: 1, max: 1 },
  options: [
    {
      ...{ id: `${id}-mild`, name: { ko: '순한맛' }, priceDelta: { amount: 0, currency: 'KRW' } },
      ...{ allergens: [], soldOut: false },
    },
  ],
});
const menu = [
  menuItem('stew', { optionGroups: [heat('a')] }),
  menuItem('soup', { optionGroups: [heat('b')] }),
  menuItem('rice'),
];

test('a group that several items have is offered once, and not to those that have it', () => {
  const known = knownGroups(menu, [], 'KRW');
  assert.deepEqual(
    known.map(({ items }) => items.map(({ id }) => id)),
    [['stew', 'soup']],
  );
  assert.deepEqual(knownGroups(menu, draftOf(menu[0]!).optionGroups, 'KRW'), []);
});

test('what dishes share is not offered as something to copy', () => {
  const shared = menuItem('pot', { optionGroups: [{ ...heat('c'), shared: true }] });
  assert.deepEqual(knownGroups([shared], [], 'KRW'), []);
});

test('what is borrowed has no ids of the one it came from', () => {
  const group = ownCopy(knownGroups(menu, [], 'KRW')[0]!.group);
  assert.equal(group.id, undefined);
  assert.deepEqual(
    group.options.map(({ id, name }) => [id, name.ko]),
    [[undefined, '순한맛']],
  );
});
