import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noneMatch } from './if-none-match.ts';

test('If-None-Match compares weakly and knows lists and *', () => {
  for (const header of ['"1"', 'W/"1"', '"0", "1"', '*']) assert.ok(noneMatch(header, '"1"'), header);
  for (const header of [undefined, '"2"', '1', '']) assert.ok(!noneMatch(header, '"1"'), header);
});
