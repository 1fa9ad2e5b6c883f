import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textIn, wantedOf } from './settings.ts';

test('what was left empty is not kept', () => {
  assert.deepEqual(wantedOf({ opening: { ko: ' ' }, replies: [{ ko: ' 네 ', en: '' }, {}, { ja: ' ' }] }), {
    openingMessage: null,
    quickReplies: [{ ko: '네' }],
  });
  assert.deepEqual(wantedOf({ opening: { en: 'Hi' }, replies: [] }), {
    openingMessage: { en: 'Hi' },
    quickReplies: [],
  });
});

test('a text is shown in the language asked for, else in one that is there', () => {
  assert.equal(textIn({ ko: '네', en: 'Yes' }, 'en'), 'Yes');
  assert.equal(textIn({ ja: 'はい' }, 'en'), 'はい');
});
