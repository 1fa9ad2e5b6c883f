import assert from 'node:assert/strict';
import { createServer, request as httpRequest, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { after, afterEach, test } from 'node:test';
import type { TokenVerifier } from '@hiorder/http';
import { DRAINING_HEADER } from '@hiorder/upstream';
import { eventually, NOBODY_LISTENS } from '@hiorder/testing';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

const servers: Server[] = [];
let gateway: TestGateway | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** One replica of a context, down to its sockets. */
async function replica(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** In front of these replicas of ordering, menu and notification. */
async function inFrontOf(...url: string[]) {
  return inFrontOfWith({ verify: async () => SOMEBODY }, url);
}

const SOMEBODY = { sub: 'x', role: 'guest', jti: 'x', exp: 4e9 };

async function inFrontOfWith(verifier: TokenVerifier, url: readonly string[]) {
  gateway = await testGateway({
    contexts: { identity: { url }, ordering: { url }, menu: { url }, notification: { url } },
    verifier,
  });
  const base = gateway.url;
  return (path: string, init: RequestInit = {}) =>
    fetch(base + path, { ...init, headers: { authorization: 'Bearer any', ...init.headers } });
}

const answering =
  (name: string): RequestListener =>
  (request, response) => {
    request.resume().on('end', () => response.setHeader('x-replica', name).end(name));
  };
/** Takes requests and dies before it answers. */
const dying =
  (seen: { count: number }): RequestListener =>
  (request) => {
    seen.count += 1;
    request.resume().on('end', () => request.socket.destroy());
  };
const order = (headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: '{"a":1}',
  headers: { 'content-type': 'application/json', ...headers },
});

test('requests are shared between replicas; a dead one is not noticed, not even by uploads', async () => {
  const call = await inFrontOf(await replica(answering('a')), NOBODY_LISTENS, await replica(answering('b')));
  const replicas = new Set<string>();
  for (let i = 0; i < 12; i++) {
    const upload = { method: 'PUT', body: 'x'.repeat(200_000), headers: { 'content-type': 'image/png' } };
    for (const [path, init] of [
      ['/api/cart'],
      ['/api/orders', order()],
      ['/api/menu/items/1/photo', upload],
    ] as const) {
      const answer = await call(path, init);
      assert.equal(answer.status, 200);
      replicas.add(await answer.text());
    }
  }
  assert.deepEqual([...replicas].sort(), ['a', 'b']);
});

test('nobody there: the part is named, and when to come again', async () => {
  const call = await inFrontOf(NOBODY_LISTENS, NOBODY_LISTENS);
  const answer = await call('/api/cart');
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get('retry-after'), '1');
  const problem = (await answer.json()) as Record<string, unknown>;
  assert.equal(problem['code'], 'dependency-unavailable');
  assert.equal(problem['part'], 'ordering');
});

test('a replica that dies with a request in hand: with a key, and when only read, the other one answers', async () => {
  const seen = { count: 0 };
  const call = await inFrontOf(await replica(dying(seen)), await replica(answering('b')));
  for (const [path, init] of [['/api/cart'], ['/api/orders', order({ 'idempotency-key': 'k' })]] as const) {
    for (let i = 0; i < 4; i++) assert.equal((await call(path, init)).status, 200);
  }
  assert.ok(seen.count >= 1);
});

test('without a key it is not done twice', async () => {
  const seen = { count: 0 };
  const listener = dying(seen);
  const call = await inFrontOf(await replica(listener), await replica(listener));
  const answer = await call('/api/cart/lines', order());
  assert.equal(answer.status, 503);
  assert.equal(seen.count, 1);
});

test('a replica that is about to stop turns requests away, and gets no more', async () => {
  let seen = 0;
  const leaving = await replica((request, response) => {
    seen += 1;
    request.resume();
    response.writeHead(503, { [DRAINING_HEADER]: '1' }).end('{}');
  });
  const call = await inFrontOf(leaving, await replica(answering('b')));
  for (let i = 0; i < 8; i++) {
    const answer = await call('/api/orders', order({ 'idempotency-key': `k${i}` }));
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get(DRAINING_HEADER), null);
  }
  assert.equal(seen, 1);
});

test('a live stream ends at both ends when either leaves', async () => {
  const open = new Set<Socket>();
  const call = await inFrontOf(
    await replica((request, response) => {
      open.add(request.socket);
      response.on('close', () => open.delete(request.socket));
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: hello\n\n');
    }),
  );
  const stream = async () => {
    const answer = await call('/api/events', { headers: { accept: 'text/event-stream' } });
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    assert.match((await reader.read()).value!, /hello/);
    return reader;
  };
  await (await stream()).cancel();
  await eventually(() => assert.equal(open.size, 0));
  const cut = await stream();
  for (const socket of open) socket.destroy();
  await assert.rejects(cut.read());
});

test('an answer that breaks off does not look whole', async () => {
  const call = await inFrontOf(
    await replica((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.write('half of it', () => response.destroy());
    }),
  );
  const answer = await call('/api/cart');
  await assert.rejects(answer.text());
});

test('whoever waits no longer is not waited for', async () => {
  let waiting = 0;
  const call = await inFrontOf(
    await replica((request) => {
      waiting += 1;
      request.socket.on('close', () => (waiting -= 1));
    }),
  );
  const abort = new AbortController();
  const gone = assert.rejects(call('/api/cart', { signal: abort.signal }));
  await eventually(() => assert.equal(waiting, 1));
  abort.abort();
  await gone;
  await eventually(() => assert.equal(waiting, 0));
});

test('readiness says how many replicas are there, and fails only when none of a needed context is', async () => {
  const well = await replica((_request, response) => response.end('{"ready":true,"parts":{}}'));
  const ill = await replica((_request, response) =>
    response.writeHead(503).end('{"ready":false,"parts":{"database":"gone","work":"ok"}}'),
  );
  const ready = async (contexts: Record<string, string[]>) => {
    const targets = Object.entries(contexts).map(([name, url]) => [name, { url }] as const);
    const one = await testGateway({ contexts: Object.fromEntries(targets) });
    const answer = await fetch(`${one.url}/health/ready`);
    const { parts } = (await answer.json()) as { parts: Record<string, string> };
    await one.close();
    return { status: answer.status, parts };
  };
  assert.deepEqual(
    await ready({
      identity: [well],
      ordering: [well, NOBODY_LISTENS],
      menu: [ill],
      notification: [NOBODY_LISTENS],
    }),
    {
      status: 200,
      parts: {
        identity: 'ok',
        ordering: '1 of 2 replicas',
        menu: 'database: gone',
        notification: 'not running',
      },
    },
  );
  assert.equal((await ready({ identity: [well], ordering: [NOBODY_LISTENS] })).status, 503);
});

test('a phone that gives up while its token is verified leaves no stream behind', async () => {
  const open = new Set<string>();
  const url = await replica((request, response) => {
    if (request.url !== '/api/events') return response.end();
    open.add(request.url);
    response.once('close', () => open.clear()).flushHeaders();
  });
  const [asked, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const call = await inFrontOfWith(
    {
      async verify(token) {
        if (token !== 'slow') return SOMEBODY;
        asked.resolve();
        await answer.promise;
        return SOMEBODY;
      },
    },
    [url],
  );
  const headers = { authorization: 'Bearer slow', accept: 'text/event-stream' };
  const phone = httpRequest(`${gateway!.url}/api/events`, { headers, agent: false });
  phone.on('error', () => undefined).end();
  await asked.promise;
  phone.destroy();
  // What comes and goes meanwhile shows that the gateway has looked at its connections since.
  for (let i = 0; i < 3; i++) await call('/api/cart');
  answer.resolve();
  for (let i = 0; i < 3; i++) await call('/api/cart');
  await eventually(() => assert.equal(open.size, 0));
});
