import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatCsv, parseCsv } from './csv.ts';

test('quotes, commas and line ends within a field stay', () => {
  assert.deepEqual(parseCsv('\uFEFFa,"b,""c""\n d"\r\n\r\n1,2'), [
    ['a', 'b,"c"\n d'],
    ['1', '2'],
  ]);
});

test('what was written is read again', () => {
  const cell = fc.string().filter((text) => !/^[=+\-@\t]/.test(text) && !text.includes('\uFEFF'));
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }));
  fc.assert(
    fc.property(table, (rows) => {
      const kept = rows.filter((row) => row.some((value) => value.trim() !== ''));
      assert.deepEqual(parseCsv(formatCsv(rows)), kept);
    }),
  );
});

test('a text that a spreadsheet would run is kept from it', () => {
  assert.match(formatCsv([['=1+1', '-500', '@x']]), /'=1\+1,-500,'@x/);
});
