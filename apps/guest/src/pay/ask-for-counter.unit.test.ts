import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrderView } from '@hiorder/contracts';
import type { Answer } from '@hiorder/ui';
import { askForCounter, askingForCounter } from './ask-for-counter.ts';

const order = { id: 'order' } as OrderView;
const yes = { ok: true, value: order, status: 200 } as unknown as Answer<OrderView>;
const no = (code: string): Answer<OrderView> => ({
  ok: false,
  problem: { status: 409, code, violations: [], data: {} },
});

/** What is done one after the other while the server says this; its last word it repeats. */
async function asked(...answers: Answer<OrderView>[]) {
  const done: string[] = [];
  let at = 0;
  const answer = await askForCounter('order', {
    ask: async () => {
      done.push('ask');
      return answers[Math.min(at++, answers.length - 1)]!;
    },
    pause: async (ms) => void done.push(`${ms}`),
    suspend: () => void done.push('suspend'),
    goOn: () => void done.push('go on'),
    forget: () => void done.push('forget'),
  });
  assert.ok(answer);
  return { answer, done };
}

test('the confirmation is forgotten when the counter takes the order, and not before', async () => {
  const { answer, done } = await asked(yes);
  assert.equal(answer, yes);
  assert.deepEqual(done, ['suspend', 'ask', 'forget']);
});

test('refused: what was being confirmed is asked again, and never forgotten', async () => {
  for (const code of ['counter-payment-off', 'network-lost', 'order-already-placed'])
    assert.deepEqual((await asked(no(code))).done, ['suspend', 'ask', 'go on'], code);
});

test('a confirmation on its way is waited for', async () => {
  const under = no('payment-in-progress');
  const { done } = await asked(under, under, yes);
  assert.deepEqual(done, ['suspend', 'ask', '1000', 'ask', '1000', 'ask', 'forget']);
});

test('for longer than the server keeps one, but not for ever', async () => {
  const { answer, done } = await asked(no('payment-in-progress'));
  const waited = done.filter((one) => one === '1000').length;
  assert.ok(waited > 60 && waited < 120, String(waited));
  assert.equal(done.at(-1), 'go on');
  assert.ok(!answer.ok);
});

/** Nothing to confirm; the server answers when it is told to. */
function slow() {
  const { promise, resolve } = Promise.withResolvers<Answer<OrderView>>();
  let times = 0;
  const ask = () => {
    times++;
    return promise;
  };
  const nothing = () => undefined;
  const asking = { ask, pause: async () => undefined, suspend: nothing, goOn: nothing, forget: nothing };
  return { asking, answer: resolve, times: () => times };
}

test('for a second order it is asked while the first one waits, and each is busy until its own answer', async () => {
  const [first, second] = [slow(), slow()];
  const busy = () => [...askingForCounter.value];
  const ofFirst = askForCounter('first', first.asking);
  const ofSecond = askForCounter('second', second.asking);
  assert.deepEqual([first.times(), second.times(), busy()], [1, 1, ['first', 'second']]);
  first.answer(yes);
  assert.equal(await ofFirst, yes);
  assert.deepEqual(busy(), ['second']);
  second.answer(no('counter-payment-off'));
  assert.ok(!(await ofSecond)?.ok);
  assert.deepEqual(busy(), []);
});

test('for one order it is asked once, however often it is tapped, and anew when that is through', async () => {
  const [first, again] = [slow(), slow()];
  const answer = askForCounter('order', first.asking);
  assert.equal(await askForCounter('order', again.asking), undefined);
  assert.equal(again.times(), 0);
  first.answer(no('network-lost'));
  await answer;
  again.answer(yes);
  assert.equal(await askForCounter('order', again.asking), yes);
});
