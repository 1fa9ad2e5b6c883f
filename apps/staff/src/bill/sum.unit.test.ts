import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sumOf } from './sum.ts';

test('an amount as people type it; nothing is all of it; more than is left is none', () => {
  assert.equal(sumOf('', 9_000), null);
  assert.equal(sumOf(' 5,000원 ', 9_000), 5_000);
  assert.equal(sumOf('9000', 9_000), 9_000);
  for (const wrong of ['9001', '0', '-1', 'abc', '12345678901'])
    assert.equal(sumOf(wrong, 9_000), undefined, wrong);
});
