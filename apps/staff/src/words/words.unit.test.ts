import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testWords } from '@hiorder/ui/testing/words';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { zh } from './zh.ts';

testWords('staff', { ko, en, ja, zh });

test('counts read right in English', () => {
  assert.deepEqual(en.floor.guests(1), ['', '1 guest']);
  assert.equal(en.common.people(2), '2 guests');
});
