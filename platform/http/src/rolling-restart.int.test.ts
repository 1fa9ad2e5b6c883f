import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { wasNeverSent } from '@hiorder/upstream';
import { createHttp } from './index.ts';
import type { Http } from './fastify.ts';
import { silent } from './testing/target-service.ts';

interface Instance {
  readonly http: Http;
  readonly url: string;
  leaving: boolean;
}

async function start(served: () => void): Promise<Instance> {
  let calls = 0;
  const http = createHttp({ context: 'test', log: silent });
  http.post('/work', { config: { auth: 'public' } }, async () => {
    // Some are short and some are long, the same each time.
    await sleep(((calls += 1) * 7) % 11);
    served();
    return { done: true };
  });
  return { http, url: await http.listen({ port: 0, host: '127.0.0.1' }), leaving: false };
}

/** As a gateway in front does it: in turn, not to one whose answer said that it closes, elsewhere when refused. */
function balancer(instances: Instance[]) {
  const dispatcher = new Agent({ connections: 8 });
  let turn = 0;
  async function send(): Promise<number> {
    const there = instances.filter((one) => !one.leaving);
    const one = there[(turn += 1) % there.length]!;
    try {
      const answer = await request(`${one.url}/work`, { method: 'POST', dispatcher });
      await answer.body.dump();
      if (answer.headers.connection === 'close') one.leaving = true;
      return answer.statusCode;
    } catch (error) {
      if (!wasNeverSent(error)) throw error;
      one.leaving = true;
      return send();
    }
  }
  return { send, close: () => dispatcher.close() };
}

test('instances restarted one after another under load: no request fails, and each is served once', async () => {
  let served = 0;
  const instances = [await start(() => (served += 1)), await start(() => (served += 1))];
  const { send, close } = balancer(instances);
  const statuses: number[] = [];
  let over = false;
  const client = async () => {
    while (!over) statuses.push(await send());
  };
  const clients = Promise.all(Array.from({ length: 12 }, client));
  const restarts = async () => {
    for (let round = 0; round < 6; round += 1) {
      const before = statuses.length;
      instances.push(await start(() => (served += 1)));
      await instances[round]!.http.close();
      const end = Date.now() + 60_000;
      while (statuses.length < before + 100 && Date.now() < end) await sleep(5);
    }
    over = true;
  };
  try {
    await Promise.all([clients, restarts()]);
  } finally {
    over = true;
    await close();
    for (const { http } of instances) await http.close();
  }
  assert.deepEqual(new Set(statuses), new Set([200]));
  assert.equal(served, statuses.length);
});

test('closing says so first: not ready, and the word to close in every answer, which is still served', async () => {
  const { http, url } = await start(() => undefined);
  const dispatcher = new Agent({ connections: 1, pipelining: 1 });
  const get = async (path: string) => {
    const answer = await request(url + path, { dispatcher });
    return { status: answer.statusCode, closes: answer.headers.connection, body: await answer.body.json() };
  };
  assert.equal((await get('/health/ready')).status, 200);
  const closed = http.close();
  const ready = await get('/health/ready');
  assert.deepEqual(ready, {
    ...{ status: 503, closes: 'close' },
    body: { ready: false, parts: { process: 'about to stop' } },
  });
  await closed;
  await dispatcher.close();
});

test('connections that nobody uses do not hold anybody up', async () => {
  const { http, url } = await start(() => undefined);
  const { hostname, port } = new URL(url);
  const { connect } = await import('node:net');
  const silentOnes = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const socket = connect(Number(port), hostname);
      await new Promise((resolve) => socket.once('connect', resolve));
      return { socket, closed: new Promise((resolve) => socket.once('close', resolve)) };
    }),
  );
  for (const { socket } of silentOnes) socket.on('error', () => undefined).resume();
  await http.close();
  await Promise.all(silentOnes.map((one) => one.closed));
});
