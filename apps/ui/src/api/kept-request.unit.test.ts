import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Stored } from '../browser/stored.ts';
import type { Answer, Api, ApiRequest } from './api-client.ts';
import {
  type KeptRequest,
  newKeptRequest,
  type Sending,
  sendUntilAnswered,
  voidRequest,
} from './kept-request.ts';

const no = (status: number, code: string): Answer<never> => ({
  ok: false,
  problem: { status, code, violations: [], data: {} },
});
const placed: Answer<string> = { ok: true, value: 'placed', status: 201 };

function memory(): Stored<KeptRequest> {
  let held: KeptRequest | null = null;
  return { read: () => held, write: (value) => (held = value), clear: () => (held = null) };
}

/** A server that gives these answers one after the other, and a phone that does not wait. */
function phone(answers: Answer<unknown>[], more: Partial<Sending> = {}) {
  const sent: ApiRequest[] = [];
  const api = {
    send: async (request: ApiRequest) => {
      sent.push(request);
      return answers.shift();
    },
  } as unknown as Api;
  const request = newKeptRequest('/api/orders', { expectedTotal: 1 }, 'session');
  const sending: Sending = {
    ...{ api, request, store: memory(), signal: new AbortController().signal },
    ...{ onWaiting: () => undefined, pause: async () => undefined },
    ...more,
  };
  return { sending, sent, request };
}

/** Given up during the first pause. */
function impatient(answers: Answer<unknown>[]) {
  const stop = new AbortController();
  return phone(answers, { signal: stop.signal, pause: async () => stop.abort() });
}

test('a lost request is sent again with the same key, and forgotten once answered', async () => {
  const { sending, sent, request } = phone([no(0, 'network-lost'), no(503, 'overloaded'), placed]);
  assert.deepEqual(await sendUntilAnswered(sending), placed);
  assert.deepEqual(new Set(sent.map((one) => one.idempotencyKey)), new Set([request.idempotencyKey]));
  assert.equal(sent.length, 3);
  assert.equal(sending.store.read(), null);
});

test('it is kept before it is sent, and while it waits', async () => {
  const kept: unknown[] = [];
  const { sending, request } = phone([no(0, 'network-lost'), no(409, 'price-changed')], {
    onWaiting: () => kept.push(sending.store.read()),
  });
  const answer = await sendUntilAnswered(sending);
  assert.equal(answer.ok, false);
  const uncertain = { ...request, mayHaveArrived: true };
  assert.deepEqual(kept, [uncertain, uncertain]);
  assert.equal(sending.store.read(), null);
});

test('a reader is told when the next attempt is, and when it is under way', async () => {
  const told: (string | null)[] = [];
  const { sending } = phone([no(503, 'overloaded'), placed], {
    onWaiting: (waiting) => told.push(waiting && `${waiting.problem.code} ${waiting.until > Date.now()}`),
  });
  await sendUntilAnswered(sending);
  assert.deepEqual(told, ['overloaded true', null]);
});

test('given up while it was never let in, nothing seems to have happened', async () => {
  const { sending, sent } = impatient([no(503, 'overloaded')]);
  await sendUntilAnswered(sending);
  assert.equal(sent.length, 1);
  assert.equal(sending.store.read()?.mayHaveArrived, false);
});

for (const [status, code] of [
  [0, 'network-lost'],
  [0, 'timeout'],
  [502, 'internal'],
  [503, 'dependency-unavailable'],
] as const) {
  test(`given up after ${code} (${status}), it may have arrived`, async () => {
    const { sending } = impatient([no(status, code)]);
    await sendUntilAnswered(sending);
    assert.equal(sending.store.read()?.mayHaveArrived, true);
  });
}

test('once it may have arrived, being turned away later does not make that undone', async () => {
  const stop = new AbortController();
  let pauses = 0;
  const { sending } = phone([no(0, 'timeout'), no(503, 'overloaded')], {
    signal: stop.signal,
    pause: async () => void (++pauses === 2 && stop.abort()),
  });
  await sendUntilAnswered(sending);
  assert.equal(sending.store.read()?.mayHaveArrived, true);
});

const harmless = { nothing: true };

test('what has not arrived never will: its key is used up by a body that does nothing', async () => {
  const { sending, sent, request } = phone([
    no(0, 'network-lost'),
    no(503, 'overloaded'),
    no(404, 'cart-line-not-found'),
  ]);
  assert.equal(await voidRequest({ ...sending, harmless }), null);
  assert.deepEqual(
    sent.map((one) => [one.idempotencyKey, one.body]),
    [1, 2, 3].map(() => [request.idempotencyKey, harmless]),
  );
  assert.equal(sending.store.read(), null);
});

test('what has arrived is found by its key', async () => {
  const { sending, sent, request } = phone([no(422, 'idempotency-key-reused'), placed]);
  assert.deepEqual(await voidRequest({ ...sending, harmless }), placed);
  assert.deepEqual(
    sent.map((one) => one.body),
    [harmless, request.body],
  );
  assert.equal(sending.store.read(), null);
});

test('that it was given up outlives a reload', async () => {
  const kept: boolean[] = [];
  const { sending } = phone([no(0, 'network-lost'), no(404, 'cart-line-not-found')], {
    onWaiting: () => kept.push(sending.store.read()?.givenUp === true),
  });
  await voidRequest({ ...sending, harmless });
  assert.deepEqual(kept, [true, true]);
});

test('a server that breaks down over it leaves it open', async () => {
  const { sending } = phone([no(500, 'internal')]);
  assert.deepEqual(await voidRequest({ ...sending, harmless }), no(500, 'internal'));
});
