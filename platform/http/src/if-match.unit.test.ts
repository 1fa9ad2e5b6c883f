import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectedVersion } from './if-match.ts';
import { ProblemError } from './problem.ts';

test('If-Match names a version or none', () => {
  assert.equal(expectedVersion('"12"'), 12);
  assert.equal(expectedVersion('W/"12"'), 12);
  assert.equal(expectedVersion('*'), undefined);
  assert.equal(expectedVersion(undefined), undefined);
  for (const header of ['"a"', '"1", "2"', '"-1"', ''])
    assert.throws(() => expectedVersion(header), ProblemError, header);
});
