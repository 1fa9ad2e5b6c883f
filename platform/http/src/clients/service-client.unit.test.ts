import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { currentTrace, newTrace, TechnicalError, withTrace, type Log } from '@hiorder/kernel';
import Type from 'typebox';
import { withDeadline } from '../deadline.ts';
import { createHttp } from '../http.ts';
import type { Http } from '../fastify.ts';
import { ProblemError } from '../problem.ts';
import { createServiceAuth } from '../service-auth.ts';
import type { BreakerOptions } from './breaker.ts';
import { createHttpClient } from './http-client.ts';
import { createInProcessClient } from './in-process-client.ts';
import type { ServiceClient } from './service-client.ts';

const silent: Log = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };
const secret = 'a secret of the installation, long';
const caller = createServiceAuth({ secret, self: 'caller' });

function target() {
  const seen = { calls: 0 };
  const ended = Promise.withResolvers<void>();
  const http = createHttp({
    context: 'target',
    log: silent,
    service: createServiceAuth({ secret, self: 'target' }),
  });
  http.addHook('preClose', async () => ended.resolve());
  const config = { auth: 'service' } as const;
  const schema = { body: Type.Object({ at: Type.String() }) };
  http.post('/internal/echo', { config, schema }, (request) => {
    const { 'idempotency-key': key, 'x-deadline-ms': deadline } = request.headers;
    return {
      body: request.body,
      key,
      deadline: Number(deadline),
      by: request.claims.sub,
      trace: currentTrace(),
    };
  });
  http.post('/internal/refuses', { config }, () => {
    throw new ProblemError({ status: 402, code: 'declined', title: 'Declined' });
  });
  http.get('/internal/nothing', { config }, (_request, reply) => reply.code(204).send());
  http.get('/internal/hangs', { config }, () => {
    seen.calls += 1;
    return ended.promise;
  });
  return { http, seen };
}

type Make = (http: Http, breaker?: BreakerOptions) => Promise<ServiceClient>;

const transports: Record<string, Make> = {
  'in process': async (http, breaker) =>
    createInProcessClient({
      target: () => http,
      name: 'target',
      service: caller,
      ...(breaker && { breaker }),
    }),
  'over HTTP': async (http, breaker) => {
    const baseUrl = await http.listen({ port: 0, host: '127.0.0.1' });
    after(() => http.close());
    return createHttpClient({ baseUrl, name: 'target', service: caller, ...(breaker && { breaker }) });
  },
};

const unavailable = (error: unknown): boolean =>
  error instanceof TechnicalError && error.code === 'dependency-unavailable' && error.retryable;

for (const [transport, make] of Object.entries(transports)) {
  test(`${transport}: a call travels as JSON, with key, trace and identity`, async () => {
    const client = await make(target().http);
    const trace = newTrace('order-7');
    const at = new Date(0);
    const answer = await withTrace(trace, () =>
      client.call({
        method: 'POST',
        path: '/internal/echo',
        body: { at },
        deadlineMs: 1000,
        idempotencyKey: 'k',
      }),
    );
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body.body, { at: at.toISOString() });
    assert.equal(answer.body.key, 'k');
    assert.equal(answer.body.by, 'caller');
    assert.equal(answer.body.trace.correlationId, 'order-7');
    assert.equal(answer.body.trace.traceparent, trace.traceparent);
    assert.equal(answer.body.deadline, 1000);
  });

  test(`${transport}: refusals and empty answers are values`, async () => {
    const client = await make(target().http);
    const refused = await client.call({ method: 'POST', path: '/internal/refuses', deadlineMs: 1000 });
    assert.equal(refused.status, 402);
    assert.equal(refused.body.code, 'declined');
    const nothing = await client.call({ method: 'GET', path: '/internal/nothing', deadlineMs: 1000 });
    assert.deepEqual(nothing, { status: 204, body: undefined });
  });

  test(`${transport}: who does not answer in time is unavailable`, async () => {
    const client = await make(target().http);
    await assert.rejects(
      client.call({ method: 'GET', path: '/internal/hangs', deadlineMs: 30 }),
      unavailable,
    );
  });

  test(`${transport}: no call waits longer than its own caller does`, async () => {
    const client = await make(target().http);
    const call = () =>
      client.call({ method: 'POST', path: '/internal/echo', body: { at: '' }, deadlineMs: 60_000 });
    const answer = await withDeadline('5000', call);
    assert.ok(answer.body.deadline <= 5000 && answer.body.deadline > 0);
    await assert.rejects(
      withDeadline('0', () => client.call({ method: 'GET', path: '/internal/hangs', deadlineMs: 60_000 })),
      unavailable,
    );
  });

  test(`${transport}: who fails again and again is not asked for a while`, async () => {
    const { http, seen } = target();
    const client = await make(http, { minimumCalls: 3, resetMs: 60_000 });
    const hang = () => client.call({ method: 'GET', path: '/internal/hangs', deadlineMs: 20 });
    for (let i = 0; i < 10; i++) await assert.rejects(hang(), unavailable);
    assert.ok(seen.calls >= 3 && seen.calls < 10, `asked ${seen.calls} times`);
    await assert.rejects(hang(), /failed too often/);
  });
}

test('in process: a switched-off target is unavailable at once, and back when switched on', async () => {
  const { http } = target();
  let on = false;
  const client = createInProcessClient({
    target: () => (on ? http : undefined),
    name: 'target',
    service: caller,
  });
  const call = () => client.call({ method: 'GET', path: '/internal/nothing', deadlineMs: 1000 });
  for (let i = 0; i < 20; i++) await assert.rejects(call(), unavailable);
  on = true;
  assert.equal((await call()).status, 204);
});

test('over HTTP: nobody listening is unavailable', async () => {
  const client = createHttpClient({ baseUrl: 'http://127.0.0.1:1', name: 'target', service: caller });
  await assert.rejects(client.call({ method: 'GET', path: '/', deadlineMs: 1000 }), unavailable);
});
