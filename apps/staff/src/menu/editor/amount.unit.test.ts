import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountOf, amountText } from './amount.ts';

test('won have no point, dollars have two digits behind it', () => {
  assert.deepEqual(
    [amountText(12000, 'KRW'), amountText(1250, 'USD'), amountText(-500, 'KRW')],
    [...['12000', '12.50', '-500']],
  );
  assert.deepEqual(
    [amountOf('12,000', 'KRW'), amountOf('12.5', 'USD'), amountOf(' -500 ', 'KRW')],
    [...[12000, 1250, -500]],
  );
});

test('what is no amount of the currency is none', () => {
  for (const text of ['', 'free', '12.5', '1e3', '--1', '12345678901'])
    assert.equal(amountOf(text, 'KRW'), undefined, text);
  assert.equal(amountOf('1.234', 'USD'), undefined);
});
