import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { caller } from '../support/api.ts';
import type { OpenApi } from '../support/open-api.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
before(async () => {
  server = await startServer();
});
after(() => server.destroy());

test('the documents are complete and served', async () => {
  const open = (await caller(server.baseUrl).get('/api/openapi.json')).body;
  assert.equal(open.openapi, '3.1.0');
  for (const [path, method] of [
    ['/api/guest-sessions', 'post'],
    ['/api/me', 'get'],
    ['/api/stores/{storeId}/menu', 'get'],
    ['/api/cart', 'get'],
    ['/api/cart/lines', 'post'],
    ['/api/orders', 'post'],
    ['/api/orders/{id}/payment', 'post'],
    ['/api/orders/{id}/cancel', 'post'],
    ['/api/bill', 'get'],
    ['/api/events', 'get'],
    ['/api/chat/messages', 'post'],
    ['/api/chat/conversations/{tableSessionId}/messages', 'get'],
    ['/api/tables', 'get'],
    ['/api/tables/{id}/close', 'post'],
    ['/api/tickets/{orderId}/status', 'post'],
    ['/api/service-calls', 'post'],
    ['/api/service-calls/{id}/answer', 'post'],
    ['/api/service-call-kinds', 'put'],
    ['/api/staff-orders', 'post'],
    ['/api/stock/{itemId}', 'put'],
    ['/api/ordering/pause', 'post'],
    ['/api/menu/items', 'post'],
    ['/api/payments/{id}/refund', 'post'],
  ] as const) {
    const names = Object.keys(open.paths).filter(
      (one) => one.replace(/\{\w+\}/g, '{}') === path.replace(/\{\w+\}/g, '{}'),
    );
    assert.ok(
      names.some((name) => open.paths[name][method]),
      `${method} ${path} is not in the OpenAPI document`,
    );
  }
  assert.ok(!Object.keys(open.paths).some((path) => path.startsWith('/internal')));
  const events = (await caller(server.baseUrl).get('/api/asyncapi.json')).body;
  assert.match(events.asyncapi, /^3\./);
  assert.match(JSON.stringify(events), /hiorder\.ordering\.order-placed\.v1/);
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
