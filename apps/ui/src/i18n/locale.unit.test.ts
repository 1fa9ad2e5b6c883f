import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCALES as contractLocales } from '@hiorder/contracts';
import { LOCALES, pickLocale } from './locale.ts';

test('the languages are those of the contract', () => {
  assert.deepEqual(LOCALES, contractLocales);
});

test('what was chosen wins over the phone', () => {
  assert.equal(pickLocale('ja', ['ko-KR']), 'ja');
});

test('the first language of the phone that we speak is taken', () => {
  assert.equal(pickLocale(null, ['fr-FR', 'zh-Hans-CN', 'en']), 'zh');
  assert.equal(pickLocale('klingon', ['en-US']), 'en');
});

test('a phone in another language gets English, one without a language the store’s', () => {
  assert.equal(pickLocale(null, ['fr-FR']), 'en');
  assert.equal(pickLocale(null, []), 'ko');
});
