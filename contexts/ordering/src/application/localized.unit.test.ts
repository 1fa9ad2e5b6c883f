import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textIn } from './localized.ts';

const names = { ko: '부대찌개', en: 'Army stew' };

test('the first wanted language that the text has, else the store’s, else any, else nothing', () => {
  assert.equal(textIn(names, ['ja', 'en-US', 'ko'], 'ko'), 'Army stew');
  assert.equal(textIn(names, ['ja', 'fr'], 'ko-KR'), '부대찌개');
  assert.equal(textIn({ zh: '部队锅' }, ['en'], 'ko'), '部队锅');
  assert.equal(textIn({ ko: '', en: 'Stew' }, ['ko'], 'ko'), 'Stew');
  assert.equal(textIn({}, ['ko'], 'ko'), '');
});
