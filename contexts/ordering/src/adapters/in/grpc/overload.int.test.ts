// The gRPC server's own limits, measures and deadlines, with a service that takes as long as the test wants.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Code, ConnectError, createClient } from '@connectrpc/connect';
import { orderingV1 as v1 } from '@hiorder/contracts/grpc';
import { createGrpcServer, type GrpcServer, type GrpcServerOptions } from '@hiorder/grpc';
import { grpcClientTo, refusalOf, RetryInfoSchema } from '@hiorder/grpc/testing';
import { createHttp, gateOf, remainingMs } from '@hiorder/http';
import { createMetrics } from '@hiorder/telemetry';
import { eventually, silentLog } from '@hiorder/testing';
import { tokenOf } from '../../../testing/ordering-context.ts';

const metrics = createMetrics();
const limiter = { initial: 2, least: 2, most: 2 };
const release: (() => void)[] = [];
const held = () => new Promise<void>((resolve) => release.push(resolve));
/** How long calls to others would have waited, of each call. */
const left: number[] = [];
const letGo = (): void => release.splice(0).forEach((go) => go());

/** A gRPC server with one service, which takes as long as the test wants. */
async function grpcServer(o: Pick<GrpcServerOptions, 'limiter' | 'gate'>) {
  const service = {
    description: v1.OrderingService,
    roles: ['machine'],
    ready: async () => true,
    addTo: (router: Parameters<GrpcServerOptions['services'][number]['addTo']>[0]) =>
      router.service(v1.OrderingService, {
        getOrder() {
          left.push(remainingMs(60_000));
          return held().then(() => ({}));
        },
      }),
  };
  const server: GrpcServer = createGrpcServer({
    ...{ services: [service], log: silentLog, metrics, ...o },
    verifier: { verify: async (token) => JSON.parse(Buffer.from(token, 'base64url').toString()) },
  });
  const port = await server.listen({ port: 0, host: '127.0.0.1' });
  const connection = grpcClientTo(port, tokenOf({ sub: 'pos-1', role: 'machine', store: 'store-1' }));
  after(async () => {
    connection.close();
    await server.close();
  });
  return createClient(v1.OrderingService, connection.transport);
}

test('beyond the limit a call is refused with the time to come back; it is counted, and so is what was served', async () => {
  const pos = await grpcServer({ limiter });
  const served = [pos.getOrder({ orderId: 'a' }), pos.getOrder({ orderId: 'b' })];
  await eventually(() => assert.equal(release.length, 2), { timeoutMs: 30_000 });
  const refused = pos.getOrder({ orderId: 'c' });
  assert.equal(await refusalOf(refused), 'Unavailable overloaded');
  const error = ConnectError.from(await refused.catch((reason: unknown) => reason));
  assert.equal(error.code, Code.Unavailable);
  assert.ok(Number(error.findDetails(RetryInfoSchema)[0]?.retryDelay?.seconds) >= 1);
  letGo();
  await Promise.all(served);
  const text = await metrics.text();
  const ofGetOrder = 'service="hiorder.ordering.v1.OrderingService",method="GetOrder"';
  assert.ok(text.includes(`grpc_server_duration_seconds_count{${ofGetOrder},code="OK"} 2`), text);
  assert.ok(text.includes(`grpc_server_duration_seconds_count{${ofGetOrder},code="Unavailable"} 1`), text);
  assert.match(text, /hiorder_overload_shed_total\{context="grpc",priority="low"\} 1/);
  assert.match(text, /hiorder_overload_in_flight\{context="grpc"\} 0/);
});

test('calls that a call causes wait no longer than whoever made it', async () => {
  const pos = await grpcServer({});
  const within = async (o: { timeoutMs?: number }): Promise<number> => {
    const answer = pos.getOrder({ orderId: 'a' }, o);
    await eventually(() => assert.equal(release.length, 1), { timeoutMs: 30_000 });
    letGo();
    await answer;
    return left.at(-1)!;
  };
  assert.equal(await within({}), 60_000, 'without a deadline its own');
  const ms = await within({ timeoutMs: 20_000 });
  assert.ok(ms > 0 && ms <= 20_000, String(ms));
});

test('what comes by HTTP and what comes by gRPC are let in by one limit', async () => {
  const http = createHttp({ context: 'door', log: silentLog, metrics, overload: limiter });
  http.get('/slow', { config: { auth: 'public' } }, () => held().then(() => ({})));
  after(() => http.close());
  const url = await http.listen({ port: 0, host: '127.0.0.1' });
  const pos = await grpcServer({ gate: gateOf(http) });
  const served = [pos.getOrder({ orderId: 'a' }), fetch(`${url}/slow`)];
  await eventually(() => assert.equal(release.length, 2), { timeoutMs: 30_000 });
  assert.equal(await refusalOf(pos.getOrder({ orderId: 'b' })), 'Unavailable overloaded');
  const refused = await fetch(`${url}/slow`);
  assert.deepEqual([refused.status, release.length], [503, 2]);
  const text = await metrics.text();
  assert.match(text, /hiorder_overload_in_flight\{context="door"\} 2/);
  assert.match(text, /hiorder_overload_shed_total\{context="door",priority="low"\} 1/);
  letGo();
  await Promise.all(served);
  const again = pos.getOrder({ orderId: 'c' });
  await eventually(() => assert.equal(release.length, 1), { timeoutMs: 30_000 });
  letGo();
  await again;
});
