import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LOCALES } from '@hiorder/contracts';
import { mistakesIn, storeLanguage, trimmed } from '../shared/named-list.ts';
import { FIRST_KINDS } from './call-kinds.ts';

describe('the kinds of calls', () => {
  it('begin in all languages, without a mistake in any', () => {
    for (const locale of LOCALES) assert.deepEqual(mistakesIn(FIRST_KINDS.kinds, { language: locale }), []);
    assert.ok(FIRST_KINDS.kinds.some(({ id }) => id === 'bill'));
  });

  it('are named in the language of the store, each once', () => {
    const items = [
      { id: 'water', name: { ko: '물' } },
      { name: { en: 'Blanket' } },
      { name: { ko: '물' } },
      { id: 'water', name: { ko: '생수' } },
    ];
    assert.deepEqual(mistakesIn(items, { language: 'ko' }), [
      { code: 'name-required', path: '/items/1/name/ko' },
      { code: 'duplicate', path: '/items/2' },
      { code: 'duplicate', path: '/items/3' },
    ]);
  });

  it('are trimmed: blanks are no name', () => {
    const draft = { id: 'water', name: { ko: ' 물 ', en: '  ', ja: '' } };
    assert.deepEqual(trimmed(draft), { id: 'water', name: { ko: '물' } });
  });

  it('know a language by its region, and Korean for one that is not spoken', () => {
    assert.deepEqual(['en-GB', 'zh-Hans', 'ko', 'fr'].map(storeLanguage), ['en', 'zh', 'ko', 'ko']);
  });
});
