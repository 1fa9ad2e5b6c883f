import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { nameMeans, notOfManyAddresses } from '@hiorder/testing';
import { breakerSuite } from '../testing/breaker-suite.ts';
import { isUnavailable, serviceClientSuite, type MakeClient } from '../testing/service-client-suite.ts';
import { serviceAuth, targetService } from '../testing/target-service.ts';
import { createHttpClient } from './http-client.ts';
import { createInProcessClient } from './in-process-client.ts';

const to = { name: 'target', service: serviceAuth('caller') };

const transports: Record<string, MakeClient> = {
  'in process': async (http, breaker) =>
    createInProcessClient({ ...to, target: () => http, ...(breaker && { breaker }) }),
  'over HTTP': async (http, breaker) => {
    const baseUrl = await http.listen({ port: 0, host: '127.0.0.1' });
    after(() => http.close());
    return createHttpClient({ ...to, baseUrl, ...(breaker && { breaker }) });
  },
};

for (const [transport, make] of Object.entries(transports)) {
  serviceClientSuite(transport, make);
  breakerSuite(transport, make);
}

test('in process: a switched-off target is unavailable at once, and back when switched on', async () => {
  const { http } = targetService();
  let on = false;
  const client = createInProcessClient({ ...to, target: () => (on ? http : undefined) });
  const call = () => client.call({ method: 'GET', path: '/internal/moody', deadlineMs: 10_000 });
  for (let i = 0; i < 20; i += 1) await assert.rejects(call(), isUnavailable);
  on = true;
  assert.equal((await call()).status, 204);
});

const post = { method: 'POST', path: '/internal/moody', deadlineMs: 20_000 } as const;

test('over HTTP: where nobody listens nothing was sent, so any call is tried until somebody does', async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  const baseUrl = `http://127.0.0.1:${port}`;
  const client = createHttpClient({ ...to, baseUrl, breaker: { minimumCalls: 100 } });
  await assert.rejects(client.call(post), (error: Error) => /cannot be connected to/.test(error.message));
  const target = targetService();
  after(() => target.http.close());
  const call = client.call({ ...post, deadlineMs: 20_000 });
  await target.http.listen({ port, host: '127.0.0.1' });
  const answer = await call.catch(() => client.call(post));
  assert.equal(answer.status, 204);
  assert.equal(target.calls(), 1);
});

test('over HTTP: a connection that breaks after sending is not taken for one that was never made', async () => {
  let seen = 0;
  const rude = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      seen += 1;
      socket.destroy();
    });
  }).listen(0, '127.0.0.1');
  await once(rude, 'listening');
  after(() => rude.close());
  const { port } = rude.address() as { port: number };
  const client = createHttpClient({ ...to, baseUrl: `http://127.0.0.1:${port}` });
  await assert.rejects(client.call(post), /did not answer/);
  assert.equal(seen, 1);
  await assert.rejects(client.call({ ...post, repeatable: true }), /did not answer/);
  assert.equal(seen, 4);
});

test('over HTTP: connections are kept', async () => {
  const target = targetService();
  const baseUrl = await target.http.listen({ port: 0, host: '127.0.0.1' });
  after(() => target.http.close());
  let connections = 0;
  target.http.server.on('connection', () => (connections += 1));
  const client = createHttpClient({ ...to, baseUrl });
  for (let i = 0; i < 30; i += 1) await client.call(post);
  assert.ok(connections < 10, `${connections} connections for 30 calls`);
});

test('over HTTP: of several replicas one may be dead', async () => {
  const replicas = [targetService(), targetService(), targetService()];
  const baseUrl = await Promise.all(replicas.map(({ http }) => http.listen({ port: 0, host: '127.0.0.1' })));
  const [dead, ...alive] = replicas;
  await dead!.http.close();
  after(() => Promise.all(alive.map(({ http }) => http.close())));
  const client = createHttpClient({ ...to, baseUrl });
  for (let i = 0; i < 10; i += 1) assert.equal((await client.call(post)).status, 204);
  for (const { calls } of alive) assert.ok(calls() >= 3, `one had ${calls()} of 10 calls`);
});

/** Takes calls and never answers. */
async function frozenAt({ port = 0, host = '127.0.0.1' }) {
  let asked = 0;
  const frozen = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (data) => void (asked += data.toString().startsWith('POST') ? 1 : 0));
  }).listen(port, host);
  await once(frozen, 'listening');
  after(() => frozen.close());
  return { port: (frozen.address() as { port: number }).port, asked: () => asked };
}

async function answersAlthoughOneIsFrozen(baseUrl: string | string[]): Promise<void> {
  const client = createHttpClient({ ...to, baseUrl });
  for (let i = 0; i < 10; i += 1) {
    const answer = await client.call({ ...post, deadlineMs: 2_000, repeatable: true });
    assert.equal(answer.status, 204);
  }
}

test('over HTTP: of two replicas one may be frozen; what may be repeated has its answer from the other', async () => {
  const frozen = await frozenAt({});
  const well = targetService();
  after(() => well.http.close());
  const url = await well.http.listen({ port: 0, host: '127.0.0.1' });
  await answersAlthoughOneIsFrozen([`http://127.0.0.1:${frozen.port}`, url]);
  assert.equal(frozen.asked(), 1);
});

test('over HTTP: also where both are behind one name', { skip: notOfManyAddresses }, async () => {
  const well = targetService();
  after(() => well.http.close());
  const { port } = new URL(await well.http.listen({ port: 0, host: '127.0.0.1' }));
  const frozen = await frozenAt({ port: Number(port), host: '127.0.0.2' });
  nameMeans('target.test', ['127.0.0.1', '127.0.0.2']);
  await answersAlthoughOneIsFrozen(`http://target.test:${port}`);
  assert.equal(frozen.asked(), 1, 'it is an address of its own');
});
