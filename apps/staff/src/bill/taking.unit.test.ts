import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BillPaymentView } from '@hiorder/contracts';
import type { Answer } from '@hiorder/ui/api';
import { sumTaking } from './taking.ts';

const done: Answer<BillPaymentView> = { ok: true, value: {} as BillPaymentView, status: 201 };
const refused = (status: number, code: string): Answer<BillPaymentView> => ({
  ok: false,
  problem: { status, code, violations: [], data: {} },
});

function taking(...answers: Answer<BillPaymentView>[]) {
  const keys: string[] = [];
  const sums = sumTaking(async (_amount, key) => {
    keys.push(key);
    return answers[keys.length - 1] ?? done;
  });
  return { sums, keys, different: () => new Set(keys).size };
}

test('a second tap while the first is on its way marks nothing', async () => {
  const { sums, keys } = taking();
  const answers = await Promise.all([sums.take(5_000), sums.take(5_000)]);
  assert.deepEqual([answers, keys.length], [[done, undefined], 1]);
});

test('without an answer the same sum is tried with the same key, and with an answer it is a new one', async () => {
  const { sums, different } = taking(refused(0, 'timeout'), refused(503, 'overloaded'), done);
  for (const expected of [1, 1, 1, 2]) {
    await sums.take(5_000);
    assert.equal(different(), expected);
  }
});

test('after a clear no, another sum, or what is typed anew the key is another', async () => {
  const lost = refused(0, 'network-lost');
  const { sums, different } = taking(refused(409, 'bill-settled'), lost, lost);
  await sums.take(5_000);
  await sums.take(5_000);
  await sums.take(6_000);
  sums.typedAnew();
  await sums.take(6_000);
  assert.equal(different(), 4);
});
