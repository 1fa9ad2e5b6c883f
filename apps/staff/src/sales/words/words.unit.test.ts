import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { zh } from './zh.ts';

const shapeOf = (value: unknown, path = ''): string[] =>
  typeof value !== 'object' || value === null
    ? [`${path}: ${typeof value}`]
    : Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}/${key}`));

for (const [language, words] of Object.entries({ en, ja, zh }))
  test(`sales: ${language} has every text of Korean, and none in Korean`, () => {
    assert.deepEqual(shapeOf(words).sort(), shapeOf(ko).sort());
    assert.doesNotMatch(JSON.stringify(words), /[가-힣]/);
  });
