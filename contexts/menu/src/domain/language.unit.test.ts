import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageOf, localize } from './language.ts';

describe('the language of a text', () => {
  it('is the wanted one, else that of the store, else any', () => {
    const text = { ko: '밥', en: 'Rice', ja: '' };
    assert.equal(localize(text, 'en', 'ko'), 'Rice');
    assert.equal(localize(text, 'zh', 'ko'), '밥');
    assert.equal(localize(text, 'ja', 'en'), 'Rice');
    assert.equal(localize({ zh: '米饭' }, 'en', 'ko'), '米饭');
    assert.equal(localize({}, 'en', 'ko'), '');
  });

  it('of a store follows its locale', () => {
    const tags = ['ko', 'ko-KR', 'EN-us', 'zh-Hant-TW', 'fr-FR', ''];
    assert.deepEqual(tags.map(languageOf), ['ko', 'ko', 'en', 'zh', 'en', 'en']);
  });
});
