import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { createHttp } from './index.ts';
import { silent } from './testing/target-service.ts';

/** Opens a connection, asks when it is told to, and says what it was answered. */
const CLIENT = `
  const { parentPort, workerData } = require('node:worker_threads');
  const socket = require('node:net').connect(workerData, '127.0.0.1', () => parentPort.postMessage('open'));
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk));
  socket.on('error', () => undefined);
  socket.on('close', () => parentPort.postMessage(answer));
  parentPort.on('message', () => socket.write('GET /health/live HTTP/1.1\\r\\nhost: x\\r\\n\\r\\n'));
`;

/** Longer than a connection may be silent, and than one that is in use is waited for. */
const lookAway = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_200);

test('a process that is about to stop and could not look for a while answers what has come meanwhile', async () => {
  const http = createHttp({ context: 'test', log: silent });
  await http.listen({ port: 0, host: '127.0.0.1' });
  const accepted = once(http.server, 'connection');
  const { port } = http.server.address() as AddressInfo;
  const client = new Worker(CLIENT, { eval: true, workerData: port });
  assert.deepEqual(await once(client, 'message'), ['open']);
  await accepted;
  const closed = http.close();
  while (http.server.listening) await turn();
  client.postMessage('ask');
  lookAway();
  const [answer] = (await once(client, 'message')) as [string];
  assert.match(answer, /^HTTP\/1\.1 200 /);
  await closed;
  await client.terminate();
});

test('also what has come over a connection that was used before', async () => {
  const http = createHttp({ context: 'test', log: silent });
  await http.listen({ port: 0, host: '127.0.0.1' });
  const { port } = http.server.address() as AddressInfo;
  const client = new Worker(CLIENT, { eval: true, workerData: port });
  assert.deepEqual(await once(client, 'message'), ['open']);
  const answered = new Promise((resolve) =>
    http.server.once('request', (_request, response) => response.once('close', resolve)),
  );
  client.postMessage('ask');
  await answered;
  const closed = http.close();
  while (!http.isClosing()) await turn();
  client.postMessage('ask');
  lookAway();
  const [answers] = (await once(client, 'message')) as [string];
  assert.equal(answers.match(/HTTP\/1\.1 200 /g)?.length, 2, answers);
  await closed;
  await client.terminate();
});
