import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words as en } from './en.ts';
import { words as ja } from './ja.ts';
import { words as ko } from './ko.ts';
import { words as zh } from './zh.ts';

function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value)
    .flatMap(([key, inner]) => shapeOf(inner, `${path}/${key}`))
    .sort();
}

/** Every text a function can make, with sample values in its places. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    const say = value as (...values: unknown[]) => string;
    return [
      ['A', 'B'],
      [2, 3],
      [0, 1],
    ].flatMap((values) => {
      try {
        return [say(...values)];
      } catch {
        // A number where the sentence wants a name.
        return [];
      }
    });
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const languages = { ko, en, ja, zh };

for (const [language, words] of Object.entries(languages)) {
  test(`${language} has every text of the others and no more`, () => {
    assert.deepEqual(shapeOf(words), shapeOf(ko));
  });

  test(`${language} leaves no hole in a sentence`, () => {
    for (const text of textsOf(words)) assert.doesNotMatch(text, /undefined|NaN|\[object/);
  });
}

test('English, Japanese and Chinese are translated, not left in Korean', () => {
  for (const [language, words] of Object.entries({ en, ja, zh }))
    for (const text of textsOf(words)) assert.doesNotMatch(text, /[가-힣]/, `${language}: ${text}`);
});

test('Korean is not English', () => {
  const latin = textsOf(ko).filter((text) => /[a-z]{3}/i.test(text));
  assert.deepEqual(latin, []);
});
