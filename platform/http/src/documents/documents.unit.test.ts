import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Wire } from '@hiorder/testing';
import type { EventDefinition, Log } from '@hiorder/kernel';
import Type from 'typebox';
import { asyncApi, createHttp, openApiOf } from '../index.ts';

const silent: Log = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };
const verifier = { verify: () => Promise.reject(new Error('not asked')) };

async function document() {
  const a = createHttp({ context: 'a', log: silent, verifier });
  a.post(
    '/api/things/:id/parts',
    {
      config: { auth: ['writer'], idempotency: 'required', docs: { problems: { 409: ['too-full'] } } },
      schema: {
        params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
        querystring: Type.Object({ dry: Type.Optional(Type.Boolean()) }),
        body: Type.Object({ name: Type.String() }),
        response: { 201: Type.Object({ id: Type.String() }, { description: 'The part' }), 204: Type.Null() },
      },
    },
    () => ({ id: '1' }),
  );
  a.post('/internal/x', { config: { auth: 'service' } }, () => 1);
  const b = createHttp({ context: 'b', log: silent });
  await b.register(async (plugin) => {
    plugin.get('/api/open', { config: { auth: 'public' } }, () => 1);
  });
  b.put('/api/photo', { config: { auth: 'public', docs: { consumes: ['image/png'] } } }, () => 1);
  await Promise.all([a.ready(), b.ready()]);
  const session = { type: 'apiKey', in: 'cookie', name: 'session' };
  return openApiOf([a, b], { title: 'T', version: '2', securitySchemes: { session } }) as Wire;
}

test('one document of several instances, without what is internal', async () => {
  const api = await document();
  assert.equal(api.openapi, '3.1.0');
  assert.deepEqual(Object.keys(api.paths), ['/api/open', '/api/photo', '/api/things/{id}/parts']);
  assert.deepEqual(Object.keys(api.paths['/api/open']), ['get']);
  assert.deepEqual(Object.keys(api.components.securitySchemes), ['bearer', 'session']);
  const ids = Object.values(api.paths).flatMap((path) =>
    Object.values(path as object).map((op) => op.operationId),
  );
  assert.equal(new Set(ids).size, ids.length);
});

test('an operation says what it takes, who may, and all that it may answer', async () => {
  const { post } = (await document()).paths['/api/things/{id}/parts'];
  assert.deepEqual(post.security, [{ bearer: [] }, { session: [] }]);
  assert.deepEqual(post['x-roles'], ['writer']);
  assert.deepEqual(
    post.parameters.map((p: { name: string; in: string; required: boolean }) => [p.name, p.in, p.required]),
    [
      ['id', 'path', true],
      ['dry', 'query', false],
      ['Idempotency-Key', 'header', true],
    ],
  );
  assert.equal(post.requestBody.content['application/json'].schema.additionalProperties, false);
  assert.deepEqual(Object.keys(post.responses), [
    '201',
    '204',
    '400',
    '401',
    '403',
    '404',
    '409',
    '413',
    '415',
    '422',
    '429',
    '500',
    '503',
  ]);
  assert.equal(post.responses['201'].content['application/json'].schema.type, 'object');
  assert.equal(post.responses['204'].content, undefined);
  assert.match(post.responses['409'].description, /too-full/);
  assert.ok(post.responses['400'].content['application/problem+json']);
});

test('public operations need nothing, other bodies name their type', async () => {
  const api = await document();
  assert.deepEqual(api.paths['/api/open'].get.security, []);
  assert.deepEqual(api.paths['/api/photo'].put.requestBody.content, { 'image/png': {} });
});

test('every reference in the document leads somewhere', async () => {
  const api = await document();
  const follow = (ref: string) =>
    ref
      .slice(2)
      .split('/')
      .reduce((at, name) => at?.[name], api);
  const refs = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!);
  assert.ok(refs.length > 10);
  for (const ref of refs) assert.ok(follow(ref), ref);
});

test('AsyncAPI: a channel per topic, a message per event', () => {
  const define = (type: string, topic: string): EventDefinition => ({
    type,
    topic,
    schema: Type.Object({ id: Type.String() }),
  });
  const catalogue = new Map(
    [define('x.made.v1', 'x'), define('x.gone.v1', 'x'), define('y.made.v1', 'y')].map((d) => [d.type, d]),
  );
  const api = asyncApi(catalogue, { title: 'E' }) as Wire;
  assert.equal(api.asyncapi, '3.0.0');
  assert.deepEqual(Object.keys(api.channels), ['x', 'y']);
  assert.equal(api.operations.x.messages.length, 2);
  assert.deepEqual(api.components.messages.x_made_v1.payload.properties.type, { const: 'x.made.v1' });
  assert.deepEqual(api.components.messages.x_made_v1.payload.properties.data.required, ['id']);
});
