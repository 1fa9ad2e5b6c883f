import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCALES } from '@hiorder/contracts';
import type { News } from './news.ts';
import { newsOf, type OrderMove } from './order-news.ts';
import { noticeOf } from './wording.ts';

const ALL: readonly News[] = [
  { kind: 'accepted', number: 52, etaMinutes: 15 },
  { kind: 'accepted', number: 52, etaMinutes: null },
  { kind: 'ready', number: 52 },
  { kind: 'cancelled', number: 52, reason: null },
  { kind: 'message', text: 'OK' },
];

test('every language says everything, and only Korean in Korean', () => {
  for (const language of LOCALES)
    for (const news of ALL) {
      const { title, body } = noticeOf(news, { topic: 't', language });
      for (const text of [title, body]) {
        assert.doesNotMatch(text, /undefined|null/);
        assert.notEqual(text, '');
        if (language !== 'ko') assert.doesNotMatch(text, /[가-힣]/);
      }
    }
});

test('a long message is cut between letters, not within one', () => {
  const { body } = noticeOf({ kind: 'message', text: '👍'.repeat(500) }, { topic: 't', language: 'ko' });
  assert.equal([...body].length, 160);
  assert.match(body, /^👍+…$/u);
});

const move = (more: Partial<OrderMove>): OrderMove => ({
  ...{ status: 'accepted', previous: 'placed', number: 52, by: { kind: 'staff' } },
  ...{ reason: null, etaMinutes: null, ...more },
});

test('a step forward is news; one back, one without a number or one’s own cancellation is none', () => {
  assert.equal(newsOf(move({}))?.kind, 'accepted');
  assert.equal(newsOf(move({ status: 'ready', previous: 'accepted' }))?.kind, 'ready');
  assert.equal(newsOf(move({ status: 'cancelled' }))?.kind, 'cancelled');
  assert.equal(newsOf(move({ previous: 'ready' })), undefined);
  assert.equal(newsOf(move({ number: null })), undefined);
  assert.equal(newsOf(move({ status: 'served', previous: 'ready' })), undefined);
  assert.equal(newsOf(move({ status: 'cancelled', by: { kind: 'guest' } })), undefined);
});
