import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mergeRead } from './merge-read.ts';

const one = (id: string, revision: number) => ({ id, revision });
const isStale = (read: { revision: number }, known: { revision: number }) => read.revision < known.revision;

describe('a list that is read', () => {
  test('brings what is new in it', () => {
    const known = [one('a', 1)];
    const read = [one('a', 2), one('b', 1)];
    assert.deepEqual(mergeRead(known, known, read, isStale), read);
  });

  test('does not take back a step told meanwhile', () => {
    const merged = mergeRead([one('a', 1)], [one('a', 3)], [one('a', 2)], isStale);
    assert.deepEqual(merged, [one('a', 3)]);
  });

  test('does not lose what came after it was begun', () => {
    const merged = mergeRead([], [one('b', 1)], [one('a', 1)], isStale);
    assert.deepEqual(merged, [one('a', 1), one('b', 1)]);
  });

  test('lets go what is gone', () => {
    const known = [one('a', 1), one('b', 1)];
    assert.deepEqual(mergeRead(known, known, [one('b', 1)], isStale), [one('b', 1)]);
  });
});
