import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { Log } from '@hiorder/kernel';
import { createHttp } from './index.ts';

const silent: Log = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };

function slow() {
  const started = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const http = createHttp({ context: 'test', log: silent });
  http.get('/slow', { config: { auth: 'public' } }, async () => {
    started.resolve();
    await goOn.promise;
    return { done: true };
  });
  return { http, started: started.promise, goOn: goOn.resolve };
}

test('closing finishes what is in flight and takes nothing new', async () => {
  const { http, started, goOn } = slow();
  const url = await http.listen({ port: 0, host: '127.0.0.1' });
  const inFlight = fetch(`${url}/slow`);
  await started;
  const closed = http.close();
  await assert.rejects(async () => {
    for (;;) await fetch(`${url}/health/live`, { headers: { connection: 'close' } }); // until the port is given up
  });
  goOn();
  const answer = await inFlight;
  assert.equal(answer.status, 200);
  assert.deepEqual(await answer.json(), { done: true });
  await closed;
});

test('requests that another server hands in are finished, too; later ones are refused as a problem', async () => {
  const { http, started, goOn } = slow();
  await http.ready();
  const server = createServer((req, res) => http.routing(req, res)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const inFlight = fetch(`${url}/slow`);
  await started;
  let isClosed = false;
  const closed = http.close().then(() => (isClosed = true));
  const later = await fetch(`${url}/slow`);
  assert.equal(later.status, 503);
  assert.equal(later.headers.get('content-type'), 'application/problem+json; charset=utf-8');
  assert.equal(((await later.json()) as { code: string }).code, 'dependency-unavailable');
  assert.equal(isClosed, false);
  goOn();
  assert.equal((await inFlight).status, 200);
  await closed;
  server.close();
});

test('event streams are cut, however many there are, and nobody waits for them', async () => {
  const http = createHttp({ context: 'test', log: silent });
  const gone = Promise.withResolvers<void>();
  http.get('/stream', { config: { auth: 'public' } }, (_request, reply) => {
    reply.hijack();
    reply.raw.setHeader('x-before', 'set');
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    reply.raw.write('data: 1\n\n');
    reply.raw.on('close', gone.resolve);
  });
  const url = await http.listen({ port: 0, host: '127.0.0.1' });
  const reader = (await fetch(`${url}/stream`)).body!.getReader();
  await reader.read();
  await http.close();
  await gone.promise;
  await assert.rejects(reader.read());
});
