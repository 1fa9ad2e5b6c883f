import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MenuItem, MenuOptionGroup } from '@hiorder/contracts';
import {
  asChosenOptions,
  choiceOf,
  choose,
  isFull,
  missingGroup,
  needsChoice,
  unitPrice,
} from './option-choice.ts';

const option = (id: string, amount: number) => ({
  id,
  name: id,
  priceDelta: { amount, currency: 'KRW' },
  allergens: [],
  soldOut: false,
});
const heat: MenuOptionGroup = {
  id: 'heat',
  name: '맵기',
  min: 1,
  max: 1,
  options: [option('mild', 0), option('hot', 500)],
};
const extra: MenuOptionGroup = {
  id: 'extra',
  name: '사리',
  min: 0,
  max: 2,
  options: [option('ramen', 2000), option('udon', 2500), option('cheese', 3000)],
};
const stew = {
  price: { amount: 24000, currency: 'KRW' },
  optionGroups: [heat, extra],
} as unknown as MenuItem;

test('one of one changes over', () => {
  assert.deepEqual(choose(choose({}, heat, 'mild'), heat, 'hot'), { heat: ['hot'] });
});

test('several toggle and stop at the most', () => {
  let choice = choose(choose({}, extra, 'ramen'), extra, 'udon');
  assert.ok(isFull(choice, extra));
  assert.equal(choose(choice, extra, 'cheese'), choice);
  choice = choose(choice, extra, 'ramen');
  assert.deepEqual(choice, { extra: ['udon'] });
});

test('an optional single choice can be changed and taken back', () => {
  const one = { ...extra, max: 1 };
  assert.deepEqual(choose(choose({}, one, 'ramen'), one, 'udon'), { extra: ['udon'] });
  assert.deepEqual(choose({ extra: ['udon'] }, one, 'udon'), { extra: [] });
  assert.ok(!isFull({ extra: ['udon'] }, one));
});

test('what is required is named until it is chosen', () => {
  assert.equal(missingGroup(stew, {}), heat);
  assert.equal(missingGroup(stew, { heat: ['mild'] }), null);
  assert.ok(needsChoice(stew));
});

test('the price follows the choice', () => {
  assert.equal(unitPrice(stew, { heat: ['hot'], extra: ['ramen', 'cheese'] }).amount, 29500);
});

test('a choice survives the way to the cart and back', () => {
  const choice = { heat: ['hot'], extra: ['ramen', 'udon'] };
  const sent = asChosenOptions({ ...choice, empty: [] });
  assert.deepEqual(sent, [
    { groupId: 'heat', optionIds: ['hot'] },
    { groupId: 'extra', optionIds: ['ramen', 'udon'] },
  ]);
  const lines = sent.flatMap(({ groupId, optionIds }) =>
    optionIds.map((optionId) => ({ groupId, optionId })),
  );
  assert.deepEqual(choiceOf(lines), choice);
});
