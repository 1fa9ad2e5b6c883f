import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { eventually, NOBODY_LISTENS } from '@hiorder/testing';
import { Agent, request } from 'undici';
import { createAddresses } from './addresses.ts';
import { balance, DRAINING_HEADER } from './balance.ts';
import { NobodyAnswers } from './failures.ts';

const servers: Server[] = [];
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

function client(urls: readonly string[]) {
  const addresses = createAddresses(urls);
  const dispatcher = new Agent({ connect: { timeout: 1_000 } }).compose(
    balance(addresses, { livePatienceMs: 200 }),
  );
  after(() => dispatcher.close());
  return async (o: { method?: 'POST' | 'GET'; body?: string; headersTimeout?: number } = {}) => {
    const answer = await request('http://service/path?q=1', { ...o, dispatcher });
    return answer.body.text();
  };
}

const echo =
  (name: string): RequestListener =>
  (incoming, response) => {
    let body = '';
    incoming.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    incoming.on('end', () => response.end(`${name} ${incoming.method} ${incoming.url} ${body}`));
  };

test('requests are shared between the addresses', async () => {
  const [a, b] = [await serve(echo('a')), await serve(echo('b'))];
  const call = client([a.url, b.url]);
  const answers = [];
  for (let i = 0; i < 10; i++) answers.push((await call()).split(' ')[0]);
  assert.equal(answers.filter((name) => name === 'a').length, 5);
});

test('a connection that cannot be made means the next address, whatever the request', async () => {
  const call = client([NOBODY_LISTENS, (await serve(echo('b'))).url, NOBODY_LISTENS]);
  for (let i = 0; i < 6; i++) assert.equal(await call({ method: 'POST', body: 'x' }), 'b POST /path?q=1 x');
});

test('when nobody answers at all the failure is that of the connection', async () => {
  const call = client([NOBODY_LISTENS, NOBODY_LISTENS]);
  await assert.rejects(call(), /ECONNREFUSED/);
});

test('a single address is tried once more after a moment', async () => {
  const { url, server } = await serve(echo('a'));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const answer = client([url])();
  await new Promise((resolve) => setImmediate(resolve));
  server.listen(port, '127.0.0.1');
  assert.equal(await answer, 'a GET /path?q=1 ');
});

test('what was sent and not answered is not sent again', async () => {
  let seen = 0;
  const listener: RequestListener = (incoming) => {
    seen += 1;
    incoming.socket.destroy();
  };
  const call = client([(await serve(listener)).url, (await serve(listener)).url]);
  await assert.rejects(call({ method: 'POST', body: 'x' }));
  assert.equal(seen, 1);
});

test('nothing more goes to a process that is about to stop', async () => {
  let seen = 0;
  const leaving = await serve((_incoming, response) => {
    seen += 1;
    response.setHeader(DRAINING_HEADER, '1').end('leaving');
  });
  const call = client([leaving.url, (await serve(echo('b'))).url]);
  for (let i = 0; i < 10; i++) await call();
  assert.equal(seen, 1);
});

/** Takes requests and does not answer until it is told to. */
function freezing(name: string) {
  const held = new Set<() => void>();
  const asked = { frozen: false, paths: [] as string[] };
  const listener: RequestListener = (incoming, response) => {
    const answer = () => response.end(name);
    if (!asked.frozen) return answer();
    asked.paths.push(incoming.url ?? '');
    held.add(answer);
  };
  const thaw = (): void => {
    asked.frozen = false;
    for (const answer of held) answer();
  };
  return { listener, asked, thaw };
}

test('an address that does not answer in time gets nothing more until it says that it is there', async () => {
  const a = freezing('a');
  const call = client([(await serve(a.listener)).url, (await serve(echo('b'))).url]);
  a.asked.frozen = true;
  let late = 0;
  for (let i = 0; i < 2; i++)
    await call({ headersTimeout: 100 }).catch((error: unknown) => {
      assert.match(String(error), /Headers Timeout/);
      late += 1;
    });
  assert.equal(late, 1);
  for (let i = 0; i < 20; i++) assert.match(await call(), /^b/);
  assert.equal(a.asked.paths.filter((path) => path !== '/health/live').length, 1);
  a.thaw();
  await eventually(async () => assert.equal(await call(), 'a'));
});

test('while no address answers, requests fail at once, and no longer than that', async () => {
  const a = freezing('a');
  const call = client([(await serve(a.listener)).url]);
  a.asked.frozen = true;
  await assert.rejects(call({ headersTimeout: 100 }), /Headers Timeout/);
  await eventually(() => assert.rejects(call({ headersTimeout: 100 }), NobodyAnswers));
  const before = a.asked.paths.filter((path) => path !== '/health/live').length;
  for (let i = 0; i < 5; i++) await assert.rejects(call(), NobodyAnswers);
  assert.equal(a.asked.paths.filter((path) => path !== '/health/live').length, before);
  a.thaw();
  await eventually(async () => assert.equal(await call(), 'a'));
});
