// What any gRPC client may ask any gRPC server, without a token: is it well, and what does it offer.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorProtoSchema } from '@bufbuild/protobuf/wkt';
import { createClient } from '@connectrpc/connect';
import { orderingV1 as v1 } from '@hiorder/contracts/grpc';
import { createGrpcServer, type GrpcServer } from '@hiorder/grpc';
import {
  grpcClientTo,
  Health,
  HealthCheckResponse_ServingStatus as Serving,
  refusalOf,
  ServerReflection,
  ServerReflectionAlpha,
} from '@hiorder/grpc/testing';
import { silentLog } from '@hiorder/testing';

const ORDERING = v1.OrderingService.typeName;
let server: GrpcServer;
let connection: ReturnType<typeof grpcClientTo>;
let ready: () => Promise<boolean>;

before(async () => {
  const service = {
    description: v1.OrderingService,
    roles: ['machine'],
    ready: () => ready(),
    addTo: (router: Parameters<Parameters<typeof createGrpcServer>[0]['services'][number]['addTo']>[0]) =>
      router.service(v1.OrderingService, {}),
  };
  const verifier = { verify: () => Promise.reject(new Error('nobody needs to be known')) };
  server = createGrpcServer({ services: [service], verifier, log: silentLog });
  connection = grpcClientTo(await server.listen({ port: 0, host: '127.0.0.1' }));
});
beforeEach(() => (ready = async () => true));
after(async () => {
  connection.close();
  await server.close();
});

test('health: the server and each of its services serve as long as what they need is there', async () => {
  const health = createClient(Health, connection.transport);
  const statusOf = async (service: string) => Serving[(await health.check({ service })).status];
  const both = async () => [await statusOf(''), await statusOf(ORDERING)];
  assert.deepEqual(await both(), ['SERVING', 'SERVING']);
  ready = async () => false;
  assert.deepEqual(await both(), ['NOT_SERVING', 'NOT_SERVING']);
  ready = () => Promise.reject(new Error('the database is away'));
  assert.deepEqual(await both(), ['NOT_SERVING', 'NOT_SERVING']);
  const { statuses } = await health.list({});
  assert.deepEqual(
    Object.entries(statuses).map(([name, { status }]) => [name, Serving[status]]),
    [
      ['', 'NOT_SERVING'],
      [ORDERING, 'NOT_SERVING'],
    ],
  );
  assert.match(await refusalOf(health.check({ service: 'of.nobody' })), /^NotFound/);
});

test('health: whoever watches hears of each change', async () => {
  const health = createClient(Health, connection.transport);
  const seen: string[] = [];
  for await (const { status } of health.watch({ service: ORDERING })) {
    seen.push(Serving[status]);
    if (seen.length === 2) break;
    ready = async () => false;
  }
  assert.deepEqual(seen, ['SERVING', 'NOT_SERVING']);
});

for (const [version, service] of [
  ['v1', ServerReflection],
  ['v1alpha, which many clients still ask,', ServerReflectionAlpha as unknown as typeof ServerReflection],
] as const)
  test(`reflection ${version} tells what there is, with everything that is needed to call it`, async () => {
    const reflection = createClient(service, connection.transport);
    async function* asked() {
      yield { messageRequest: { case: 'listServices' as const, value: '' } };
      yield { messageRequest: { case: 'fileContainingSymbol' as const, value: `${ORDERING}.PlaceOrder` } };
      yield { messageRequest: { case: 'fileContainingSymbol' as const, value: 'of.nobody' } };
    }
    const answers = [];
    for await (const { messageResponse } of reflection.serverReflectionInfo(asked()))
      answers.push(messageResponse);
    const [services, files, nothing] = answers;
    assert.ok(services?.case === 'listServicesResponse');
    assert.deepEqual(
      services.value.service.map(({ name }) => name),
      [ORDERING, Health.typeName, ServerReflection.typeName],
    );
    assert.ok(files?.case === 'fileDescriptorResponse');
    const told = files.value.fileDescriptorProto.map((bytes) => fromBinary(FileDescriptorProtoSchema, bytes));
    assert.equal(told[0]?.name, 'hiorder/ordering/v1/ordering.proto');
    const names = new Set(told.map(({ name }) => name));
    for (const { dependency } of told) for (const needed of dependency) assert.ok(names.has(needed), needed);
    assert.equal(nothing?.case, 'errorResponse');
  });
