// The gRPC server's own limits and measures, with a service that takes as long as the test wants.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Code, ConnectError, createClient } from '@connectrpc/connect';
import { orderingV1 as v1 } from '@hiorder/contracts/grpc';
import { createGrpcServer, type GrpcServer } from '@hiorder/grpc';
import { grpcClientTo, refusalOf, RetryInfoSchema } from '@hiorder/grpc/testing';
import { createMetrics } from '@hiorder/telemetry';
import { eventually, silentLog } from '@hiorder/testing';
import { tokenOf } from '../../../testing/ordering-context.ts';

const metrics = createMetrics();
const release: (() => void)[] = [];
let server: GrpcServer;
let connection: ReturnType<typeof grpcClientTo>;

before(async () => {
  server = createGrpcServer({
    services: [
      {
        description: v1.OrderingService,
        roles: ['machine'],
        ready: async () => true,
        addTo: (router) =>
          router.service(v1.OrderingService, {
            getOrder: () => new Promise((resolve) => release.push(() => resolve({}))),
          }),
      },
    ],
    verifier: { verify: async (token) => JSON.parse(Buffer.from(token, 'base64url').toString()) },
    log: silentLog,
    metrics,
    limiter: { initial: 2, least: 2, most: 2 },
  });
  const port = await server.listen({ port: 0, host: '127.0.0.1' });
  connection = grpcClientTo(port, tokenOf({ sub: 'pos-1', role: 'machine', store: 'store-1' }));
});
after(async () => {
  connection.close();
  await server.close();
});

test('beyond the limit a call is refused with the time to come back; it is counted, and so is what was served', async () => {
  const pos = createClient(v1.OrderingService, connection.transport);
  const served = [pos.getOrder({ orderId: 'a' }), pos.getOrder({ orderId: 'b' })];
  await eventually(() => assert.equal(release.length, 2), { timeoutMs: 30_000 });
  const refused = pos.getOrder({ orderId: 'c' });
  assert.equal(await refusalOf(refused), 'Unavailable overloaded');
  const error = ConnectError.from(await refused.catch((reason: unknown) => reason));
  assert.equal(error.code, Code.Unavailable);
  assert.ok(Number(error.findDetails(RetryInfoSchema)[0]?.retryDelay?.seconds) >= 1);
  release.forEach((go) => go());
  await Promise.all(served);
  const text = await metrics.text();
  const ofGetOrder = 'service="hiorder.ordering.v1.OrderingService",method="GetOrder"';
  assert.ok(text.includes(`grpc_server_duration_seconds_count{${ofGetOrder},code="OK"} 2`), text);
  assert.ok(text.includes(`grpc_server_duration_seconds_count{${ofGetOrder},code="Unavailable"} 1`), text);
  assert.match(text, /hiorder_overload_shed_total\{context="grpc",priority="low"\} 1/);
  assert.match(text, /hiorder_overload_in_flight\{context="grpc"\} 0/);
});
