import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isExpiryNews,
  isStayOver,
  rememberStayIsOver,
  rememberWindow,
  wasOpenedHere,
} from './opened-windows.ts';

const remember = (stay: string, ...ids: string[]) => ids.forEach((id) => rememberWindow({ id, stay }));
const known = (...ids: string[]) => ids.filter(wasOpenedHere);

test('what a window was opened for in this stay is known, and nothing else', () => {
  assert.deepEqual(known('a'), []);
  remember('yesterday', 'a', 'b', 'a');
  assert.deepEqual(known('a', 'b', 'c'), ['a', 'b']);
  remember('today', 'c');
  assert.deepEqual(known('a', 'b', 'c'), ['c']);
});

test('of very many the last ones are known, and one that is opened again takes no other one’s place', () => {
  remember('today', 'first', ...Array.from({ length: 19 }, (_, at) => `order-${at}`));
  for (let times = 0; times < 3; times++) remember('today', 'first');
  assert.deepEqual(known('order-0', 'first'), ['order-0', 'first']);
  remember('today', 'last');
  assert.deepEqual(known('order-0', 'order-1', 'first', 'last'), ['order-1', 'first', 'last']);
});

test('that the stay of one is over is remembered of that one, until its window is opened again', () => {
  remember('today', 'a', 'b');
  for (const id of ['a', 'never opened']) rememberStayIsOver(id);
  assert.deepEqual(['a', 'b', 'never opened'].filter(isStayOver), ['a']);
  assert.deepEqual(known('a', 'b', 'never opened'), ['a', 'b']);
  remember('today', 'a');
  assert.equal(isStayOver('a'), false);
});

test('that nobody paid in time is told once, where its window was opened', () => {
  remember('today', 'a');
  assert.deepEqual(
    [isExpiryNews('a'), isExpiryNews('a'), isExpiryNews('never opened')],
    [true, false, false],
  );
});
