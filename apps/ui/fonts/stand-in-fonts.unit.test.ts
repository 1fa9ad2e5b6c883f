import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { create, type Font } from 'fontkit';
import { fontOf } from './font-sheet.ts';

const read = (url: string) => readFileSync(fileURLToPath(import.meta.resolve(url)), 'utf8');
const sheet = read('../src/stand-in-fonts.css');
const tokens = read('@hiorder/design-tokens/tokens.css');

const faces = [...sheet.matchAll(/@font-face {([^}]+)}/g)].map(([, face]) => {
  const told = (name: string) => new RegExp(`${name}: ([^;]+);`).exec(face!)?.[1] ?? '';
  const share = (name: string) => Number.parseFloat(told(name)) / 100;
  return {
    family: told('font-family'),
    size: share('size-adjust'),
    ascent: share('ascent-override'),
    descent: share('descent-override'),
  };
});

test('who stands in for Pretendard has its ascent and descent, so that lines stay where they are', async () => {
  const { ascent, descent, unitsPerEm } = create(await fontOf({ name: 'a', letters: ['a'] })) as Font;
  assert.ok(faces.length > 0);
  for (const face of faces) {
    assert.ok(Math.abs(face.ascent * face.size - ascent / unitsPerEm) < 0.001, `ascent of ${face.family}`);
    assert.ok(Math.abs(face.descent * face.size + descent / unitsPerEm) < 0.001, `descent of ${face.family}`);
  }
});

test('nothing is fetched for it, and in every language it comes right after Pretendard', () => {
  assert.doesNotMatch(sheet, /url\(/);
  const standIns = /--stand-ins: ([^;]+);/.exec(tokens)?.[1]?.split(', ');
  assert.deepEqual(standIns, [...new Set(faces.map(({ family }) => family))]);
  const fonts = [...tokens.matchAll(/--font:\s+([^;]+);/g)].map(([, font]) => font!);
  assert.equal(fonts.length, 3);
  for (const font of fonts) assert.match(font, /^'Pretendard Variable', var\(--stand-ins\), /);
});
