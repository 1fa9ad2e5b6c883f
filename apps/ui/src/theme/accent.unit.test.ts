import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { accentTokens, contrast, parse } from './accent.ts';

const colour = (hex: string | undefined) => parse(hex ?? '') ?? assert.fail(`no colour: ${hex}`);
const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('whatever colour the owner picks, text and controls can be read', () => {
  fc.assert(
    fc.property(hex, (accent) => {
      const tokens = accentTokens(accent) ?? {};
      const pairs: [string | undefined, string | undefined, number][] = [
        ['#ffffff', tokens.fill, 4.5],
        ['#ffffff', tokens['fill-press'], 4.5],
        [tokens['text-light'], '#ffffff', 4.5],
        [tokens['text-light'], tokens['soft-light'], 4.5],
        [tokens['text-dark'], tokens['soft-dark'], 4.5],
        [tokens['text-dark'], '#1d1a18', 4.5],
        [tokens.light, '#ffffff', 3],
        [tokens.dark, '#141210', 3],
      ];
      for (const [a, b, least] of pairs) assert.ok(contrast(colour(a), colour(b)) >= least, `${a} on ${b}`);
    }),
  );
});

test('a colour that can be read already stays as it is', () => {
  const tokens = accentTokens('#1d5fc4');
  assert.equal(tokens?.fill, '#1d5fc4');
  assert.equal(tokens?.['text-light'], '#1d5fc4');
});

test('what is no colour changes nothing', () => {
  assert.equal(accentTokens('red; } body { display: none'), null);
  assert.equal(accentTokens('#fff'), null);
});
