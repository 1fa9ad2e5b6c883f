import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { eventually, mayBeKilled, nameMeans, notOfManyAddresses } from '@hiorder/testing';
import { testGateway } from '../testing/test-gateway.ts';

/**
 * One replica, a process of its own: answers with its name, and at `/seen` with the paths it was asked for. Of an order
 * that it hears of for the first time it says that somebody else is still working on it.
 */
const REPLICA = `
  const seen = [];
  require('node:http').createServer((request, response) => {
    if (request.url === '/seen') return response.end(JSON.stringify(seen));
    if (request.url.startsWith('/api/orders') && !seen.includes(request.url))
      response.writeHead(409, { 'retry-after': '1' });
    seen.push(request.url);
    request.resume().on('end', () => response.end(process.argv[1]));
  }).listen(process.argv[3] ?? 0, process.argv[2], function () { console.log(this.address().port); });
`;

async function replica(name: string, { host = '127.0.0.1', port = '' } = {}) {
  const args = ['-e', REPLICA, name, host, ...(port ? [port] : [])];
  const child = mayBeKilled(spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] }));
  after(() => child.kill('SIGKILL'));
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  const at = line.trim();
  return { port: at, url: `http://${host}:${at}`, signal: (signal: NodeJS.Signals) => child.kill(signal) };
}

type Replica = Awaited<ReturnType<typeof replica>>;

test('a frozen replica of two: what may be repeated is answered by the other, and nothing more goes there', async () => {
  const [a, b] = await Promise.all([replica('a'), replica('b')]);
  await isLeftOut(a, [a.url, b.url]);
});

test('also where both are behind one name', { skip: notOfManyAddresses }, async () => {
  const a = await replica('a');
  await replica('b', { host: '127.0.0.2', port: a.port });
  nameMeans('ordering.test', ['127.0.0.1', '127.0.0.2']);
  await isLeftOut(a, `http://ordering.test:${a.port}`);
});

async function isLeftOut(a: Replica, url: string | readonly string[]): Promise<void> {
  const gateway = await testGateway({
    contexts: { identity: { url }, ordering: { url } },
    verifier: { verify: async () => ({ sub: 'x', role: 'guest', jti: 'x', exp: 4e9 }) },
  });
  after(() => gateway.close());
  const call = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization: 'Bearer any', ...init.headers };
    const answer = await fetch(gateway.url + path, { ...init, headers });
    return `${answer.status} ${await answer.text()}`;
  };
  const post = (key?: string): RequestInit => ({
    method: 'POST',
    body: '{"a":1}',
    headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
  });
  assert.deepEqual([await call('/api/cart'), await call('/api/cart')].sort(), ['200 a', '200 b']);

  a.signal('SIGSTOP');
  // One of them goes to the frozen one, and then to the other until that knows the answer.
  const first = [call('/api/orders?1', post('k1')), call('/api/orders?2', post('k2'))];
  assert.deepEqual((await Promise.all(first)).sort(), ['200 b', '409 b']);
  for (let i = 0; i < 5; i += 1) assert.equal(await call('/api/cart?later'), '200 b');
  // Not even what could not be repeated.
  for (let i = 0; i < 20; i += 1) assert.equal(await call('/api/cart/lines?later', post()), '200 b');

  a.signal('SIGCONT');
  await eventually(async () => assert.equal(await call('/api/cart'), '200 a'), { timeoutMs: 30_000 });
  const seen = (await (await fetch(`${a.url}/seen`)).json()) as string[];
  assert.deepEqual(
    seen.filter((path) => path.includes('later')),
    [],
  );
}
