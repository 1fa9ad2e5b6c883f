import { LOCALES } from '@hiorder/kernel';
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DAYPARTS } from './daypart.ts';
import { liked, likedNow, togetherWith } from './wording.ts';

it('puts the Korean particle that the name asks for', () => {
  assert.equal(togetherWith('김치찌개', 'ko'), '김치찌개와 함께 많이 주문해요');
  assert.equal(togetherWith('비빔밥', 'ko'), '비빔밥과 함께 많이 주문해요');
  assert.equal(togetherWith('Cola', 'ko'), 'Cola와(과) 함께 많이 주문해요');
  assert.equal(togetherWith('소주 360ml', 'ko'), '소주 360ml와(과) 함께 많이 주문해요');
});

it('says everything in every language, and the same thing the same way', () => {
  for (const language of LOCALES) {
    const said = [liked(language), ...DAYPARTS.map((daypart) => likedNow(daypart, language))];
    assert.equal(new Set(said).size, said.length, language);
    assert.match(togetherWith('Bibimbap', language), /Bibimbap/);
  }
});
