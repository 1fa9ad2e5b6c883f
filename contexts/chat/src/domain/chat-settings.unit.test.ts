import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCALES } from '@hiorder/kernel';
import { FIRST_SETTINGS, inLanguage } from './chat-settings.ts';

test('a text is shown in the language asked for, else in one that is there', () => {
  assert.equal(inLanguage({ ko: '네', en: 'Yes' }, 'ko'), '네');
  assert.equal(inLanguage({ ko: '네', en: 'Yes' }, 'zh'), 'Yes');
  assert.equal(inLanguage({ ja: 'はい' }, 'ko'), 'はい');
  assert.equal(inLanguage({ ko: '네' }, undefined), '네');
});

test('every store begins with words in all languages', () => {
  const { openingMessage, quickReplies } = FIRST_SETTINGS;
  for (const texts of [openingMessage ?? {}, ...quickReplies])
    assert.deepEqual(Object.keys(texts).sort(), [...LOCALES].sort());
});
