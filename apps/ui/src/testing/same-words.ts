import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locale } from '@hiorder/contracts';

/** Every text that is there to be read; of a sentence with places in it, what it makes of sample values. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return SAMPLES.flatMap((values) => said(value, values));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const SAMPLES = [
  ['A', 'B'],
  [2, 3],
  [0, 1],
];

function said(sentence: unknown, values: readonly unknown[]): string[] {
  try {
    return textsOf((sentence as (...of: unknown[]) => unknown)(...values));
  } catch {
    // A number where the sentence wants a name.
    return [];
  }
}

function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value)
    .flatMap(([key, inner]) => shapeOf(inner, `${path}/${key}`))
    .sort();
}

/** The other languages say all that Korean says and no more, and nothing of it in Korean. */
export function testWords(part: string, { ko, ...others }: Readonly<Record<Locale, object>>): void {
  for (const [language, words] of Object.entries(others))
    test(`${part}: ${language} has every text of Korean, and none in Korean`, () => {
      assert.deepEqual(shapeOf(words), shapeOf(ko));
      for (const text of textsOf(words)) assert.doesNotMatch(text, /[가-힣]/, text);
    });
}

/** For words whose sentences take names and numbers only, none that are looked up by a code. */
export function testSentences(part: string, languages: Readonly<Record<Locale, object>>): void {
  for (const [language, words] of Object.entries(languages))
    test(`${part}: ${language} leaves no hole in a sentence`, () => {
      for (const text of textsOf(words)) assert.doesNotMatch(text, /undefined|NaN|\[object/);
    });
}
