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

for (const [language, words] of Object.entries({ en, ja, zh })) {
  test(`${language} has every text of Korean and no more`, () => {
    assert.deepEqual(shapeOf(words).sort(), shapeOf(ko).sort());
  });

  test(`${language} is translated`, () => {
    assert.doesNotMatch(JSON.stringify(words), /[가-힣]/);
  });
}

test('counts read right in English', () => {
  assert.deepEqual(en.floor.guests(1), ['', '1 guest']);
  assert.equal(en.common.people(2), '2 guests');
});
