import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { ContextReport, ReplicaReport } from '@hiorder/contracts';
import { createHttp, createServiceAuth, ProblemError, type Http } from '@hiorder/http';
import { eventually, NOBODY_LISTENS, silentLog, type Wire } from '@hiorder/testing';
import Type from 'typebox';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

/** On a busy machine even who is well may answer too late for once. */
const PATIENT = { timeoutMs: 30_000 };
const SECRET = 'a secret of this test installation';
const service = { auth: 'service' } as const;
const letter = (id: string, parkedAt: string) => ({
  ...{ id, type: 'test.thing.v1', attempts: 5, parkedAt, replayRequestedAt: null },
  ...{ error: 'Error: it does not fit', event: { id, data: { name: '<b>bold</b>' } } },
});

/** A context with work, as the platform's routes tell of it. */
function working(context: string, o: { letters: ReturnType<typeof letter>[]; ready?: boolean }): Http {
  const http = createHttp({
    ...{ context, log: silentLog, service: createServiceAuth({ secret: SECRET, self: context }) },
    ready: async () => ({ ready: o.ready ?? true, parts: { database: o.ready === false ? 'gone' : 'ok' } }),
  });
  const relay = { lag: 3 };
  const job = { name: 'sweep', everyMs: 1_000 };
  const lastRun = { at: '2026-01-01T11:59:00.000Z', tookMs: 2, error: 'no broom' };
  http.get('/internal/operations/status', { config: service }, () => ({
    ...{ context, relay, consumer: { lag: 0 }, deadLetters: o.letters.length },
    jobs: [{ ...job, lastRun }],
  }));
  http.get('/internal/operations/dead-letters', { config: service }, () => ({ items: o.letters }));
  http.post(
    '/internal/operations/dead-letters/replay',
    { config: service, schema: { body: Type.Object({ id: Type.Optional(Type.String()) }) } },
    async (request) => {
      const { id } = request.body;
      const requested = o.letters.filter((one) => id === undefined || one.id === id).length;
      if (requested > 0 || id === undefined) return { requested };
      throw new ProblemError({ status: 404, code: 'dead-letter-unknown', title: 'No such parked event' });
    },
  );
  return http;
}

const hanging = createServer(() => undefined);
const https: Http[] = [];
let gateway: TestGateway;

const listening = async (http: Http): Promise<string> => {
  https.push(http);
  return http.listen({ port: 0, host: '127.0.0.1' });
};

before(async () => {
  await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
  const one = working('ordering', { letters: [letter('b', '2026-01-01T11:00:00.000Z')] });
  const here = working('payment', { letters: [letter('a', '2026-01-01T10:00:00.000Z')] });
  const ill = working('insight', { letters: [], ready: false });
  https.push(here);
  gateway = await testGateway({
    contexts: {
      ordering: { url: [await listening(one), NOBODY_LISTENS] },
      payment: { http: () => here },
      insight: { url: await listening(ill) },
      menu: { url: `http://127.0.0.1:${(hanging.address() as AddressInfo).port}` },
      notification: { http: () => undefined },
    },
  });
});
after(async () => {
  await gateway.close();
  await Promise.all(https.map((http) => http.close()));
});

async function call(method: 'GET' | 'POST', path: string, o: { role?: string; body?: object } = {}) {
  const token = await gateway.issuer.access({ sub: 'admin', role: o.role ?? 'platform' });
  const answer = await fetch(`${gateway.url}/api/operations/${path}`, {
    method,
    // Many times of what it may take; one context never answers.
    signal: AbortSignal.timeout(15_000),
    headers: {
      ...(o.role !== '' && { authorization: `Bearer ${token}` }),
      ...(o.body && { 'content-type': 'application/json' }),
    },
    ...(o.body && { body: JSON.stringify(o.body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Wire };
}

async function assertShownAsItIs(): Promise<void> {
  const { status, body } = await call('GET', 'status');
  assert.equal(status, 200);
  const shown = body.contexts.map((one: ContextReport) => [
    ...[one.name, one.state, one.outboxLag, one.deadLetters],
    one.replicas.map((replica) => `${replica.state} ${replica.detail}`.trim()).join(', '),
  ]);
  assert.deepEqual(shown.sort(), [
    ['gateway', 'up', null, null, 'ready'],
    ['insight', 'impaired', 3, 0, 'not-ready database: gone'],
    ['menu', 'down', null, null, 'down no answer'],
    ['notification', 'down', null, null, 'down switched off'],
    ['ordering', 'impaired', 3, 1, 'ready, down not running'],
    ['payment', 'up', 3, 1, 'ready'],
  ]);
  const ordering = body.contexts.find((one: ContextReport) => one.name === 'ordering');
  assert.deepEqual(
    ordering.replicas.map(({ address }: ReplicaReport) => address),
    [
      new URL(https.find(({ server }) => server.listening)!.listeningOrigin).host,
      new URL(NOBODY_LISTENS).host,
    ],
  );
  assert.equal(ordering.replicas[0].overload.shed, 0);
  assert.deepEqual(ordering.replicas[0].failedJobs, [
    { name: 'sweep', at: '2026-01-01T11:59:00.000Z', error: 'no broom' },
  ]);
}

test('every replica is shown as it is, and none that is down or silent holds the others up', () =>
  eventually(assertShownAsItIs, PATIENT));

async function assertOneList(): Promise<void> {
  const { body } = await call('GET', 'dead-letters?limit=10');
  assert.deepEqual(
    body.items.map((one: Wire) => [one.context, one.id, one.event.data.name]),
    [
      ['payment', 'a', '<b>bold</b>'],
      ['ordering', 'b', '<b>bold</b>'],
    ],
  );
  assert.deepEqual(body.notHeard.sort(), ['menu', 'notification']);
}

test('parked events of all contexts in one list; who was not heard is named', () =>
  eventually(assertOneList, PATIENT));

async function assertReplayed(): Promise<void> {
  const replay = (body: object) => call('POST', 'dead-letters/replay', { body });
  assert.deepEqual((await replay({ context: 'ordering', id: 'b' })).body, { requested: 1, notHeard: [] });
  assert.deepEqual((await replay({ context: 'payment' })).body.requested, 1);
  assert.equal((await replay({})).body.requested, 2);
  for (const [body, status, code] of [
    [{ context: 'ordering', id: 'x' }, 404, 'dead-letter-unknown'],
    [{ context: 'toString' }, 404, 'context-unknown'],
    [{ context: 'menu' }, 503, 'dependency-unavailable'],
    [{ id: 'b' }, 400, 'request-invalid'],
  ] as const) {
    const answer = await replay(body);
    assert.deepEqual([answer.status, answer.body.code], [status, code]);
  }
}

test('one of them, those of a context, or all are replayed', () => eventually(assertReplayed, PATIENT));

test('nobody else may look', async () => {
  for (const [method, path] of [
    ['GET', 'status'],
    ['GET', 'dead-letters'],
    ['POST', 'dead-letters/replay'],
  ] as const) {
    const body = method === 'POST' ? { body: {} } : {};
    assert.equal((await call(method, path, { role: '', ...body })).status, 401, path);
    for (const role of ['guest', 'staff', 'owner', 'machine', 'service'])
      assert.equal((await call(method, path, { role, ...body })).status, 403, `${path} ${role}`);
  }
});

test('it is in the document, for the platform only', async () => {
  hanging.closeAllConnections();
  hanging.close();
  const { paths } = (await (await fetch(`${gateway.url}/api/openapi.json`)).json()) as Wire;
  for (const [path, method] of [
    ['status', 'get'],
    ['dead-letters', 'get'],
    ['dead-letters/replay', 'post'],
  ]) {
    const one = paths[`/api/operations/${path}`][method!];
    assert.deepEqual(one['x-roles'], ['platform']);
    assert.equal(one.security.length, 2);
  }
});
