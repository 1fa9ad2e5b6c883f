import assert from 'node:assert/strict';
import { test } from 'node:test';
import { latestByKey } from './latest-by-key.ts';

test('each change is handed on, in order', async () => {
  const latest = latestByKey<number>();
  const values = latest.values(new AbortController().signal);
  latest.put('a', 1);
  latest.put('b', 2);
  assert.deepEqual([(await values.next()).value, (await values.next()).value], [1, 2]);
  const next = values.next();
  latest.put('a', 3);
  assert.equal((await next).value, 3);
});

test('a slow reader gets the latest of each, behind what changed before it', async () => {
  const latest = latestByKey<string>();
  latest.put('a', 'a1');
  latest.put('b', 'b1');
  latest.put('a', 'a2');
  const values = latest.values(new AbortController().signal);
  assert.deepEqual([(await values.next()).value, (await values.next()).value], ['b1', 'a2']);
});

test('waiting ends with its signal', async () => {
  const abort = new AbortController();
  const next = latestByKey<number>().values(abort.signal).next();
  abort.abort();
  assert.deepEqual(await next, { value: undefined, done: true });
});
