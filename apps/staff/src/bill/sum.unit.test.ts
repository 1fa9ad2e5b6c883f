import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sumOf } from './sum.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });

test('an amount as people type it; nothing is all that is shown; more than is left is none', () => {
  assert.equal(sumOf('', won(9_000)), 9_000);
  assert.equal(sumOf(' 5,000원 ', won(9_000)), 5_000);
  assert.equal(sumOf('9000', won(9_000)), 9_000);
  for (const wrong of ['9001', '0', '-1', 'abc', '12345678901', '50.5'])
    assert.equal(sumOf(wrong, won(9_000)), undefined, wrong);
});

test('an amount has as many decimals as its currency', () => {
  const dollars = { amount: 2_000, currency: 'USD' };
  assert.equal(sumOf('12.50', dollars), 1_250);
  assert.equal(sumOf('$12', dollars), 1_200);
  assert.equal(sumOf('20.01', dollars), undefined);
});
