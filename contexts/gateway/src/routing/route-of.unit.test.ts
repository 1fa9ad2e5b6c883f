import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHttp } from '@hiorder/http';
import { routesOf } from '@hiorder/http';
import { silentLog } from '@hiorder/testing';
import { routeOf, routingMistakes } from './route-of.ts';
import { ROUTING_TABLE } from './routing-table.ts';

const contextOf = (method: string, path: string): string | undefined => routeOf(method, path)?.context;

test('one address may belong to different contexts by method', () => {
  assert.equal(contextOf('GET', '/api/tables'), 'operations');
  assert.equal(contextOf('POST', '/api/tables'), 'identity');
  assert.equal(contextOf('GET', '/api/tables/7'), 'operations');
  assert.equal(contextOf('PATCH', '/api/tables/7'), 'identity');
  assert.equal(contextOf('POST', '/api/tables/7/close'), 'ordering');
  assert.equal(contextOf('POST', '/api/tables/7/move'), 'ordering');
});

test('the more exact line wins', () => {
  assert.equal(contextOf('GET', '/api/tables/qr-sheet.pdf'), 'identity');
  assert.equal(routeOf('PUT', '/api/menu/items/7/photo')?.upload, true);
  assert.equal(routeOf('PUT', '/api/store/logo')?.upload, true);
  assert.equal(routeOf('PUT', '/api/menu/categories/order')?.upload, undefined);
});

test('what is not in the table goes nowhere, above all nothing internal', () => {
  assert.equal(contextOf('GET', '/api/unknown'), undefined);
  assert.equal(contextOf('PUT', '/api/me'), undefined);
  assert.equal(contextOf('GET', '/api/tables//close'), undefined);
  assert.ok(ROUTING_TABLE.every(({ pattern }) => !pattern.startsWith('/internal')));
});

test('no two lines claim the same requests', () => {
  const claims = ROUTING_TABLE.flatMap(({ methods, pattern }) =>
    methods.map((method) => `${method} ${pattern.replaceAll(/:[^/]+/g, ':')}`),
  );
  assert.equal(new Set(claims).size, claims.length);
});

test('a context whose routes the table misses, misdirects or opens is told so', () => {
  const http = createHttp({
    context: 'ordering',
    log: silentLog,
    verifier: { verify: () => Promise.reject(new Error('not asked')) },
  });
  const guest = { config: { auth: ['guest'] } };
  const open = { config: { auth: 'public' } } as const;
  http.get('/api/orders', { config: { ...guest.config, priority: 'high' } }, () => 1);
  http.get('/api/cart', guest, () => 1);
  http.post('/internal/anything', open, () => 1);
  http.get('/api/forgotten', guest, () => 1);
  http.get('/api/tickets', guest, () => 1);
  http.get('/api/stock', open, () => 1);
  assert.deepEqual(routingMistakes('ordering', routesOf(http)), [
    'GET /api/cart of ordering is low in its context, the table says otherwise',
    'GET /api/forgotten of ordering is not in the routing table',
    'GET /api/tickets of ordering goes to operations',
    'GET /api/stock of ordering is public, the table says otherwise',
  ]);
});
