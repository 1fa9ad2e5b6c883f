import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { createTaking } from './taking.ts';

function page() {
  let reloads = 0;
  return { reloads: () => reloads, ...createTaking(() => (reloads += 1)) };
}
function worker(state: ServiceWorkerState) {
  const said: unknown[] = [];
  return { state, said, postMessage: (message: unknown) => void said.push(message) };
}

beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
afterEach(() => mock.timers.reset());

test('a worker that waits is told to begin, and the page is loaded anew when it has', () => {
  const here = page();
  const waiting = worker('installed');
  here.take(waiting);
  assert.deepEqual([waiting.said, here.reloads()], [[{ take: true }], 0]);
  here.taken();
  assert.equal(here.reloads(), 1);
});

test('taken on another page: this one goes on, until it wants it, too; then at once', () => {
  for (const state of ['activating', 'activated', 'redundant'] as const) {
    const second = page();
    second.taken();
    assert.equal(second.reloads(), 0);
    second.take(worker(state));
    assert.equal(second.reloads(), 1, state);
  }
});

test('a page that runs that version already is not loaded anew', () => {
  const here = page();
  const waiting = worker('installed');
  here.silently(waiting);
  here.taken();
  assert.deepEqual([waiting.said, here.reloads()], [[{ take: true }], 0]);
});

test('where the worker before it does not let it begin, the page is loaded anew all the same', () => {
  const here = page();
  here.take(worker('installed'));
  mock.timers.tick(2_999);
  assert.equal(here.reloads(), 0);
  mock.timers.tick(1);
  assert.equal(here.reloads(), 1);
});
