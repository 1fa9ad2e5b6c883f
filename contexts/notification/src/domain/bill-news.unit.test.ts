import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refundOf } from './bill-news.ts';

test('money on its way back is told first, then that it is back; without either there is no news', () => {
  const currency = 'KRW';
  assert.deepEqual(refundOf({ refunded: 9_000, returning: 4_000, currency }), {
    ...{ money: { amount: 4_000, currency }, done: false },
  });
  assert.deepEqual(refundOf({ refunded: 9_000, returning: 0, currency }), {
    ...{ money: { amount: 9_000, currency }, done: true },
  });
  assert.equal(refundOf({ refunded: 0, currency }), undefined);
});
