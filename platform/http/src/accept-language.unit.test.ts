import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { acceptedLanguages, wantedLanguage } from './accept-language.ts';

describe('Accept-Language', () => {
  it('is read by weight, the most wanted first', () => {
    assert.deepEqual(acceptedLanguages('en-US,en;q=0.9,ko;q=0.95'), ['en-US', 'ko', 'en']);
  });

  it('leaves out what is not wanted and what is no language', () => {
    assert.deepEqual(acceptedLanguages('*, ko;q=0, en;q=x, <b>, ja;q=0.1'), ['ja']);
    for (const header of [undefined, '', ';;;,,,', 'e'.repeat(10_000)]) {
      assert.deepEqual(acceptedLanguages(header), []);
    }
  });

  const wanted = (header: string | undefined) => wantedLanguage(header, ['ko', 'en', 'ja', 'zh']);

  it('chooses the best liked of the languages that are spoken', () => {
    assert.equal(wanted('ja-JP,ja;q=0.9,en;q=0.8'), 'ja');
    assert.equal(wanted('fr, en;q=0.5, KO;q=0.7'), 'ko');
    assert.equal(wanted('zh-Hant-TW;q=0.1'), 'zh');
    assert.equal(wanted('fr, *'), undefined);
  });
});
