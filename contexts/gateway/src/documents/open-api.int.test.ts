import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHttp, openApiOf, type Http } from '@hiorder/http';
import { silentLog } from '@hiorder/testing';
import { testGateway } from '../testing/test-gateway.ts';

const roles = { auth: ['guest'] } as const;

function describing(context: string, add: (http: Http) => void): Http {
  const http = createHttp({ context, log: silentLog });
  add(http);
  http.get('/internal/openapi.json', { config: { auth: 'public', docs: { hidden: true } } }, () =>
    openApiOf([http]),
  );
  return http;
}

test('one document of what all contexts say, also of one that has gone since', async () => {
  const ordering = describing('ordering', (http) => {
    http.get('/api/orders', { config: roles }, () => ({}));
    http.get('/api/tables/:id', { config: { auth: 'public' } }, () => ({}));
  });
  const menu = describing('menu', (http) => http.post('/api/tables/:id', { config: roles }, () => ({})));
  let off = true;
  const gateway = await testGateway({
    contexts: { ordering: { http: () => ordering }, menu: { http: () => (off ? undefined : menu) } },
  });
  const read = async () =>
    (await (await fetch(`${gateway.url}/api/openapi.json`)).json()) as {
      info: Record<string, unknown>;
      paths: Record<string, Record<string, { security: unknown }>>;
      components: { securitySchemes: object };
    };
  const first = await read();
  assert.deepEqual(first.info['x-not-heard-of'], ['menu']);
  assert.ok(first.paths['/auth/login'], 'its own routes are in it');
  off = false;
  const { info, paths, components } = await read();
  assert.equal(info['x-not-heard-of'], undefined);
  assert.deepEqual(Object.keys(paths['/api/tables/{id}']!).sort(), ['get', 'post']);
  assert.deepEqual(paths['/api/orders']!['get']!.security, [{ bearer: [] }, { session: [] }]);
  assert.deepEqual(paths['/api/tables/{id}']!['get']!.security, []);
  const told = JSON.stringify(paths['/api/orders']!['get']);
  assert.match(
    told,
    /"enum":\["token-missing",.*"session-closed","session-ended"\]/,
    'what is said to a cookie',
  );
  assert.doesNotMatch(told, /csrf/);
  assert.match(JSON.stringify(paths['/api/tables/{id}']!['post']), /"csrf"/);
  assert.deepEqual(Object.keys(components.securitySchemes).sort(), ['bearer', 'session']);
  off = true;
  assert.ok((await read()).paths['/api/tables/{id}']!['post']);
  await gateway.close();
});

test('a context that does not answer, or answers nonsense, holds nobody up', async () => {
  const ordering = describing('ordering', (http) => {
    http.get('/api/orders', { config: roles }, () => ({}));
  });
  const at = '/internal/openapi.json';
  const config = { auth: 'public', docs: { hidden: true } } as const;
  const silent = createHttp({ context: 'menu', log: silentLog });
  silent.get(at, { config }, () => new Promise(() => undefined));
  const confused = createHttp({ context: 'chat', log: silentLog });
  confused.get(at, { config }, (_request, reply) => reply.type('text/plain').send('hello'));
  const [menu, chat] = [
    await silent.listen({ port: 0, host: '127.0.0.1' }),
    await confused.listen({ port: 0, host: '127.0.0.1' }),
  ];
  const gateway = await testGateway({
    contexts: { ordering: { http: () => ordering }, menu: { url: menu }, chat: { url: chat } },
  });
  const answer = await fetch(`${gateway.url}/api/openapi.json`, { signal: AbortSignal.timeout(10_000) });
  const { info, paths } = (await answer.json()) as { info: Record<string, unknown>; paths: object };
  assert.deepEqual(info['x-not-heard-of'], ['menu', 'chat']);
  assert.ok('/api/orders' in paths);
  await gateway.close();
  silent.server.closeAllConnections();
  confused.server.closeAllConnections();
  silent.server.close();
  confused.server.close();
});
