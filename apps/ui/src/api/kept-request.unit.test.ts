import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Stored } from '../browser/stored.ts';
import type { Answer, Api, ApiRequest } from './api-client.ts';
import { type KeptRequest, newKeptRequest, sendUntilAnswered } from './kept-request.ts';

const lost = (status: number, code: string): Answer<never> => ({
  ok: false,
  problem: { status, code, violations: [], data: {} },
});

function memory(): Stored<KeptRequest> {
  let held: KeptRequest | null = null;
  return { read: () => held, write: (value) => (held = value), clear: () => (held = null) };
}

function script(answers: Answer<unknown>[]) {
  const sent: ApiRequest[] = [];
  const api = {
    send: async (request: ApiRequest) => {
      sent.push(request);
      return answers.shift();
    },
  } as unknown as Api;
  return { api, sent };
}

const none = { onWaiting: () => undefined, pause: async () => undefined };

test('a lost request is sent again with the same key, and forgotten once answered', async () => {
  const store = memory();
  const { api, sent } = script([
    lost(0, 'network-lost'),
    lost(503, 'overloaded'),
    { ok: true, value: 'placed', status: 201 },
  ]);
  const request = newKeptRequest('/api/orders', { expectedTotal: 1 }, 'session');
  const answer = await sendUntilAnswered({
    ...none,
    api,
    store,
    request,
    signal: new AbortController().signal,
  });
  assert.equal(answer.ok, true);
  assert.deepEqual(new Set(sent.map((one) => one.idempotencyKey)), new Set([request.idempotencyKey]));
  assert.equal(sent.length, 3);
  assert.equal(store.read(), null);
});

test('it is kept before it is sent, and while it waits', async () => {
  const store = memory();
  const { api } = script([lost(0, 'network-lost'), lost(409, 'price-changed')]);
  const kept: (KeptRequest | null)[] = [];
  const request = newKeptRequest('/api/orders', {}, 'session');
  const answer = await sendUntilAnswered({
    api,
    store,
    request,
    onWaiting: () => kept.push(store.read()),
    pause: none.pause,
    signal: new AbortController().signal,
  });
  assert.equal(answer.ok, false);
  assert.deepEqual(kept, [request, request]);
  assert.equal(store.read(), null);
});

test('given up while waiting, the key stays for the next try', async () => {
  const store = memory();
  const { api, sent } = script([lost(0, 'network-lost'), lost(0, 'aborted')]);
  const stop = new AbortController();
  await sendUntilAnswered({
    ...none,
    api,
    store,
    request: newKeptRequest('/api/orders', {}, 'session'),
    pause: async () => stop.abort(),
    signal: stop.signal,
  });
  assert.equal(sent.length, 2);
  assert.notEqual(store.read(), null);
});
