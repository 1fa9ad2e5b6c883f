import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOf, formatRange, parseRange, spansOf, without } from './unicode-range.ts';

test('a range is read and written as CSS has it', () => {
  const spans = parseRange('U+AC00-ac02, U+ff07,U+20');
  assert.deepEqual(spans, [
    [0xac00, 0xac02],
    [0xff07, 0xff07],
    [0x20, 0x20],
  ]);
  assert.equal(formatRange(spans), 'U+ac00-ac02, U+ff07, U+20');
  assert.throws(() => parseRange('U+ac??'), /not a unicode-range/);
});

test('letters that stand beside each other are one span', () => {
  assert.deepEqual(spansOf([5, 3, 4, 9, 3]), [
    [3, 5],
    [9, 9],
  ]);
});

test('what is taken out leaves the rest, whole and in order', () => {
  const rest = without(parseRange('U+1-5, U+8'), new Set([1, 3, 8]));
  assert.deepEqual(codesOf(rest), [2, 4, 5]);
  assert.deepEqual(without(parseRange('U+1-2'), new Set([1, 2])), []);
});
