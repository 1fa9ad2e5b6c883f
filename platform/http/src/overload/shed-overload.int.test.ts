import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { after, test } from 'node:test';
import type { Wire } from '@hiorder/testing';
import { createMetrics } from '@hiorder/telemetry';
import { Agent, request } from 'undici';
import { remainingMs } from '../deadline.ts';
import { createHttp } from '../http.ts';
import { routeUpgrades } from '../upgrades.ts';
import { silent } from '../testing/target-service.ts';
import type { RoutePriority } from './priority.ts';

const few = { initial: 10, least: 10, most: 10 };
const dispatcher = new Agent({ connections: 500 });
after(() => dispatcher.destroy());

/** A server whose `/slow/…` routes wait for a dependency that answers when the test says so. */
async function slowServer() {
  const metrics = createMetrics();
  const http = createHttp({ context: 'test', log: silent, overload: few, metrics });
  const waiting: (() => void)[] = [];
  let bodies = 0;
  const route = (method: 'GET' | 'POST', url: string, priority?: RoutePriority) =>
    http.route({
      ...{ method, url, config: { auth: 'public', ...(priority && { priority }) } },
      preParsing: (_request, _reply, payload, done) => {
        bodies += 1;
        done(null, payload);
      },
      async handler() {
        await new Promise<void>((resolve) => waiting.push(resolve));
        return { left: remainingMs(60_000) };
      },
    });
  route('GET', '/slow/browse');
  route('POST', '/slow/place');
  route('POST', '/slow/pay', 'high');
  route('GET', '/slow/stream', 'exempt');
  const url = await http.listen({ port: 0, host: '127.0.0.1' });
  after(() => http.close());
  const call = async (method: 'GET' | 'POST', path: string, headers: Record<string, string> = {}) => {
    const body = method === 'POST' ? '{}' : null;
    const type = body === null ? {} : { 'content-type': 'application/json' };
    const answer = await request(url + path, { method, body, headers: { ...type, ...headers }, dispatcher });
    return { status: answer.statusCode, headers: answer.headers, body: (await answer.body.json()) as Wire };
  };
  const metric = async (name: string): Promise<number> => {
    const line = (await metrics.text()).split('\n').find((one) => one.startsWith(name));
    return Number(line?.split(' ').at(-1));
  };
  return {
    ...{ http, url, call, metric, bodies: () => bodies },
    /** So many requests have been let in and are being read. */
    async reading(count: number) {
      const end = Date.now() + 30_000;
      while (bodies < count) {
        assert.ok(Date.now() < end, `${bodies} of ${count}`);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    /** So many requests have come as far as the dependency. */
    async arrived(count: number) {
      const end = Date.now() + 30_000;
      while (waiting.length < count) {
        assert.ok(Date.now() < end, `${waiting.length} of ${count}`);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    async reached(inFlight: number, queued: { priority: string; size: number }) {
      const end = Date.now() + 30_000;
      for (;;) {
        const now = await metric('hiorder_overload_in_flight{context="test"}');
        const waits = await metric(`hiorder_overload_queued{context="test",priority="${queued.priority}"}`);
        if (now === inFlight && waits === queued.size) return;
        assert.ok(Date.now() < end, `${now} in flight and ${waits} waiting`);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    answerAll: () => waiting.splice(0).forEach((answer) => answer()),
  };
}

const none = { priority: 'low', size: 0 };

test('beyond the limit: 503 as a problem, unread and at once; what matters more gets in, streams always do', async () => {
  const server = await slowServer();
  const paying = Array.from({ length: 10 }, () => server.call('POST', '/slow/pay'));
  await server.reached(10, none);
  const read = server.bodies();
  const placing = await Promise.all(
    Array.from({ length: 20 }, () => server.call('POST', '/slow/place', { 'x-correlation-id': 'tap-1' })),
  );
  assert.equal(server.bodies(), read);
  for (const { status, headers, body } of placing) {
    assert.deepEqual([status, body.code, headers['x-correlation-id']], [503, 'overloaded', 'tap-1']);
    assert.equal(headers['content-type'], 'application/problem+json; charset=utf-8');
    assert.ok(Number(headers['retry-after']) >= 1);
  }
  assert.equal(await server.metric('hiorder_overload_shed_total{context="test",priority="normal"}'), 20);

  const stream = server.call('GET', '/slow/stream');
  const health = await server.call('GET', '/health/live');
  assert.equal(health.status, 200);
  await server.arrived(11);
  server.answerAll();
  for (const answer of await Promise.all([stream, ...paying])) assert.equal(answer.status, 200);
});

test('offering to leave HTTP opens no way around the limit', async () => {
  const server = await slowServer();
  routeUpgrades(server.http);
  const paying = Array.from({ length: 10 }, () => server.call('POST', '/slow/pay'));
  await server.reached(10, none);
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  // As Java's client does with every request.
  socket.write('GET /slow/browse HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  assert.match(answer.toString(), /^HTTP\/1\.1 503 /);
  socket.destroy();
  await server.arrived(10);
  server.answerAll();
  await Promise.all(paying);
});

test('who waited goes on as themselves, not as the request whose end let them in', async () => {
  const server = await slowServer();
  const first = Array.from({ length: 10 }, () =>
    server.call('POST', '/slow/pay', { 'x-deadline-ms': '500' }),
  );
  await server.reached(10, none);
  const second = server.call('POST', '/slow/pay');
  await server.reached(10, { priority: 'high', size: 1 });
  server.answerAll();
  for (const { body } of await Promise.all(first)) assert.ok(body.left <= 500);
  await server.arrived(1);
  server.answerAll();
  assert.equal((await second).body.left, 60_000);
});

test('clients that go away while they wait leave no trace', async () => {
  const server = await slowServer();
  const paying = Array.from({ length: 10 }, () => server.call('POST', '/slow/pay'));
  await server.reached(10, none);
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write('POST /slow/pay HTTP/1.1\r\nhost: x\r\n\r\n');
  await server.reached(10, { priority: 'high', size: 1 });
  socket.destroy();
  await server.reached(10, none);
  server.answerAll();
  await Promise.all(paying);
  await server.reached(0, none);
});

test('a body that does not come holds no place', async () => {
  const server = await slowServer();
  const { hostname, port } = new URL(server.url);
  const sockets = Array.from({ length: 10 }, () => {
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    const head =
      'POST /slow/pay HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n{';
    socket.write(head);
    return socket;
  });
  await server.reading(10);
  await server.reached(0, none);
  const answer = server.call('POST', '/slow/pay');
  await server.arrived(1);
  server.answerAll();
  assert.equal((await answer).status, 200);
  sockets.forEach((socket) => socket.destroy());
});

test('what another server hands in has been let in there', async () => {
  const server = await slowServer();
  await server.http.ready();
  const front = createServer((req, res) => server.http.routing(req, res)).listen(0, '127.0.0.1');
  after(() => front.close());
  await once(front, 'listening');
  const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}/slow/browse`;
  const calls = Array.from({ length: 30 }, () => request(url, { dispatcher }));
  await server.arrived(30);
  assert.equal(await server.metric('hiorder_overload_in_flight{context="test"}'), 0);
  server.answerAll();
  for (const answer of await Promise.all(calls)) {
    assert.equal(answer.statusCode, 200);
    await answer.body.dump();
  }
});
