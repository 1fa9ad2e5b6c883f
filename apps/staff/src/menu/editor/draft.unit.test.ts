import assert from 'node:assert/strict';
import { test } from 'node:test';
import { menuItem } from '../items.fixture.ts';
import { amountProblems, contentOf, copyOf, draftOf } from './draft.ts';
import { newOption } from './group-draft.ts';
import { changedFields, merged, mergeOf, only } from './merge.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const stew = menuItem('stew', {
  name: { ko: '김치찌개', en: 'Kimchi stew' },
  optionGroups: [
    {
      ...{ id: 'heat', name: { ko: '맵기' }, min: 1, max: 1 },
      options: [{ id: 'mild', name: { ko: '순한맛' }, priceDelta: won(0), allergens: [], soldOut: false }],
    },
  ],
  origin: [{ ingredient: { ko: '배추' }, country: { ko: '국내산' } }],
});
const versions = (mine: object, theirs: object) => ({
  ...{ was: draftOf(stew), mine: { ...draftOf(stew), ...mine }, theirs: { ...draftOf(stew), ...theirs } },
});
const content = (part: object = {}) => contentOf({ ...draftOf(stew), ...part }, 'KRW');

test('an item that nobody touched has not changed, blanks or not', () => {
  assert.deepEqual(changedFields(content(), content()), []);
  assert.deepEqual(
    changedFields(content(), content({ name: { en: 'Kimchi stew ', ko: ' 김치찌개', ja: '' } })),
    [],
  );
});

test('only what changed is sent', () => {
  const after = content({ price: '9500', spicy: 2 });
  assert.deepEqual(only(after, changedFields(content(), after)), { price: won(9500), spicy: 2 });
});

test('a copy has nothing of the ids of its original', () => {
  const copy = contentOf(
    copyOf(draftOf(stew), (name) => `${name} 2`),
    'KRW',
  );
  assert.deepEqual(copy.name, { ko: '김치찌개 2', en: 'Kimchi stew 2' });
  assert.doesNotMatch(JSON.stringify(copy.optionGroups), /"id"/);
});

test('what a dish shares with others its copy shares, too', () => {
  const shared = { ...stew, optionGroups: stew.optionGroups.map((group) => ({ ...group, shared: true })) };
  const copy = contentOf(
    copyOf(draftOf(shared), (name) => name),
    'KRW',
  );
  assert.deepEqual(copy.optionGroups, contentOf(draftOf(shared), 'KRW').optionGroups);
  assert.equal('shared' in copy.optionGroups[0]!, false);
});

test('amounts that are none are named where they stand', () => {
  const draft = draftOf(stew);
  const [group] = draft.optionGroups;
  const [option] = group!.options;
  const wrong = { ...draft, price: '', optionGroups: [{ ...group!, options: [{ ...option!, price: 'x' }] }] };
  assert.deepEqual(
    amountProblems(wrong, 'KRW').map(({ path }) => path),
    ['/price/amount', '/optionGroups/0/options/0/priceDelta/amount'],
  );
  assert.deepEqual(amountProblems(draft, 'KRW'), []);
});

test('a main cannot need a main', () => {
  assert.equal(content({ needsMain: true }).needsMain, false);
  assert.equal(content({ needsMain: true, course: 'side' }).needsMain, true);
});

test('two people: what only the other did is taken over, what both did is asked', () => {
  const drafts = versions({ price: '9500', spicy: 2 }, { price: '9900', course: 'side', spicy: 2 });
  const merge = mergeOf(drafts, 'KRW');
  assert.deepEqual(merge, { theirs: ['course'], together: [], both: ['price'] });
  const [mine, theirs] = (['mine', 'theirs'] as const).map((side) => merged(drafts, merge, () => side));
  assert.deepEqual([mine?.price, theirs?.price, mine?.course, mine?.spicy], ['9500', '9900', 'side', 2]);
});

test('two people: each language and each option is for itself', () => {
  const heat = (name: object, more: object[] = []) => {
    const [group] = draftOf(stew).optionGroups;
    const [mild] = group!.options;
    return [{ ...group!, options: [{ ...mild!, ...name }, ...more] }];
  };
  const drafts = versions(
    { name: { ko: '묵은지찌개', en: 'Kimchi stew' }, optionGroups: heat({ price: '500' }) },
    {
      name: { ko: '김치찌개', en: 'Kimchi stew', ja: 'キムチチゲ' },
      optionGroups: heat({ soldOut: true }, [
        { ...newOption(), key: 'hot', id: 'hot', name: { ko: '매운맛' } },
      ]),
    },
  );
  const merge = mergeOf(drafts, 'KRW');
  assert.deepEqual(merge, { theirs: [], together: ['name', 'optionGroups'], both: [] });
  const { name, optionGroups } = merged(drafts, merge, () => 'mine');
  assert.deepEqual(name, { ko: '묵은지찌개', en: 'Kimchi stew', ja: 'キムチチゲ' });
  assert.deepEqual(
    optionGroups[0]?.options.map(({ key, price, soldOut }) => [key, price, soldOut]),
    [
      ['mild', '500', true],
      ['hot', '0', false],
    ],
  );
});

test('two people at the same option: only what both changed of it is asked', () => {
  const [group] = draftOf(stew).optionGroups;
  const heat = (change: object) => ({
    optionGroups: [{ ...group!, options: [{ ...group!.options[0]!, ...change }] }],
  });
  const drafts = versions(
    heat({ price: '500', allergens: ['wheat'] }),
    heat({ price: '700', soldOut: true }),
  );
  const merge = mergeOf(drafts, 'KRW');
  assert.deepEqual(merge.both, ['optionGroups']);
  const option = merged(drafts, merge, () => 'theirs').optionGroups[0]?.options[0];
  assert.deepEqual([option?.price, option?.allergens, option?.soldOut], ['700', ['wheat'], true]);
});
