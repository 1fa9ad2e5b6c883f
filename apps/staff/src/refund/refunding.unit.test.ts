import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PaymentView } from '@hiorder/contracts';
import type { Answer, ApiProblem } from '@hiorder/ui/api';
import { refunding } from './refunding.ts';
import { whyNot } from './refusal.ts';

const done: Answer<PaymentView> = { ok: true, value: {} as PaymentView, status: 200 };
const problem = (status: number, code: string): ApiProblem => ({ status, code, violations: [], data: {} });
const refused = (status: number, code: string): Answer<PaymentView> => ({
  ok: false,
  problem: problem(status, code),
});
const all = { amount: 9_000, reason: '식었어요' };

function making(...answers: Answer<PaymentView>[]) {
  const keys: string[] = [];
  const refunds = refunding(async (_id, _refund, key) => {
    keys.push(key);
    return answers[keys.length - 1] ?? done;
  });
  return { refunds, different: () => new Set(keys).size };
}

test('while nobody knows whether it was made it has the same key; afterwards it is a new one', async () => {
  const lost = [refused(0, 'timeout'), refused(500, 'internal'), refused(409, 'idempotency-in-progress')];
  const { refunds, different } = making(...lost, done);
  for (const expected of [1, 1, 1, 1, 2]) {
    await refunds.refund('p1', all);
    assert.equal(different(), expected);
  }
});

test('after a clear no, of another payment, amount or reason, or typed anew the key is another', async () => {
  const lost = refused(0, 'network-lost');
  const { refunds, different } = making(refused(409, 'refund-refused'), ...Array(6).fill(lost));
  await refunds.refund('p1', all);
  await refunds.refund('p1', all);
  await refunds.refund('p2', all);
  await refunds.refund('p2', { ...all, amount: 1_000 });
  await refunds.refund('p2', { ...all, reason: '단골' });
  refunds.typedAnew();
  await refunds.refund('p2', { ...all, reason: '단골' });
  assert.equal(different(), 6);
});

test('what is typed while it is on its way does not make it another one', async () => {
  let answer: (lost: Answer<PaymentView>) => void = () => undefined;
  const keys: string[] = [];
  const refunds = refunding((_id, _refund, key) => {
    keys.push(key);
    return new Promise((resolve) => (answer = resolve));
  });
  const first = refunds.refund('p1', all);
  refunds.typedAnew();
  answer(refused(0, 'timeout'));
  await first;
  const second = refunds.refund('p1', all);
  answer(done);
  await second;
  assert.equal(new Set(keys).size, 1);
});

test('a refusal says what to do; what is not known is not called a refusal', () => {
  assert.equal(whyNot(problem(409, 'refund-refused')), 'refused');
  assert.equal(whyNot(problem(409, 'refund-exceeds-payment')), 'changed');
  assert.equal(whyNot(problem(409, 'refund-owed')), 'later');
  assert.equal(whyNot(problem(403, 'forbidden')), 'forbidden');
  for (const [status, code] of [
    [0, 'timeout'],
    [503, 'overloaded'],
    [500, 'internal'],
  ] as const)
    assert.equal(whyNot(problem(status, code)), 'unsure', code);
});
