import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failuresAfter, FORGET_MS, waitOf, type Failures } from './sign-in-throttle.ts';

const start = new Date('2026-01-01T00:00:00Z');
const after = (ms: number): Date => new Date(start.getTime() + ms);

function failed(times: number): Failures | undefined {
  let failures: Failures | undefined;
  for (let i = 0; i < times; i += 1) failures = failuresAfter(failures, start);
  return failures;
}

test('nobody who never failed waits', () => assert.equal(waitOf('account-address', undefined, start), 0));

test('four wrong passwords cost nothing, the fifth five seconds, then it doubles', () => {
  assert.deepEqual(
    [4, 5, 6, 7].map((times) => waitOf('account-address', failed(times), start)),
    [0, 5_000, 10_000, 20_000],
  );
});

test('waiting ends', () => {
  assert.equal(waitOf('account-address', failed(5), after(4_999)), 1);
  assert.equal(waitOf('account-address', failed(5), after(5_000)), 0);
});

test('nobody waits longer than a quarter of an hour', () => {
  assert.equal(waitOf('account-address', failed(1_000), start), 15 * 60_000);
});

test('an account under attack from many addresses is held back later', () => {
  assert.equal(waitOf('account', failed(19), start), 0);
  assert.equal(waitOf('account', failed(20), start), 10_000);
});

test('failures are forgotten after an hour', () => {
  assert.deepEqual(failuresAfter(failed(9), after(FORGET_MS + 1)), {
    count: 1,
    lastAt: after(FORGET_MS + 1),
  });
  assert.equal(waitOf('account-address', failed(50), after(FORGET_MS + 1)), 0);
});
