import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languagesOf } from './viewer.ts';

test('languages come by weight, in the order given where it is the same', () => {
  assert.deepEqual(languagesOf('en-US,en;q=0.9,ko;q=0.95'), ['en-US', 'ko', 'en']);
  assert.deepEqual(languagesOf('ja'), ['ja']);
});

test('nonsense, wildcards and what is not wanted are left out', () => {
  assert.deepEqual(languagesOf('*, ko;q=0, ;;, <script>, zh;q=abc'), []);
  assert.deepEqual(languagesOf(undefined), []);
});
