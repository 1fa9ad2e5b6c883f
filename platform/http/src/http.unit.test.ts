import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHttp } from './index.ts';
import { config, silent, things } from './testing/things.ts';

test('unknown addresses are 404, other methods 405 with Allow, broken addresses 400', async () => {
  const http = things();
  assert.equal((await http.inject('/nothing')).json().code, 'not-found');
  const put = await http.inject({ method: 'PUT', url: '/things/1?x=1' });
  assert.equal(put.statusCode, 405);
  assert.equal(put.headers['allow'], 'GET, HEAD');
  assert.equal((await http.inject('/things/%zz')).json().code, 'request-invalid');
  assert.equal((await http.inject(`/things/${'a'.repeat(300)}`)).statusCode, 404);
});

test('addresses are read as text: numbers are understood, NUL is refused', async () => {
  const http = things();
  assert.deepEqual((await http.inject('/things/7?limit=20')).json(), { id: '7', limit: 20 });
  assert.deepEqual((await http.inject('/things/7?limit=500')).json().violations, [
    { code: 'too-large', path: '/query/limit' },
  ]);
  assert.deepEqual((await http.inject('/things/7?page=2')).json().violations, [
    { code: 'unknown-field', path: '/query/page' },
  ]);
  assert.deepEqual((await http.inject('/things/a%00b')).json().violations, [
    { code: 'invalid-text', path: '/params/id' },
  ]);
});

test('failures say nothing of the inside', async () => {
  const http = things();
  const fails = await http.inject('/fails');
  assert.equal(fails.statusCode, 500);
  assert.equal(fails.json().code, 'internal');
  assert.doesNotMatch(fails.body, /secret|10\.0|at /);
  const later = await http.inject('/later');
  assert.equal(later.statusCode, 503);
  assert.equal(later.headers['retry-after'], '1');
  assert.equal(later.json().code, 'dependency-unavailable');
  assert.doesNotMatch(later.body, /secret/);
});

test('a refusal carries all its members', async () => {
  const answer = await things().inject({ url: '/refused', headers: { 'x-correlation-id': 'abc-1' } });
  assert.equal(answer.headers['retry-after'], '3');
  assert.deepEqual(answer.json(), {
    type: 'https://hiorder.dev/problems/full',
    title: 'It is full',
    status: 409,
    code: 'full',
    correlationId: 'abc-1',
    violations: [{ code: 'full', left: 2 }],
    more: 1,
  });
});

test('a route that does not say who may call it cannot be registered', () => {
  assert.throws(
    () => createHttp({ context: 'test', log: silent }).get('/x', () => 1),
    /must say who may call it/,
  );
});

test('a route for everybody cannot keep answers by key', () => {
  for (const idempotency of ['accepted', 'required'] as const) {
    const http = createHttp({ context: 'test', log: silent });
    assert.throws(() => http.post('/x', { config: { ...config, idempotency } }, () => 1), /share them/);
  }
});
