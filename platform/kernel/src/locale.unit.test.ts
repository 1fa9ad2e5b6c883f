import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localeOf, textIn } from './locale.ts';

describe('the language of a text', () => {
  it('is the wanted one, else that of the store, else any', () => {
    const text = { ko: '밥', en: 'Rice', ja: '' };
    assert.equal(textIn(text, 'en', 'ko'), 'Rice');
    assert.equal(textIn(text, 'zh', 'ko'), '밥');
    assert.equal(textIn(text, 'ja', 'en'), 'Rice');
    assert.equal(textIn({ zh: '米饭' }, 'en', 'ko'), '米饭');
    assert.equal(textIn({}, 'en', 'ko'), '');
  });

  it('of a store follows its locale', () => {
    const tags = ['ko', 'ko-KR', 'EN-us', 'zh-Hant-TW', 'fr-FR', ''];
    assert.deepEqual(tags.map(localeOf), ['ko', 'ko', 'en', 'zh', 'en', 'en']);
  });
});
