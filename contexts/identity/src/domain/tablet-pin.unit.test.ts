import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTooSimple } from './tablet-pin.ts';

test('a PIN that everybody tries first is too simple', () => {
  for (const pin of ['000000', '777777', '123456', '012345', '987654']) assert.ok(isTooSimple(pin), pin);
  for (const pin of ['112233', '246802', '471108', '654322']) assert.ok(!isTooSimple(pin), pin);
});
