import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderName } from './order-name.ts';

test('one dish stands for itself', () => {
  for (const locale of ['ko', 'en', 'ja', 'zh'] as const)
    assert.equal(orderName(locale, '부대찌개', 0), '부대찌개');
});

test('several are named by the first and the number of the others', () => {
  assert.equal(orderName('ko', '부대찌개', 1), '부대찌개 외 1가지');
  assert.equal(orderName('en', 'Army stew', 1), 'Army stew and 1 more');
  assert.equal(orderName('en', 'Army stew', 12), 'Army stew and 12 more');
  assert.equal(orderName('ja', '部隊チゲ', 1), '部隊チゲ ほか1品');
  assert.equal(orderName('zh', '部队锅', 1), '部队锅等2种');
});
