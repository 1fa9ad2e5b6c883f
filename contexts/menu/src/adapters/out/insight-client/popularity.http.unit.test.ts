import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ServiceAnswer, ServiceCall } from '@hiorder/http';
import { TechnicalError } from '@hiorder/kernel';
import { popularity } from './popularity.http.ts';

const NONE = { orderCount: 0, rank: null };
const asked = (answer: () => Promise<ServiceAnswer>) => popularity({ call: answer }).of('store', 'stew');
const items = [
  { rank: 1, itemId: 'rice', orderCount: 9 },
  { rank: 2, itemId: 'stew', orderCount: 4 },
];

test('a dish has its place among the dishes of its store', async () => {
  const calls: ServiceCall[] = [];
  const client = {
    async call(call: ServiceCall) {
      calls.push(call);
      return { status: 200, body: { items } };
    },
  };
  assert.deepEqual(await popularity(client).of('a/b', 'stew'), { orderCount: 4, rank: 2 });
  assert.match(calls[0]!.path, /^\/api\/stores\/a%2Fb\/rankings\?period=today/);
  assert.deepEqual(await popularity(client).of('a/b', 'never ordered'), NONE);
});

test('nobody has ordered in a store of which insight has not heard', async () => {
  assert.deepEqual(await asked(async () => ({ status: 404, body: {} })), NONE);
});

test('a dish can be read while insight is away or in trouble', async () => {
  const away = () =>
    Promise.reject(new TechnicalError('dependency-unavailable', 'away', { retryable: true }));
  assert.deepEqual(await asked(away), NONE);
  assert.deepEqual(await asked(async () => ({ status: 503, body: {} })), NONE);
  const mistake = () => Promise.reject(new TypeError('of our own'));
  await assert.rejects(asked(mistake), TypeError);
});
