import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effect } from '@preact/signals';
import { createAsked } from './asked.ts';

/** A sheet: what it says, what is said beside it, and how often it went by itself. */
function sheet() {
  const missed: string[] = [];
  const asked = createAsked<string>((refusal) => missed.push(refusal));
  let [sent, done] = [0, 0];
  let answer!: (refusal: string | undefined) => void;
  const go = () =>
    asked.go({
      send: () => {
        sent += 1;
        return new Promise((resolve) => (answer = resolve));
      },
      onDone: () => (done += 1),
    });
  return { asked, go, answer: (refusal?: string) => answer(refusal), missed, counts: () => ({ sent, done }) };
}

test('a sheet goes when it is done, and stays and says so when it is not', async () => {
  const { asked, go, answer, missed, counts } = sheet();
  const first = go();
  assert.equal(asked.busy.value, true);
  answer('failed');
  await first;
  assert.deepEqual([asked.busy.value, asked.refused.value, counts().done], [false, 'failed', 0]);
  asked.forget();
  assert.equal(asked.refused.value, undefined);
  const second = go();
  answer();
  await second;
  assert.deepEqual([asked.busy.value, asked.refused.value, counts().done], [false, undefined, 1]);
  assert.deepEqual(missed, []);
});

test('refused twice, it is said twice', async () => {
  const { asked, go, answer } = sheet();
  const said: (string | undefined)[] = [];
  const stop = effect(() => void said.push(asked.refused.value));
  for (const _ of [1, 2]) {
    const over = go();
    answer('failed');
    await over;
  }
  stop();
  assert.deepEqual(said, [undefined, 'failed', undefined, 'failed']);
});

test('what is refused after the sheet was closed is said all the same; what is done closes no other sheet', async () => {
  for (const refusal of ['failed', undefined]) {
    const { asked, go, answer, missed, counts } = sheet();
    const over = go();
    asked.leave();
    answer(refusal);
    await over;
    assert.deepEqual(missed, refusal === undefined ? [] : [refusal]);
    assert.equal(counts().done, 0);
  }
});

test('pressed again before the answer, it is sent once', async () => {
  const { go, answer, counts } = sheet();
  const over = go();
  await go();
  answer();
  await over;
  assert.deepEqual(counts(), { sent: 1, done: 1 });
});
