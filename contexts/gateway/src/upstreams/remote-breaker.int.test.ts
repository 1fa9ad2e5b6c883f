import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { breakers } from '@hiorder/http';
import { eventually, silentLog } from '@hiorder/testing';
import { remote } from './remote.ts';

test('a context that answers nothing is asked nothing, and a breaker shows it until it is back', async () => {
  const held = new Set<() => void>();
  let frozen = false;
  const server = createServer((_request, response) => {
    if (frozen) held.add(() => response.end());
    else response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const upstream = remote([url], { name: 'frozen', log: silentLog, livePatienceMs: 100 });
  after(async () => {
    await upstream.close();
    server.closeAllConnections();
    server.close();
  });
  const ask = (signal?: AbortSignal) =>
    upstream.ask({ method: 'GET', path: '/', headers: {}, ...(signal && { signal }) });
  // Every upstream of the process has one; this name is nobody else's.
  const shown = () => breakers().find(({ name }) => name === 'gateway>frozen (passing on)');

  await ask();
  assert.equal(shown()?.state, 'closed');
  assert.deepEqual(shown()?.counts, { calls: 1, failures: 0, rejected: 0 });
  frozen = true;
  await assert.rejects(ask(AbortSignal.timeout(50)));
  await eventually(() => assert.equal(shown()?.state, 'open'), { timeoutMs: 30_000 });
  const opened = shown()?.since;
  await assert.rejects(ask(), /503 dependency-unavailable/);
  assert.equal(shown()?.counts.rejected, 1);

  frozen = false;
  for (const answer of held) answer();
  await eventually(() => assert.equal(shown()?.state, 'closed'), { timeoutMs: 30_000 });
  assert.notEqual(shown()?.since, opened);
  await ask();
  // What is older than ten seconds is not counted any more.
  assert.equal(shown()?.counts.failures, 0);
});
