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

/** A phone that nobody looks at, until somebody does. */
function pocket() {
  const phone = { looked: false };
  return { phone, o: { disturbsNobody: () => !phone.looked } };
}

test('taken unseen, the page is loaded anew when the worker has begun, or after a while', () => {
  for (const goOn of [(here: ReturnType<typeof page>) => here.taken(), () => mock.timers.tick(3_000)]) {
    const here = page();
    const waiting = worker('installed');
    here.takeUnseen(waiting, pocket().o);
    assert.deepEqual([waiting.said, here.reloads()], [[{ take: true }], 0]);
    goOn(here);
    assert.equal(here.reloads(), 1);
  }
});

test('taken unseen, it is not loaded anew under the finger of whoever has come back meanwhile, but the next time', () => {
  const here = page();
  const waiting = worker('installed');
  const { phone, o } = pocket();
  here.takeUnseen(waiting, o);
  phone.looked = true;
  // What stood still in the pocket goes on.
  mock.timers.tick(3_000);
  here.taken();
  here.takeUnseen(waiting, o);
  assert.deepEqual([waiting.said.length, here.reloads()], [1, 0]);
  waiting.state = 'activated';
  phone.looked = false;
  here.takeUnseen(waiting, o);
  assert.equal(here.reloads(), 1);
});

test('whoever asks for it gets it, also where it was taken unseen before or is later', () => {
  for (const order of [
    ['takeUnseen', 'take'],
    ['take', 'takeUnseen'],
  ] as const) {
    const here = page();
    const { phone, o } = pocket();
    for (const how of order) here[how](worker('installed'), o);
    phone.looked = true;
    mock.timers.tick(3_000);
    assert.equal(here.reloads(), 1, order.join());
  }
});

test('it is loaded anew once, not again after a while', () => {
  const here = page();
  here.take(worker('installed'));
  here.taken();
  mock.timers.tick(3_000);
  assert.equal(here.reloads(), 1);
});

test('where the worker before it does not let it begin, the page is loaded anew all the same', () => {
  const here = page();
  here.take(worker('installed'));
  mock.timers.tick(2_999);
  assert.equal(here.reloads(), 0);
  mock.timers.tick(1);
  assert.equal(here.reloads(), 1);
});
