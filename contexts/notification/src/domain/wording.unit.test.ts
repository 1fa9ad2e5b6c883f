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
  { kind: 'refund', money: { amount: 12_000, currency: 'KRW' }, done: true, url: '/bill' },
  { kind: 'refund', money: { amount: 1_250, currency: 'USD' }, done: false, url: '/orders' },
  { kind: 'message', text: 'OK' },
  { kind: 'new-order', number: 52, table: '7', dishes: [{ quantity: 2, name: { ko: 'A', en: 'B' } }] },
  { kind: 'call', table: 'Bar', tableId: 't', what: { en: 'Water' }, note: null },
  { kind: 'guest-message', from: 'Penguin', text: 'OK' },
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

test('money and dishes are written as people write them in that language', () => {
  const titleOf = (news: News, language: 'ko' | 'en') => noticeOf(news, { topic: 't', language }).title;
  const refund = { kind: 'refund', done: true, url: '/bill' } as const;
  assert.equal(
    titleOf({ ...refund, money: { amount: 12_000, currency: 'KRW' } }, 'ko'),
    '12,000원을 환불했어요',
  );
  assert.equal(
    titleOf({ ...refund, money: { amount: 1_250, currency: 'USD' } }, 'en'),
    '$12.50 was refunded',
  );
  const dishes = [
    { quantity: 2, name: { ko: '공기밥', en: 'Rice' } },
    { quantity: 1, name: { ko: '만두' } },
  ];
  const order: News = { kind: 'new-order', number: 52, table: '7', dishes };
  assert.deepEqual(noticeOf(order, { topic: 't', language: 'en' }), {
    ...{ title: 'New order 52 · Table 7', body: '2 × Rice, 1 × 만두', tag: 't', url: '/staff/orders' },
  });
});
