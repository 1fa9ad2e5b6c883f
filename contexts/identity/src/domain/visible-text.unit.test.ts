import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { visibleText } from './visible-text.ts';

const cases: readonly [why: string, text: string, shown: string][] = [
  ['spaces around and between', '  Kim \t\n Minsu ', 'Kim Minsu'],
  ['emoji with joiners stay whole', '👨‍👩‍👧‍👦 가족', '👨‍👩‍👧‍👦 가족'],
  ['coloured hearts keep their selector', '❤️', '❤️'],
  ['right-to-left names stay', 'محمد', 'محمد'],
  ['a direction override goes', '\u202Eevil\u202C', 'evil'],
  ['isolates go', '\u2066a\u2069', 'a'],
  ['zero-width spaces go', 'a\u200Bb\uFEFF', 'ab'],
  ['line separators become spaces', 'a\u2028b', 'a b'],
  ['controls go', 'a\u0000b\u001B[31m', 'ab[31m'],
  ['fillers alone are nothing', '\u3164\u115F\u2800', ''],
  ['joiners alone are nothing', '\u200D\u200C', ''],
  ['markup and SQL are only text', `<b>'; drop table guest;--`, `<b>'; drop table guest;--`],
  ['decomposed becomes composed', '가', '가'],
  ['lone surrogates are replaced', 'a\uD800', 'a\uFFFD'],
];
for (const [why, text, shown] of cases) test(why, () => assert.equal(visibleText(text), shown));

test('cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => visibleText(visibleText(text)) === visibleText(text),
    ),
  );
});
