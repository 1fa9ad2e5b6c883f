import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDueBackOnSale, optionIn, soldOutFor, withOption, type OptionGroup } from './option-group.ts';

const NOON = new Date('2026-05-01T12:00:00Z');
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const option = (id: string) => ({ id, name: { ko: id }, priceDelta: 0, allergens: [], soldOut: false });
const heat: OptionGroup = {
  ...{ id: 'heat', name: { ko: '맵기' }, min: 1, max: 1 },
  options: [option('mild'), option('hot')],
};

test('what is sold out for a time is due when it is over, and what is sold out for good never', () => {
  const sale = soldOutFor(later(30));
  assert.deepEqual(
    [29, 30, 31].map(later).map((at) => isDueBackOnSale(sale, at)),
    [false, true, true],
  );
  assert.equal(isDueBackOnSale(soldOutFor(null), later(999)), false);
  assert.equal(isDueBackOnSale({ soldOut: false }, later(999)), false);
});

test('how one option sells changes nothing of the others, and leaves no time behind', () => {
  const sold = withOption([heat], 'hot', soldOutFor(later(30))) ?? [];
  assert.deepEqual(optionIn(sold, 'hot'), {
    ...option('hot'),
    ...{ soldOut: true, soldOutUntil: later(30).toISOString() },
  });
  assert.deepEqual(withOption(sold, 'hot', { soldOut: false }), [heat]);
  assert.deepEqual(optionIn(withOption(sold, 'hot', soldOutFor(null)) ?? [], 'hot'), {
    ...option('hot'),
    soldOut: true,
  });
  assert.equal(withOption([heat], 'none', { soldOut: true }), undefined);
});
