import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODE_LENGTH, normalizedCode, tableCode } from './table-code.ts';

test('a code has 26 characters, five bits each', () => {
  const code = tableCode(Uint8Array.from({ length: CODE_LENGTH }, (_, i) => i * 37));
  assert.match(code, /^[0-9a-hjkmnp-tv-z]{26}$/);
  assert.equal(new Set(Array.from({ length: 256 }, (_, byte) => tableCode(Uint8Array.of(byte)))).size, 32);
});

test('what is typed is read kindly', () => {
  assert.equal(normalizedCode(' OIL0abc '), '0110abc');
});

test('a code stays what it is', () => {
  const code = tableCode(Uint8Array.from({ length: CODE_LENGTH }, (_, i) => i));
  assert.equal(normalizedCode(code), code);
});
