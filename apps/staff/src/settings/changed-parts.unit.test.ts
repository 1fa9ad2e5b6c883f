import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedParts, laidOver, rebased } from './changed-parts.ts';

const before = { counterPayment: false, mostPerItem: null, openingHours: [{ days: [1], from: '11:00' }] };

test('only what was changed is sent; what stayed may be somebody else’s by now', () => {
  const hours = [{ days: [1, 2], from: '11:00' }];
  assert.deepEqual(changedParts(before, structuredClone(before)), {});
  assert.deepEqual(changedParts(before, { ...before, openingHours: hours }), { openingHours: hours });
  assert.deepEqual(changedParts(before, { ...before, counterPayment: true, mostPerItem: 3 }), {
    ...{ counterPayment: true, mostPerItem: 3 },
  });
});

test('taken away is a change as well', () => {
  assert.deepEqual(changedParts(before, { ...before, openingHours: null }), { openingHours: null });
});

const asItIs = (draft: typeof before): object => draft;
const both = (mine: Partial<typeof before>, theirs: Partial<typeof before>) =>
  rebased({ was: before, mine: { ...before, ...mine }, theirs: { ...before, ...theirs } }, asItIs);

test('what two have changed beside each other is put together', () => {
  assert.deepEqual(both({ counterPayment: true }, {}), { ...before, counterPayment: true });
  const hours = [{ days: [7], from: '12:00' }];
  assert.deepEqual(both({ counterPayment: true }, { openingHours: hours }), {
    ...before,
    ...{ counterPayment: true, openingHours: hours },
  });
});

test('the same change twice is one change; of two different ones nobody chooses here', () => {
  assert.deepEqual(both({ counterPayment: true }, { counterPayment: true }), {
    ...before,
    counterPayment: true,
  });
  const [mine, theirs] = ['11:30', '12:00'].map((from) => ({ openingHours: [{ days: [1], from }] }));
  assert.equal(both(mine!, theirs!), undefined);
});

test('what was not touched stays the very same, so that its rows on the page do', () => {
  assert.equal(both({}, { counterPayment: true })?.openingHours, before.openingHours);
});

test('what is changed while the rest is saved lies on what was saved, whoever has set that', () => {
  const theirs = { ...before, counterPayment: true, openingHours: [] };
  const mine = { ...before, openingHours: [{ days: [6], from: '10:00' }] };
  assert.deepEqual(laidOver({ was: before, mine, theirs }, asItIs), {
    ...theirs,
    openingHours: mine.openingHours,
  });
});
