import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:http2';
import { after, test } from 'node:test';
import { createClient } from '@connectrpc/connect';
import { orderingV1 as v1 } from '@hiorder/contracts/grpc';
import type { GrpcService } from '@hiorder/grpc';
import {
  grpcClientTo,
  Health,
  HealthCheckResponse_ServingStatus as Serving,
  refusalOf,
} from '@hiorder/grpc/testing';
import { createHttp } from '@hiorder/http';
import { silentLog } from '@hiorder/testing';
import { DRAINING_HEADER } from '@hiorder/upstream';
import { drainable } from './draining.ts';
import { grpcDoor } from './grpc.ts';

test('until it stops it serves on, says so, and is not ready', async () => {
  const http = createHttp({ context: 'c', log: silentLog });
  http.get('/thing', { config: { auth: 'public' } }, () => ({}));
  const draining = drainable([http], { drain: () => {} });
  const url = await http.listen({ port: 0, host: '127.0.0.1' });
  const get = async (path: string) => {
    const answer = await fetch(url + path);
    await answer.arrayBuffer();
    const { status, headers } = answer;
    return { status, says: headers.get(DRAINING_HEADER), connection: headers.get('connection') };
  };
  assert.deepEqual(await get('/thing'), { status: 200, says: null, connection: 'keep-alive' });
  assert.equal((await get('/health/ready')).status, 200);
  await draining.begin(0);
  assert.deepEqual(await get('/thing'), { status: 200, says: '1', connection: 'close' });
  assert.equal((await get('/health/ready')).status, 503);
  assert.equal((await get('/health/live')).status, 200);
  await http.close();
});

const exp = Math.floor(Date.now() / 1000) + 3_600;

/** A door whose one call takes until it is let go. */
async function doorWith(held: Promise<void>, called: () => void) {
  const service: GrpcService = {
    description: v1.OrderingService,
    roles: ['machine'],
    ready: async () => true,
    addTo: (router) =>
      router.service(v1.OrderingService, {
        async getOrder() {
          called();
          await held;
          return {};
        },
      }),
  };
  const door = grpcDoor({
    services: [service],
    verifier: { verify: async () => ({ sub: 'pos', role: 'machine', store: 'store-1', jti: 'one', exp }) },
    settings: { grpcPort: { number: 0, given: true }, host: '127.0.0.1', reusePort: false },
    log: silentLog,
    gate: undefined,
  });
  const port = (await door.open())!;
  const client = grpcClientTo(port, 'token');
  after(async () => {
    client.close();
    await door.close();
  });
  return { door, port, client };
}

test('so does its gRPC: who watches its health hears of it, connections are sent elsewhere, calls are finished', async () => {
  const [called, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const { door, port, client } = await doorWith(held.promise, called.resolve);
  const { begin } = drainable([], door);
  const pos = createClient(v1.OrderingService, client.transport);
  const health = createClient(Health, client.transport);
  const idle = connect(`http://127.0.0.1:${port}`);
  await once(idle, 'remoteSettings');
  const told = once(idle, 'goaway');
  const inHand = pos.getOrder({ orderId: 'a' });
  await called.promise;

  const seen: string[] = [];
  for await (const { status } of health.watch({ service: v1.OrderingService.typeName })) {
    seen.push(Serving[status]);
    if (seen.length === 2) break;
    await begin(0);
  }
  assert.deepEqual(seen, ['SERVING', 'NOT_SERVING']);
  assert.deepEqual((await told)[0], 0, 'GOAWAY without an error');
  assert.equal(Serving[(await health.check({ service: '' })).status], 'NOT_SERVING');

  held.resolve();
  await inHand;
  await pos.getOrder({ orderId: 'b' });
  await door.close();
  assert.match(await refusalOf(pos.getOrder({ orderId: 'c' })), /^Unavailable/);
});
