import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountOf, NEW_DRAFT, OTHER, refundOf } from './draft.ts';

const left = { amount: 9_000, currency: 'KRW' };
const part = (typed: string) => ({ ...NEW_DRAFT, much: 'part' as const, typed });

test('all that is left, or a part that was typed and is not more', () => {
  assert.equal(amountOf(NEW_DRAFT, left), 9_000);
  assert.equal(amountOf(part('5,000원'), left), 5_000);
  for (const typed of ['', ' ', '0', '9001', 'abc'])
    assert.equal(amountOf(part(typed), left), undefined, typed);
  assert.equal(amountOf(NEW_DRAFT, { ...left, amount: 0 }), undefined);
});

test('without a reason nothing is given back; another one must be written', () => {
  assert.equal(refundOf(NEW_DRAFT, left), undefined);
  assert.deepEqual(refundOf({ ...NEW_DRAFT, choice: '식었어요' }, left), {
    amount: 9_000,
    reason: '식었어요',
  });
  const other = { ...part('1000'), choice: OTHER };
  assert.equal(refundOf({ ...other, written: '  ' }, left), undefined);
  assert.deepEqual(refundOf({ ...other, written: ' 단골 ' }, left), { amount: 1_000, reason: '단골' });
});

test('a reason without an amount is not enough', () =>
  assert.equal(refundOf({ ...part('9001'), choice: '식었어요' }, left), undefined));
