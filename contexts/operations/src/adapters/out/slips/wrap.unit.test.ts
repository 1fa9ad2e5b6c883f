import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wrapped } from './wrap.ts';

const widthOf = (text: string): number => [...text].length;

test('lines break at spaces, and inside of a word that is wider than the paper', () => {
  assert.deepEqual(wrapped('국물 넉넉히 부탁드려요', 6, widthOf), ['국물 넉넉히', '부탁드려요']);
  assert.deepEqual(wrapped('가나다라마바사 아', 3, widthOf), ['가나다', '라마바', '사 아']);
  assert.deepEqual(wrapped('  ', 3, widthOf), []);
});

test('nothing is lost, and no line is wider than the room', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 8, max: 20 }),
      (text, room) => {
        const lines = wrapped(text, room, widthOf);
        assert.equal(lines.join('').replaceAll(/\s/g, ''), text.replaceAll(/\s/g, ''));
        for (const line of lines) assert.ok(widthOf(line) <= room, line);
      },
    ),
  );
});
