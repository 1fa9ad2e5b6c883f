import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { createApi } from './api-client.ts';
import { retryAfter } from './problem.ts';

function answering(response: () => Response) {
  const seen: { url: string; init: RequestInit }[] = [];
  const call = (async (url: string, init: RequestInit) => {
    seen.push({ url, init });
    return response();
  }) as typeof fetch;
  return { seen, api: createApi({ language: () => 'ja', fetch: call }) };
}

test('a post carries the language, JSON and an Idempotency-Key of its own', async () => {
  const { api, seen } = answering(() => Response.json({ id: 1 }, { status: 201 }));
  const answer = await api.post<{ id: number }>('/api/cart/lines', { itemId: 'a' });
  await api.post('/api/cart/lines', { itemId: 'a' });
  assert.deepEqual(answer, { ok: true, value: { id: 1 }, status: 201 });
  const [first, second] = seen.map((one) => one.init.headers as Record<string, string>);
  assert.equal(first?.['Accept-Language'], 'ja');
  assert.equal(first?.['Content-Type'], 'application/json');
  assert.match(first?.['Idempotency-Key'] ?? '', /^[0-9a-f]{32}$/);
  assert.notEqual(first?.['Idempotency-Key'], second?.['Idempotency-Key']);
});

test('a file goes as it is, under its own type', async () => {
  const { api, seen } = answering(() => Response.json({}));
  const body = new Blob(['x'], { type: 'image/jpeg' });
  await api.send({ method: 'PUT', path: '/api/menu/items/1/photo', body });
  assert.equal(seen[0]?.init.body, body);
  assert.equal((seen[0]?.init.headers as Record<string, string>)['Content-Type'], 'image/jpeg');
});

test('a problem document becomes a problem with its own data', async () => {
  const body = { code: 'price-changed', status: 409, violations: [{ code: 'price-changed', total: 5 }] };
  const { api } = answering(() => Response.json(body, { status: 409, headers: { 'Retry-After': '2' } }));
  const answer = await api.get('/api/cart');
  assert.ok(!answer.ok);
  assert.equal(answer.problem.code, 'price-changed');
  assert.deepEqual(answer.problem.violations, body.violations);
  assert.equal(answer.problem.retryAfterMs, 2000);
});

test('an answer that is not JSON still names its status', async () => {
  const { api } = answering(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
  const answer = await api.get('/api/cart');
  assert.ok(!answer.ok);
  assert.equal(answer.problem.status, 502);
  assert.equal(answer.problem.code, 'internal');
});

test('no network is a problem and not an exception', async () => {
  const api = createApi({ language: () => 'ko', fetch: () => Promise.reject(new TypeError('failed')) });
  const answer = await api.get('/api/cart');
  assert.ok(!answer.ok);
  assert.deepEqual([answer.problem.status, answer.problem.code], [0, 'network-lost']);
});

test('a refusal whose words never come is waited for no longer than any answer', async () => {
  const slow = createServer((_, answer) =>
    answer.writeHead(503, { 'content-type': 'application/problem+json' }).write('{'),
  );
  await once(slow.listen(0, '127.0.0.1'), 'listening');
  const { port } = slow.address() as AddressInfo;
  try {
    const api = createApi({ language: () => 'ko' });
    const answer = await api.send({ method: 'GET', path: `http://127.0.0.1:${port}/`, timeoutMs: 100 });
    assert.ok(!answer.ok);
    assert.equal(answer.problem.status, 503);
  } finally {
    slow.closeAllConnections();
    slow.close();
  }
});

test('204 has no body to read', async () => {
  const { api } = answering(() => new Response(null, { status: 204 }));
  assert.deepEqual(await api.delete('/api/cart/lines/1'), { ok: true, value: undefined, status: 204 });
});

test('Retry-After comes as seconds or as a date', () => {
  assert.equal(retryAfter('3'), 3000);
  assert.equal(retryAfter('Wed, 21 Oct 2026 07:28:10 GMT', Date.parse('2026-10-21T07:28:00Z')), 10_000);
  assert.equal(retryAfter(null), undefined);
  assert.equal(retryAfter('soon'), undefined);
});
