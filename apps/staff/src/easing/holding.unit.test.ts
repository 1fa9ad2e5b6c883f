import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrderingPolicyView } from '@hiorder/contracts';
import { holdingNow, timeOf } from './holding.ts';
import { ko } from './words/ko.ts';

const usual: OrderingPolicyView = {
  ...{
    paymentMode: 'prepay',
    counterPayment: false,
    paused: false,
    resumesAt: null,
    message: null,
    openingHours: null,
  },
  ...{ mostPerItem: null, mostPerOrder: null, longerWait: null, heldCategories: null },
};
const endsAt = '2026-03-02T10:30:00.000Z';
const clock = (instant: string) => instant.slice(11, 16);
const timeAt = (now: string, until: string | null = endsAt) =>
  timeOf({ endsAt: until }, { now: Date.parse(now), words: ko, clock });

test('what holds is named, the hardest first; nothing is nothing', () => {
  assert.deepEqual(holdingNow(usual, ko), []);
  const all = holdingNow(
    {
      ...usual,
      paused: true,
      longerWait: { extraMinutes: 20, endsAt },
      heldCategories: { categoryIds: ['a', 'b'], endsAt: null },
    },
    ko,
  );
  assert.deepEqual(
    all.map(({ text, endsAt: until }) => [text, until]),
    [
      ['주문을 멈췄어요', null],
      ['카테고리 2개 멈춤', null],
      ['대기 +20분 안내 중', endsAt],
    ],
  );
});

test('the time left is said with its end; without one, what ends it', () => {
  assert.equal(timeAt('2026-03-02T10:11:30.000Z'), '19분 남음 · 10:30까지');
  assert.equal(timeAt('2026-03-02T10:30:00.000Z'), '곧 끝나요 · 10:30까지');
  assert.equal(timeAt('2026-03-02T10:11:30.000Z', null), '직접 해제할 때까지');
});
