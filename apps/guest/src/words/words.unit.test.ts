import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testSentences, testWords, textsOf } from '@hiorder/ui/testing/words';
import { words as en } from './en.ts';
import { words as ja } from './ja.ts';
import { words as ko } from './ko.ts';
import { words as zh } from './zh.ts';

testWords('guest', { ko, en, ja, zh });
testSentences('guest', { ko, en, ja, zh });

test('Korean is not English', () => {
  const latin = textsOf(ko).filter((text) => /[a-z]{3}/i.test(text));
  assert.deepEqual(latin, []);
});
