import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, type Font } from 'fontkit';
import { fontOf, fontSheet, lettersOfFaces } from './font-sheet.ts';

const sets = [
  { name: 'latin', letters: ['a', 'b', '₩'] },
  { name: 'korean', letters: ['김', '치'] },
];

test('every letter of Pretendard is in one font, and in one only', () => {
  const seen = new Map<number, number>();
  for (const letters of lettersOfFaces(fontSheet(sets, '/any')))
    for (const code of letters) seen.set(code, (seen.get(code) ?? 0) + 1);
  seen.delete(0x10ffff);
  assert.deepEqual(
    [...seen].filter(([, faces]) => faces !== 1),
    [],
  );
  const all = lettersOfFaces(fontSheet([], '/any')).flat();
  assert.deepEqual(
    all.filter((code) => !seen.has(code)),
    [],
  );
  assert.ok(all.length > 11_172, 'all Korean syllables are among them');
});

test('all faces are of the same weights, so that a browser takes letters from each of them', () => {
  const weights = [...fontSheet(sets, '/any').matchAll(/font-weight: ([^;]+);/g)].map(([, weight]) => weight);
  assert.ok(weights.length > 90);
  assert.equal(new Set(weights).size, 1);
});

test('a piece of which nothing is left takes no letter', () => {
  const [first = []] = lettersOfFaces(fontSheet([], '/any'));
  const letters = first.map((code) => String.fromCodePoint(code));
  const [left] = lettersOfFaces(fontSheet([{ name: 'all', letters }], '/any'));
  assert.deepEqual(left, [0x10ffff]);
});

test('the font of a set has its letters, in the weights that our styles use', async () => {
  const font = create(await fontOf(sets[1]!)) as Font;
  const has = (letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0)!);
  assert.deepEqual(['김', '치', '뷁', 'a'].map(has), [true, true, false, false]);
  const { min, max } = font.variationAxes['wght']!;
  assert.deepEqual([min, max], [400, 700]);
});
