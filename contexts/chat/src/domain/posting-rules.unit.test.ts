import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guestsMark, movedMark, NEW_CONVERSATION } from './conversation.ts';
import { judgeText, LONGEST_TEXT, waitForPace } from './posting-rules.ts';

test('a message says something', () => {
  for (const text of ['', ' ', '\n\t', '\u00a0\u3000', '\u200b\ufeff'])
    assert.deepEqual(judgeText(text), { ok: false, error: { code: 'message-empty' } });
  for (const text of ['네', ' 네 ', '<script>alert(1)</script>', '👍'])
    assert.deepEqual(judgeText(text), { ok: true, value: text });
});

test('2,000 characters fit, as people count them', () => {
  for (const one of ['a', '가', '😀']) {
    assert.equal(judgeText(one.repeat(LONGEST_TEXT)).ok, true);
    assert.equal(judgeText(one.repeat(LONGEST_TEXT + 1)).ok, false);
  }
});

test('who writes too fast waits until the first of the last ones is old enough', () => {
  const pace = { messages: 3, withinMs: 1_000 };
  assert.equal(waitForPace([900, 800], 950, pace), 0);
  assert.equal(waitForPace([900, 800, 700], 950, pace), 750);
  assert.equal(waitForPace([900, 800, 700], 1_700, pace), 0);
});

test('marks go forward, as far as there is something to read', () => {
  const conversation = { ...NEW_CONVERSATION, lastSeq: 5, marks: { staff: 3, g1: 2, g2: 4 } };
  assert.equal(movedMark(conversation, { kind: 'staff' }, 3), undefined);
  assert.equal(movedMark(conversation, { kind: 'staff' }, 9), 5);
  assert.equal(movedMark(conversation, { kind: 'guest', id: 'new' }, 1), 1);
  assert.equal(guestsMark(conversation), 4);
  assert.equal(guestsMark(NEW_CONVERSATION), 0);
});
