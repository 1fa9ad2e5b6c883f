import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST_MESSAGE } from '@hiorder/contracts';
import { LONGEST, lengthOf, saysSomething } from './text.ts';

test('the limit is that of the contract', () => assert.equal(LONGEST, LONGEST_MESSAGE));

test('characters are counted as people do', () => {
  assert.equal(lengthOf('가나'), 2);
  assert.equal(lengthOf('😀😀'), 2);
});

test('a message says something', () => {
  for (const text of ['', ' \n', '\u200b']) assert.equal(saysSomething(text), false);
  for (const text of ['네', ' ok ', '👍', 'مرحبا']) assert.equal(saysSomething(text), true);
});
