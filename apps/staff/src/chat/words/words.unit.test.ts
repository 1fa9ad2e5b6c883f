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
const said = (value: unknown): string[] =>
  typeof value === 'function'
    ? [String((value as (...of: unknown[]) => unknown)(2, 'x'))]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(said)
      : [String(value)];

for (const [language, words] of Object.entries({ en, ja, zh }))
  test(`chat inbox: ${language} has every text of Korean, and none in Korean`, () => {
    assert.deepEqual(shapeOf(words).sort(), shapeOf(ko).sort());
    assert.doesNotMatch(said(words).join(), /[가-힣]|undefined/);
  });
