import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftsOf, mistakesIn, moved, renamed, wanted } from './names-draft.ts';

const kinds = [
  { id: 'water', name: { ko: '물', en: 'Water' } },
  { id: 'bill', name: { ko: '계산' } },
  { id: 'other', name: { ko: '기타' } },
];
const drafts = draftsOf(kinds);
const order = (by: readonly { id?: string }[]) => by.map(({ id }) => id);

test('rows move up and down, and no further than the ends', () => {
  assert.deepEqual(order(moved(drafts, 1, -1)), ['bill', 'water', 'other']);
  assert.deepEqual(order(moved(drafts, 1, 1)), ['water', 'other', 'bill']);
  assert.deepEqual(order(moved(drafts, 0, -1)), ['water', 'bill', 'other']);
  assert.deepEqual(order(moved(drafts, 2, 1)), ['water', 'bill', 'other']);
});

test('what is sent is trimmed, without the names that are left empty', () => {
  const next = renamed(renamed(drafts, 'water', 'ko', ' 생수 '), 'water', 'en', ' ');
  assert.deepEqual(wanted(next)[0], { id: 'water', name: { ko: '생수' } });
  assert.deepEqual(wanted([{ key: 'new', name: { ko: '담요' } }]), [{ name: { ko: '담요' } }]);
});

test('every row needs a name of its own in the language of the store', () => {
  const next = [...renamed(drafts, 'other', 'ko', '물'), { key: 'new', name: { en: 'Blanket' } }];
  assert.deepEqual(
    [...mistakesIn(next, 'ko')],
    [
      ['other', 'duplicate'],
      ['new', 'missing'],
    ],
  );
  assert.equal(mistakesIn(drafts, 'ko').size, 0);
});
