import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { text } from 'node:stream/consumers';
import { silentLog } from '@hiorder/testing';
import { createHttp } from './index.ts';

const http = createHttp({ context: 'test', log: silentLog });
let port = 0;
before(async () => {
  port = Number(new URL(await http.listen({ port: 0, host: '127.0.0.1' })).port);
});
after(() => http.close());

async function send(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(bytes);
  return text(socket);
}

test('what is not HTTP is answered with a problem', async () => {
  const answer = await send('nonsense\r\n\r\n');
  assert.match(answer, /^HTTP\/1\.1 400 Bad Request\r\n/);
  assert.match(answer, /content-type: application\/problem\+json/);
  assert.equal(JSON.parse(answer.split('\r\n\r\n')[1]!).code, 'request-invalid');
});

test('headers without end are 431', async () => {
  const answer = await send(`GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`);
  assert.match(answer, /^HTTP\/1\.1 431 /);
  assert.equal(JSON.parse(answer.split('\r\n\r\n')[1]!).code, 'headers-too-large');
});
