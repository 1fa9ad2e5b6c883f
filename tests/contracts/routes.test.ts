import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { MAY } from '@hiorder/contracts';
import { ROUTING_TABLE } from '../../contexts/gateway/src/routing/routing-table.ts';
import { caller } from '../support/api.ts';
import { schemaErrors } from '../../platform/http/src/validation.ts';
import { operationsOf, type OpenApi } from '../support/open-api.ts';
import { startStore, type TestServer } from '../support/server.ts';

const EVERY_METHOD = 5;

/** Without the names of parameters, which are each context's own. */
const operation = (method: string, path: string): string =>
  `${method.toUpperCase()} ${path.replace(/\{\w+\}|:\w+/g, '{}')}`;

let server: TestServer;
before(async () => {
  server = await startStore();
});
after(() => server.destroy());

test('the documents are complete and served', async () => {
  const open = (await caller(server.baseUrl).get('/api/openapi.json')).body;
  assert.equal(open.openapi, '3.1.0');
  const described = new Set(
    Object.entries((open as OpenApi).paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => operation(method, path)),
    ),
  );
  // What a `*` stands for is known to its context alone.
  const routed = ROUTING_TABLE.filter(({ pattern }) => !pattern.endsWith('*')).flatMap(
    ({ methods, pattern }) =>
      methods.length < EVERY_METHOD ? methods.map((method) => operation(method, pattern)) : [],
  );
  assert.deepEqual(
    routed.filter((one) => !described.has(one)),
    [],
  );
  assert.ok(described.size >= routed.length);
  assert.ok(!Object.keys(open.paths).some((path) => path.startsWith('/internal')));
  const events = (await caller(server.baseUrl).get('/api/asyncapi.json')).body;
  assert.match(events.asyncapi, /^3\./);
  assert.match(JSON.stringify(events), /hiorder\.ordering\.order-placed\.v1/);
});

test('every schema is one', async () => {
  const open = (await caller(server.baseUrl).get('/api/openapi.json')).body as OpenApi;
  const schemas = operationsOf(open).flatMap(({ method, path, operation }) => {
    const contents = [operation.requestBody, ...Object.values(operation.responses)].flatMap((one) =>
      Object.values(one?.content ?? {}),
    );
    return [...(operation.parameters ?? []), ...contents].flatMap(({ schema }) =>
      schema ? [{ where: `${method} ${path}`, schema }] : [],
    );
  });
  assert.ok(schemas.length > 300, `only ${schemas.length} schemas`);
  assert.deepEqual(
    schemas.flatMap(({ where, schema }) => schemaErrors(schema).map((error) => ({ where, error }))),
    [],
  );
});

test('who may call an operation is a row of the table of permissions', async () => {
  const { paths } = (await caller(server.baseUrl).get('/api/openapi.json')).body as OpenApi;
  const key = (roles: readonly string[]) => [...roles].sort().join();
  const rows = new Set(Object.values(MAY).map(key));
  const wrong = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { 'x-roles': roles }]) => roles && !rows.has(key(roles)))
      .map(([method, { 'x-roles': roles }]) => `${method} ${path}: ${roles?.join()}`),
  );
  assert.deepEqual(wrong, []);
});

test('every POST takes an Idempotency-Key, or says why it needs none', async () => {
  const document = (await caller(server.baseUrl).get('/api/openapi.json')).body as OpenApi;
  const posts = operationsOf(document).filter(({ method }) => method === 'POST');
  const without = posts.filter(
    ({ operation }) => !operation.parameters?.some(({ name }) => name === 'Idempotency-Key'),
  );
  assert.deepEqual(
    without.filter(({ operation }) => !operation.description?.includes('Idempotency-Key')),
    [],
  );
  // docs/adr/0024 names each of them.
  assert.deepEqual(without.map(({ path }) => path).toSorted(), [
    '/api/operations/dead-letters/replay',
    '/api/tablet-pin/check',
    '/auth/logout',
  ]);
  assert.ok(posts.length > 30, `only ${posts.length}`);
});

test('every operation without a token is refused, unless it is public', async () => {
  const open = (await caller(server.baseUrl).get('/api/openapi.json')).body as OpenApi;
  const stranger = caller(server.baseUrl);
  let refused = 0;
  for (const [path, methods] of Object.entries(open.paths))
    for (const [method, operation] of Object.entries(methods)) {
      if (!operation.security?.length) continue;
      const url = path.replace(/\{\w+\}/g, '01990000-0000-7000-8000-000000000000');
      const answer = await stranger.send(
        method.toUpperCase(),
        url,
        ['post', 'put', 'patch'].includes(method) ? {} : undefined,
        { 'idempotency-key': 'k' },
      );
      assert.equal(answer.status, 401, `${method} ${path}: ${answer.status} ${answer.text}`);
      refused += 1;
    }
  assert.ok(refused > 30, `only ${refused} operations ask for a token`);
});
