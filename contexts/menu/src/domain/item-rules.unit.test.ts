import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contentViolations, tidyContent } from './item-rules.ts';
import { PLAIN, type ItemContent } from './menu-item.ts';
import { leastPrice, type OptionGroup } from './option-group.ts';

const dish: ItemContent = { ...PLAIN, categoryId: 'c', name: { ko: '비빔밥' }, price: 9_000 };
const option = (id: string, priceDelta = 0) => ({
  id,
  name: { ko: id },
  priceDelta,
  allergens: [],
  soldOut: false,
});
const group = (over: Partial<OptionGroup> = {}): OptionGroup => ({
  id: 'g',
  name: { ko: '양' },
  min: 0,
  max: 1,
  options: [option('a'), option('b')],
  ...over,
});
const wrong = (over: Partial<ItemContent>) =>
  contentViolations(tidyContent({ ...dish, ...over }), 'ko').map(({ code, path }) => `${code} ${path}`);

describe('an item', () => {
  it('needs little more than a name and a price', () => {
    assert.deepEqual(wrong({}), []);
    assert.deepEqual(wrong({ price: 0 }), []);
  });

  it('has a name of at most 80 characters in the language of the store', () => {
    assert.deepEqual(wrong({ name: { en: 'Bibimbap' } }), ['text-required /name/ko']);
    assert.deepEqual(wrong({ name: { ko: ' \n ' } }), ['text-required /name/ko']);
    assert.deepEqual(wrong({ name: { ko: '밥'.repeat(80) } }), []);
    assert.deepEqual(wrong({ name: { ko: '🍚'.repeat(80) } }), []);
    assert.deepEqual(wrong({ name: { ko: '밥', en: 'r'.repeat(81) } }), ['too-long /name/en']);
  });

  it('may go without a description, but not only in another language', () => {
    assert.deepEqual(wrong({ description: {} }), []);
    assert.deepEqual(wrong({ description: { en: 'Nutty' } }), ['text-required /description/ko']);
  });

  it('costs a whole number, never less than nothing', () => {
    for (const price of [-1, 1.5, Number.NaN, 100_000_001]) {
      assert.deepEqual(wrong({ price }), ['out-of-range /price/amount'], String(price));
    }
  });

  it('costs nothing less with its cheapest options', () => {
    const smaller = group({ max: 2, options: [option('a', -6_000), option('b', -4_000), option('c', 500)] });
    assert.equal(leastPrice(9_000, [smaller]), -1_000);
    assert.deepEqual(wrong({ optionGroups: [smaller] }), ['price-below-zero /optionGroups']);
    assert.deepEqual(wrong({ optionGroups: [{ ...smaller, max: 1 }] }), []);
    const by = (delta: number) => wrong({ optionGroups: [group({ options: [option('a', delta)] })] });
    assert.deepEqual(by(-9_000), [], 'nothing is a price');
    assert.deepEqual(by(-9_001), ['price-below-zero /optionGroups']);
  });

  it('offers options of which the least and the most can be chosen', () => {
    assert.deepEqual(wrong({ optionGroups: [group({ min: 1, max: 1 })] }), [], 'exactly one');
    assert.deepEqual(wrong({ optionGroups: [group({ max: 2 })] }), [], 'all of them');
    assert.deepEqual(wrong({ optionGroups: [group({ min: 2, max: 1 })] }), [
      'min-above-max /optionGroups/0/min',
    ]);
    assert.deepEqual(wrong({ optionGroups: [group({ max: 3 })] }), ['max-above-options /optionGroups/0/max']);
    assert.deepEqual(wrong({ optionGroups: [group({ options: [option('a'), option('a')] })] }), [
      'duplicate-id /optionGroups/0/options/1/id',
    ]);
    assert.deepEqual(wrong({ optionGroups: [group(), group()] }), ['duplicate-id /optionGroups/1/id']);
  });

  it('names allergens, tags and origins that people understand', () => {
    assert.deepEqual(wrong({ allergens: ['milk', 'dust'] }), ['unknown-allergen /allergens/1']);
    assert.deepEqual(wrong({ tags: ['cheap'] }), ['unknown-tag /tags/0']);
    const origin = [{ ingredient: { ko: '쌀' }, country: { en: 'Korea' } }];
    assert.deepEqual(wrong({ origin }), ['text-required /origin/0/country/ko']);
  });

  it('that is a main needs no main', () => {
    assert.deepEqual(wrong({ course: 'main', needsMain: true }), ['main-needs-no-main /needsMain']);
    assert.deepEqual(wrong({ course: 'side', needsMain: true }), []);
  });

  it('is kept tidy: trimmed, one form of Unicode, no empty languages', () => {
    const decomposed = '국수'.normalize('NFD');
    assert.deepEqual(tidyContent({ ...dish, name: { ko: `  ${decomposed} `, en: '' } }).name, { ko: '국수' });
  });
});
