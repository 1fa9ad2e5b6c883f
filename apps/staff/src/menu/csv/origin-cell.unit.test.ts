import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OriginDraft } from '../editor/draft.ts';
import { originCell, withOriginCell } from './origin-cell.ts';

const origin: OriginDraft[] = [
  { key: 'a', ingredient: { ko: '배추', en: 'Cabbage' }, country: { ko: '국내산', en: 'Korea' } },
  { key: 'b', ingredient: { ko: '돼지고기; 앞다리' }, country: { ko: '스페인산: 냉동' } },
];
const ko = { language: 'ko', own: true } as const;
const en = { language: 'en', own: false } as const;

test('what comes back as it went is what it was', () => {
  assert.equal(originCell(origin, 'ko'), '배추: 국내산; 돼지고기\\; 앞다리: 스페인산: 냉동');
  assert.equal(originCell(origin, 'en'), 'Cabbage: Korea; ');
  assert.equal(originCell(origin, 'ja'), '');
  for (const how of [ko, en]) {
    const back = withOriginCell(origin, originCell(origin, how.language), how);
    assert.deepEqual(
      back?.map(({ country }) => country[how.language] || undefined),
      [...origin.map(({ country }) => country[how.language])],
    );
    assert.equal(originCell(back ?? [], how.language), originCell(origin, how.language));
  }
});

test('the language of the store says how many there are, another one only translates', () => {
  assert.deepEqual(
    withOriginCell(origin, '쌀: 국내산', ko)?.map(({ ingredient }) => ingredient.ko),
    ['쌀'],
  );
  assert.deepEqual(withOriginCell(origin, '', ko), []);
  const translated = withOriginCell(origin, 'Cabbage: Korea; Pork: Spain', en);
  assert.deepEqual(translated?.[1]?.country, { ko: '스페인산: 냉동', en: 'Spain' });
  assert.equal(withOriginCell(origin, '', en)?.length, 2);
});

test('what names no country is no origin', () => {
  assert.equal(withOriginCell(origin, '국내산', ko), undefined);
});
