import assert from 'node:assert/strict';
import { test } from 'node:test';
import { threeWay } from './three-way.ts';

const weave = (was: unknown, mine: unknown, theirs: unknown) => threeWay({ was, mine, theirs }, 'mine');
const row = (key: string, more: object = {}) => ({ key, ...more });

test('who alone changed it is right; the same done twice is no clash', () => {
  assert.deepEqual(weave('a', 'b', 'a'), { value: 'b', clash: false });
  assert.deepEqual(weave('a', 'a', 'c'), { value: 'c', clash: false });
  assert.deepEqual(weave('a', 'b', 'b '), { value: 'b', clash: false });
});

test('one text changed by both is a clash; the preferred one stays', () => {
  assert.deepEqual(weave('a', 'b', 'c'), { value: 'b', clash: true });
  assert.deepEqual(threeWay({ was: 'a', mine: 'b', theirs: 'c' }, 'theirs').value, 'c');
});

test('languages are merged one by one; a translation taken out stays out', () => {
  const woven = weave({ ko: 'a', en: 'x', ja: 'q' }, { ko: 'b', en: 'x', ja: 'q' }, { ko: 'a', en: 'y' });
  assert.deepEqual(woven, { value: { ko: 'b', en: 'y' }, clash: false });
});

test('words that each has added are there, those that one has taken out are not', () => {
  assert.deepEqual(weave(['a', 'b'], ['b', 'mine'], ['a', 'b', 'theirs']).value, ['b', 'theirs', 'mine']);
});

test('rows of both are kept, in the order of who changed it', () => {
  const was = [row('a'), row('b')];
  const woven = weave(was, [row('b'), row('a'), row('mine')], [row('a', { n: 1 }), row('b'), row('theirs')]);
  assert.deepEqual(woven, {
    value: [row('b'), row('a', { n: 1 }), row('mine'), row('theirs')],
    clash: false,
  });
});

test('a row that one has taken out and the other has left alone is gone; changed, it is a clash', () => {
  const was = [row('a', { n: 0 }), row('b')];
  assert.deepEqual(weave(was, [row('b')], was), { value: [row('b')], clash: false });
  const clash = weave(was, [row('b')], [row('a', { n: 1 }), row('b')]);
  assert.deepEqual(clash, { value: [row('b')], clash: true });
  const kept = threeWay({ was, mine: [row('b')], theirs: [row('a', { n: 1 }), row('b')] }, 'theirs');
  assert.deepEqual(kept.value, [row('a', { n: 1 }), row('b')]);
});
