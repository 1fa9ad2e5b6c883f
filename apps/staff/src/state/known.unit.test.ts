import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '@hiorder/ui/api';
import { createKnown, retryBehind } from './known.ts';

const ok = <T>(value: T): Answer<T> => ({ ok: true, value, status: 200 });
const failed = { ok: false, problem: { status: 503, code: 'x', violations: [], data: {} } } as const;

/** Something whose answers the test gives, one question at a time. */
function asked() {
  const open: ((answer: Answer<string>) => void)[] = [];
  let questions = 0;
  const known = createKnown<string>(() => {
    questions += 1;
    return new Promise((resolve) => open.push(resolve));
  });
  return {
    known,
    questions: () => questions,
    async answer(answer: Answer<string>) {
      open.shift()!(answer);
      await new Promise(setImmediate);
    },
  };
}

test('what could not be read is asked for again, once at a time, until it is known', async () => {
  const { known, questions, answer } = asked();
  void known.load();
  retryBehind();
  assert.equal(questions(), 1, 'it is on its way');
  await answer(failed);
  assert.deepEqual([known.behind.value, known.value.value], [true, undefined]);
  retryBehind();
  retryBehind();
  assert.equal(questions(), 2);
  await answer(ok('open'));
  assert.deepEqual([known.behind.value, known.value.value], [false, 'open']);
  retryBehind();
  assert.equal(questions(), 2);
});

test('what is known stays when a later answer cannot be had, and is asked for again', async () => {
  const { known, questions, answer } = asked();
  void known.load();
  await answer(ok('open'));
  void known.load();
  await answer(failed);
  assert.deepEqual([known.behind.value, known.value.value], [true, 'open']);
  retryBehind();
  assert.equal(questions(), 3);
  await answer(ok('paused'));
  assert.equal(known.value.value, 'paused');
});

test('what is told, or asked for, while it is read makes it be read once more', async () => {
  const { known, questions, answer } = asked();
  void known.load();
  await answer(ok('open'));
  void known.load();
  known.value.value = 'paused';
  await answer(ok('open'));
  assert.deepEqual([known.value.value, questions()], ['paused', 3]);
  void known.load();
  void known.load();
  await answer(ok('older'));
  assert.equal(questions(), 4);
  await answer(ok('newest'));
  assert.deepEqual([known.value.value, questions()], ['newest', 4]);
});
