import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { things } from './testing/things.ts';

const post = (
  payload: string | object,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) =>
  things().inject({
    method: 'POST',
    url: '/things',
    headers,
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });

const invalid = [
  ['an unknown field', { name: 'a', extra: 1 }, [{ code: 'unknown-field', path: '/extra' }]],
  [
    'an unknown nested field',
    { name: 'a', parts: [{ id: '1', 'a/b': 2 }] },
    [{ code: 'unknown-field', path: '/parts/0/a~1b' }],
  ],
  ['a missing field', {}, [{ code: 'missing', path: '/name' }]],
  ['a wrong type, never coerced', { name: 'a', count: '3' }, [{ code: 'wrong-type', path: '/count' }]],
  [
    'several at once',
    { name: 7, count: 0 },
    [
      { code: 'wrong-type', path: '/name' },
      { code: 'too-small', path: '/count' },
    ],
  ],
  ['no branch of a union', { name: 'a', sum: 'x' }, [{ code: 'invalid', path: '/sum' }]],
  ['a body that is a list', [1], [{ code: 'wrong-type', path: '' }]],
  ['a NUL character', { name: 'a\u0000b' }, [{ code: 'invalid-text', path: '/name' }]],
  ['a lone surrogate', { name: 'a\ud800b' }, [{ code: 'invalid-text', path: '/name' }]],
  ['a NUL in a name', { name: 'a', free: { 'x\u0000': 1 } }, [{ code: 'invalid-text', path: '/free' }]],
] as const;

for (const [what, body, violations] of invalid) {
  test(`${what} is refused and pointed at`, async () => {
    const answer = await post(body);
    assert.equal(answer.statusCode, 400);
    assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8');
    const problem = answer.json();
    assert.equal(problem.type, 'https://hiorder.dev/problems/request-invalid');
    assert.equal(problem.correlationId, answer.headers['x-correlation-id']);
    assert.deepEqual(problem.violations, violations);
  });
}

test('what is valid arrives unchanged, whatever the script', async () => {
  const body = { name: '🍜 شاي\u202e 불고기', count: 2, sum: { amount: 3 } };
  const answer = await post(body);
  assert.equal(answer.statusCode, 200);
  assert.deepEqual(answer.json(), body);
});

test('malformed JSON, deep nesting and prototype poisoning are 400', async () => {
  const deep = `{"name":"a","free":{"x":${'['.repeat(30_000)}${']'.repeat(30_000)}}}`;
  for (const text of [
    '{"name":',
    'nul',
    deep,
    '{"name":"a","__proto__":{"x":1}}',
    '{"name":"a","constructor":{"prototype":{}}}',
  ]) {
    const answer = await post(text);
    assert.equal(answer.statusCode, 400, text.slice(0, 40));
    assert.equal(answer.json().code, 'request-invalid');
  }
  assert.equal(({} as { x?: number }).x, undefined);
});

test('too large is 413, another content type 415', async () => {
  assert.equal((await post({ name: 'a'.repeat(70_000) })).json().code, 'body-too-large');
  assert.equal((await post('name=a', { 'content-type': 'text/plain' })).statusCode, 415);
  assert.equal(
    (await post('name=a', { 'content-type': 'application/x-www-form-urlencoded' })).json().code,
    'media-type-unsupported',
  );
});

test('a body in an encoding that is not read here is 415, also where it is not packed at all', async () => {
  const json = { 'content-type': 'application/json' };
  for (const coding of ['gzip', 'br', 'GZIP', 'identity, deflate', 'x-unheard-of', 'aes128gcm']) {
    const answer = await post({ name: 'a' }, { ...json, 'content-encoding': coding });
    assert.deepEqual([answer.statusCode, answer.json().code], [415, 'media-type-unsupported'], coding);
    assert.match(answer.json().detail, /Content-Encoding/);
    assert.equal(answer.headers['accept-encoding'], 'identity');
  }
  for (const coding of ['identity', 'Identity', ' identity , IDENTITY', '']) {
    const answer = await post({ name: 'a' }, { ...json, 'content-encoding': coding });
    assert.equal(answer.statusCode, 200, coding);
  }
});

test('an action whose members are all optional needs no body', async () => {
  const answer = await things().inject({ method: 'POST', url: '/things/1/act' });
  assert.deepEqual(answer.json(), {});
});

test('no JSON whatever is a failure of ours: it is taken as it is or refused', async () => {
  const http = things();
  const headers = { 'content-type': 'application/json' };
  const anything = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.jsonValue().map((value) => JSON.stringify({ name: 'a', free: { value } })),
  );
  await fc.assert(
    fc.asyncProperty(anything, async (payload) => {
      const answer = await http.inject({ method: 'POST', url: '/things', headers, payload });
      assert.ok(answer.statusCode === 200 || answer.statusCode === 400, `${answer.statusCode}: ${payload}`);
      if (answer.statusCode === 200) assert.deepEqual(answer.json(), JSON.parse(payload));
      else assert.equal(answer.json().code, 'request-invalid');
    }),
    { numRuns: 300 },
  );
});
