import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedParts } from './changed-parts.ts';

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
