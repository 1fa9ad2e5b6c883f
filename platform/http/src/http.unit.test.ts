import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Log } from '@hiorder/kernel';
import { TechnicalError } from '@hiorder/kernel';
import Type from 'typebox';
import { createHttp, ProblemError, type HttpOptions } from './index.ts';

const silent: Log = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };
const config = { auth: 'public' } as const;

function make(o: Partial<HttpOptions> = {}) {
  const http = createHttp({ context: 'test', log: silent, ...o });
  http.post(
    '/things',
    {
      config,
      schema: {
        body: Type.Object({
          name: Type.String({ maxLength: 20 }),
          count: Type.Optional(Type.Integer({ minimum: 1 })),
          parts: Type.Optional(Type.Array(Type.Object({ id: Type.String() }))),
          sum: Type.Optional(Type.Union([Type.Object({ amount: Type.Integer() }), Type.Integer()])),
          free: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
        }),
      },
    },
    (request) => request.body,
  );
  http.get(
    '/things/:id',
    {
      config,
      schema: { querystring: Type.Object({ limit: Type.Optional(Type.Integer({ maximum: 100 })) }) },
    },
    (request) => ({ id: (request.params as { id: string }).id, ...request.query }),
  );
  http.post(
    '/things/:id/act',
    { config, schema: { body: Type.Object({ reason: Type.Optional(Type.String()) }) } },
    (request) => request.body,
  );
  http.get('/fails', { config }, () => {
    throw new Error('secret detail at 10.0.0.1');
  });
  http.get('/later', { config }, () => {
    throw new TechnicalError('database-unavailable', 'secret', { retryable: true });
  });
  const full = { ...config, docs: { problems: { 409: ['full'] } } };
  http.get('/refused', { config: full }, () => {
    throw new ProblemError({
      status: 409,
      code: 'full',
      title: 'It is full',
      violations: [{ code: 'full', left: 2 }],
      retryAfter: 3,
      extra: { more: 1 },
    });
  });
  return http;
}

const post = (
  payload: string | object,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) =>
  make().inject({
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

test('an answer keeps what its schema does not name', async () => {
  const http = createHttp({ context: 'test', log: silent, checkAnswers: false });
  http.get('/x', { config, schema: { response: { 200: Type.Object({ a: Type.Integer() }) } } }, () => ({
    a: 1,
    b: 2,
  }));
  assert.deepEqual((await http.inject('/x')).json(), { a: 1, b: 2 });
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

test('unknown addresses are 404, other methods 405 with Allow, broken addresses 400', async () => {
  const http = make();
  assert.equal((await http.inject('/nothing')).json().code, 'not-found');
  const put = await http.inject({ method: 'PUT', url: '/things/1?x=1' });
  assert.equal(put.statusCode, 405);
  assert.equal(put.headers['allow'], 'GET, HEAD');
  assert.equal((await http.inject('/things/%zz')).json().code, 'request-invalid');
  assert.equal((await http.inject(`/things/${'a'.repeat(300)}`)).statusCode, 404);
});

test('addresses are read as text: numbers are understood, NUL is refused', async () => {
  const http = make();
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

test('an action whose members are all optional needs no body', async () => {
  const answer = await make().inject({ method: 'POST', url: '/things/1/act' });
  assert.deepEqual(answer.json(), {});
});

test('failures say nothing of the inside', async () => {
  const http = make();
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
  const answer = await make().inject({ url: '/refused', headers: { 'x-correlation-id': 'abc-1' } });
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

test('an undocumented answer fails under test', async () => {
  const http = createHttp({ context: 'test', log: silent, checkAnswers: true });
  const schema = { response: { 200: Type.Object({ a: Type.Integer() }) } };
  http.get('/wrong', { config, schema }, () => ({ a: 'x' }) as never);
  http.get('/more', { config, schema }, () => ({ a: 1, b: 1 }) as never);
  http.get('/right', { config, schema }, () => ({ a: 1 }));
  assert.equal((await http.inject('/wrong')).statusCode, 500);
  assert.equal((await http.inject('/more')).statusCode, 500);
  assert.equal((await http.inject('/right')).statusCode, 200);
});

test('a refusal that is undocumented or no problem document fails under test', async () => {
  const http = createHttp({ context: 'test', log: silent, checkAnswers: true });
  const gone = () => new ProblemError({ status: 410, code: 'over', title: 'It is over' });
  const documented = { ...config, docs: { problems: { 410: ['over'] } } };
  http.get('/undocumented', { config }, () => {
    throw gone();
  });
  http.get('/documented', { config: documented }, () => {
    throw gone();
  });
  http.get('/plain', { config: documented }, (_request, reply) => reply.code(410).send({ error: 'over' }));
  http.get('/half', { config: documented }, (_request, reply) =>
    reply
      .code(410)
      .type('application/problem+json')
      .send(JSON.stringify({ status: 410 })),
  );
  http.get('/lies', { config: documented }, (_request, reply) =>
    reply
      .code(410)
      .type('application/problem+json')
      .send(JSON.stringify({ type: 'x/over', title: 'x', status: 409, code: 'over', correlationId: 'c' })),
  );
  for (const url of ['/undocumented', '/plain', '/half', '/lies']) {
    assert.equal((await http.inject(url)).statusCode, 500, url);
  }
  assert.equal((await http.inject('/documented')).statusCode, 410);
  assert.equal((await http.inject('/nowhere')).statusCode, 404);
  assert.equal((await http.inject({ method: 'POST', url: '/documented' })).statusCode, 405);
});

test('no JSON whatever is a failure of ours: it is taken as it is or refused', async () => {
  const http = make();
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
