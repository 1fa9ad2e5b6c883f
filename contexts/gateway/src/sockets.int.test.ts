import assert from 'node:assert/strict';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { describe, it, type TestContext } from 'node:test';
import { createHttp, ProblemError, routeUpgrades, takeUpgrade, wantsUpgrade, type Http } from '@hiorder/http';
import { silentLog } from '@hiorder/testing';
import { testGateway, type TestGateway } from './testing/test-gateway.ts';

/** A context that takes every socket, says what came with it, and then repeats what it hears. */
function echo(refusal?: ProblemError): Http {
  const http = createHttp({ context: 'chat', log: silentLog });
  routeUpgrades(http);
  const docs = { problems: { 429: ['too-many-sockets'] } };
  http.get('/api/chat/socket', { config: { auth: 'public', docs } }, async (request, reply) => {
    if (!wantsUpgrade(request)) return { upgrade: false };
    if (refusal) throw refusal;
    const { socket, head } = takeUpgrade(request, reply);
    const { authorization = 'none', cookie = 'none' } = request.headers;
    socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n');
    socket.write(`${authorization}|${cookie}|${request.url}\n`);
    socket.write(head);
    socket.pipe(socket);
    return reply;
  });
  return http;
}

interface Tried {
  readonly status: number;
  /** Of a refusal. */
  readonly code?: unknown;
  readonly socket?: Duplex;
  /** What the context said first. */
  readonly said?: string;
}

async function open(url: string, headers: Record<string, string> = {}, query = ''): Promise<Tried> {
  const asked = httpRequest(`${url}/api/chat/socket${query}`, {
    headers: { ...headers, connection: 'Upgrade', upgrade: 'websocket' },
  });
  const answered = Promise.withResolvers<Tried>();
  asked.once('error', answered.reject);
  asked.once('upgrade', (answer: IncomingMessage, socket: Duplex, head: Buffer) => {
    const done = (said: Buffer) =>
      answered.resolve({ status: answer.statusCode ?? 0, socket, said: said.toString() });
    if (head.length > 0) done(head);
    else socket.once('data', done);
  });
  asked.once('response', (answer: IncomingMessage) => {
    void answer.toArray().then((chunks) => {
      const { code } = JSON.parse(Buffer.concat(chunks).toString()) as { code?: unknown };
      answered.resolve({ status: answer.statusCode ?? 0, code });
    }, answered.reject);
  });
  asked.end();
  return answered.promise;
}

async function started(
  t: TestContext,
  target: NonNullable<Parameters<typeof testGateway>[0]>['contexts'],
): Promise<TestGateway> {
  const gateway = await testGateway({ contexts: target ?? {} });
  t.after(() => gateway.close());
  return gateway;
}

async function listening(t: TestContext, http: Http): Promise<string> {
  t.after(() => http.close());
  return http.listen({ port: 0, host: '127.0.0.1' });
}

describe('a socket through the gateway', () => {
  const ways = {
    'in one process': async () => {
      const http = echo();
      return { http: () => http };
    },
    'at a replica, though another is down': async (t: TestContext) => ({
      url: ['http://127.0.0.1:9', await listening(t, echo())],
    }),
  };
  for (const [name, target] of Object.entries(ways))
    it(`${name}: brings the token and nothing else, and lets everything through`, async (t) => {
      const gateway = await started(t, { chat: await target(t) });
      const token = await gateway.issuer.access({ sub: 'ann', role: 'guest', store: 's1' });
      const headers = { authorization: `Bearer ${token}`, cookie: 'other=1' };
      for (let i = 0; i < 3; i += 1) {
        const { status, socket, said } = await open(gateway.url, headers, '?app=guest');
        assert.equal(status, 101);
        assert.equal(said, `Bearer ${token}|none|/api/chat/socket\n`);
        assert.ok(socket);
        const big = 'x'.repeat(300_000);
        socket.write(big);
        let back = '';
        for await (const chunk of socket) if ((back += String(chunk)).length >= big.length) break;
        assert.equal(back, big);
        socket.destroy();
      }
      assert.equal((await open(gateway.url)).said, 'none|none|/api/chat/socket\n');
    });

  it('is refused by the gateway with a token that counts no more', async (t) => {
    const http = echo();
    const gateway = await started(t, { chat: { http: () => http } });
    const refused = await open(gateway.url, { authorization: 'Bearer x.y.z' });
    assert.deepEqual(refused, { status: 401, code: 'token-invalid' });
  });

  it('is refused where nothing takes one', async (t) => {
    const gateway = await started(t, { chat: { url: 'http://127.0.0.1:9' } });
    assert.deepEqual(await open(gateway.url), { status: 503, code: 'dependency-unavailable' });
    const off = await started(t, {});
    assert.deepEqual(await open(off.url), { status: 503, code: 'dependency-unavailable' });
  });

  it('tells what the context answers instead', async (t) => {
    const refusal = new ProblemError({ status: 429, code: 'too-many-sockets', title: 'Enough' });
    const gateway = await started(t, { chat: { url: await listening(t, echo(refusal)) } });
    assert.deepEqual(await open(gateway.url), { status: 429, code: 'too-many-sockets' });
  });

  it('is not what a program asks for that merely offers HTTP/2', async (t) => {
    const gateway = await testGateway();
    t.after(() => gateway.close());
    const token = await gateway.issuer.access({ sub: 'ann', role: 'guest', store: 's1' });
    const asked = httpRequest(`${gateway.url}/api/orders`, {
      method: 'POST',
      headers: {
        ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...{ connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABkAAQAAP__' },
      },
    });
    const answered = new Promise<IncomingMessage>((resolve) => asked.once('response', resolve));
    asked.end('{"a":"불고기"}');
    const answer = await answered;
    assert.equal(answer.statusCode, 201);
    assert.equal(Buffer.concat(await answer.toArray()).toString(), '{"got":{"a":"불고기"}}');
  });

  it('ends where its other end does, both ways', async (t) => {
    const http = echo();
    const gateway = await started(t, { chat: { url: await listening(t, http) } });
    const { socket } = await open(gateway.url);
    assert.ok(socket);
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.resume();
    await http.close();
    await ended;
  });
});
