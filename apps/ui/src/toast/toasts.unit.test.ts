import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { signal } from '@preact/signals';
import { dismissToast, showToast, toasts } from './toasts.ts';

const texts = () => toasts.value.map(({ text }) => text);

test.beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
test.afterEach(() => {
  mock.timers.reset();
  toasts.value.forEach(({ id }) => dismissToast(id));
});

test('one goes by itself, later when there is something to press', () => {
  showToast('added', { action: { label: 'undo', run: () => undefined } });
  showToast('saved');
  mock.timers.tick(4_000);
  assert.deepEqual(texts(), ['added']);
  mock.timers.tick(2_000);
  assert.deepEqual(texts(), []);
});

test('the same words again replace the old ones, and of many the last two are seen', () => {
  for (const text of ['a', 'b', 'a', 'c']) showToast(text);
  assert.deepEqual(texts(), ['a', 'c']);
});

test('what offers a way back goes with it, and nothing else does', () => {
  const lines = signal(['stew']);
  showToast('added', { while: () => lines.value.includes('stew') });
  showToast('joined');
  lines.value = ['stew', 'beer'];
  assert.deepEqual(texts(), ['added', 'joined']);
  lines.value = [];
  assert.deepEqual(texts(), ['joined']);
});
