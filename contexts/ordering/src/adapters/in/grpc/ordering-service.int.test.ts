import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { MessageInitShape } from '@bufbuild/protobuf';
import { ConnectError, createClient, type CallOptions, type Client } from '@connectrpc/connect';
import { tableAdded } from '@hiorder/contracts';
import { orderingV1 as v1 } from '@hiorder/contracts/grpc';
import { createGrpcServer, type GrpcServer } from '@hiorder/grpc';
import { grpcClientTo, PreconditionFailureSchema, refusalOf } from '@hiorder/grpc/testing';
import { eventually, silentLog } from '@hiorder/testing';
import { orderingFixture, tokenOf, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { NOON } from '../../../testing/ordering.fixture.ts';
import { guestAt } from '../../../testing/party.ts';

let fixture: OrderingFixture;
let server: GrpcServer;
let port: number;
let storeId: string;
let pos: Client<typeof v1.OrderingService>;
const opened: { close(): void }[] = [];

function clientWith(token?: string): Client<typeof v1.OrderingService> {
  const connection = grpcClientTo(port, token);
  opened.push(connection);
  return createClient(v1.OrderingService, connection.transport);
}
const machineOf = (store: string) => tokenOf({ sub: 'pos-1', role: 'machine', store });

before(async () => {
  fixture = await orderingFixture();
  const verifier = {
    verify: async (token: string) => JSON.parse(Buffer.from(token, 'base64url').toString()),
  };
  server = createGrpcServer({ services: [fixture.grpc], verifier, log: silentLog });
  port = await server.listen({ port: 0, host: '127.0.0.1' });
});
after(async () => {
  opened.forEach((connection) => connection.close());
  await server.close();
  await fixture.close();
});

beforeEach(async () => {
  storeId = await fixture.openStore();
  const table = { tableId: 'table-1', storeId, name: '홀 1', seats: 4, position: 1, at: NOON.toISOString() };
  await fixture.hear(tableAdded, table);
  pos = clientWith(machineOf(storeId));
});

const hot = [{ groupId: 'spiciness', optionIds: ['hot'] }];
const stews = {
  tableId: 'table-1',
  lines: [{ itemId: 'stew', quantity: 2, options: hot, note: '덜 맵게' }],
};
const place = (
  wanted: MessageInitShape<typeof v1.PlaceOrderRequestSchema> = stews,
  options: CallOptions = {},
) => pos.placeOrder(wanted, options);

describe('placing an order', () => {
  test('it is placed with its number, prices and the language asked for', async () => {
    const { order } = await place(stews, { headers: { 'accept-language': 'en' } });
    assert.ok(order);
    assert.deepEqual(
      [order.status, order.number, order.table?.name, order.total?.amount, order.total?.currency],
      [v1.OrderStatus.PLACED, 1, '홀 1', 25_000n, 'KRW'],
    );
    const [line] = order.lines;
    assert.deepEqual(
      [line?.name, line?.options[0]?.name, line?.unitPrice?.amount, line?.linePrice?.amount, line?.note],
      ['Army stew', 'Hot', 12_500n, 25_000n, '덜 맵게'],
    );
    const told = await fixture.events({ subject: order.id });
    assert.equal(told[0]?.type, 'hiorder.ordering.order-placed.v1');
  });

  test('the same key answers the same order; with another wish it is refused', async () => {
    const headers = { 'idempotency-key': 'till-7-0001' };
    const first = await place(stews, { headers });
    let replayed: string | null = null;
    const again = await place(stews, {
      headers,
      onHeader: (answer) => (replayed = answer.get('idempotency-replayed')),
    });
    assert.equal(again.order?.id, first.order?.id);
    assert.equal(replayed, 'true');
    const other = { ...stews, lines: [{ itemId: 'bibimbap', quantity: 1 }] };
    assert.equal(await refusalOf(place(other, { headers })), 'InvalidArgument idempotency-key-reused');
    assert.equal((await pos.listOrders({})).orders.length, 1);
  });

  test('twenty tries at once with one key make one order', async () => {
    const headers = { 'idempotency-key': 'till-7-0002' };
    const tries = await Promise.all(Array.from({ length: 20 }, () => refusalOf(place(stews, { headers }))));
    assert.ok(
      tries.every((outcome) => /^(no refusal|Aborted idempotency-in-progress)$/.test(outcome)),
      String(tries),
    );
    assert.equal((await pos.listOrders({})).orders.length, 1);
  });

  test('every rule that is broken is told, with the codes of the HTTP API', async () => {
    const wanted = {
      tableId: 'table-1',
      lines: [
        { itemId: 'stew', quantity: 1 },
        { itemId: 'gone', quantity: 1 },
      ],
    };
    const error = await place(wanted).catch(ConnectError.from);
    assert.ok(error instanceof ConnectError);
    const [failure] = error.findDetails(PreconditionFailureSchema);
    assert.deepEqual(failure?.violations.map((violation) => violation.type).toSorted(), [
      'item-not-on-sale',
      'options-invalid',
    ]);
    assert.equal(await refusalOf(place(wanted)), 'FailedPrecondition order-refused');
    assert.equal(
      await refusalOf(place({ tableId: 'table-9', lines: stews.lines })),
      'NotFound table-not-found',
    );
    assert.equal(await refusalOf(place({ tableId: 'table-1' })), 'FailedPrecondition cart-empty');
    const expectedTotal = { amount: 1n, currency: 'KRW' };
    assert.equal(await refusalOf(place({ ...stews, expectedTotal })), 'FailedPrecondition price-changed');
    assert.deepEqual((await pos.listOrders({})).orders, []);
  });

  test('what is not valid names its field', async () => {
    const note = 'x'.repeat(201);
    assert.equal(await refusalOf(place({ lines: stews.lines })), 'InvalidArgument request-invalid');
    const long = { tableId: 'table-1', lines: [{ itemId: 'stew', quantity: 1, note }] };
    assert.equal(await refusalOf(place(long)), 'InvalidArgument request-invalid');
    const huge = { tableId: 'table-1', lines: [{ itemId: 'x'.repeat(70_000), quantity: 1 }] };
    assert.match(await refusalOf(place(huge)), /^ResourceExhausted/);
    assert.equal(
      await refusalOf(place(stews, { headers: { 'idempotency-key': 'é'.repeat(3) } })),
      'InvalidArgument request-invalid',
    );
  });
});

describe('reading orders', () => {
  test('page by page, newest first, by table and state', async () => {
    const ids: (string | undefined)[] = [];
    for (let i = 0; i < 3; i += 1) ids.unshift((await place()).order?.id);
    const first = await pos.listOrders({ pageSize: 2, tableId: 'table-1' });
    const rest = await pos.listOrders({ pageSize: 2, pageToken: first.nextPageToken });
    assert.deepEqual(
      [...first.orders, ...rest.orders].map((order) => order.id),
      ids,
    );
    assert.equal(rest.nextPageToken, '');
    assert.deepEqual((await pos.listOrders({ statuses: [v1.OrderStatus.SERVED] })).orders, []);
    assert.deepEqual((await pos.listOrders({ tableId: 'table-2' })).orders, []);
    assert.equal(await refusalOf(pos.listOrders({ pageSize: 101 })), 'InvalidArgument request-invalid');
    assert.equal(await refusalOf(pos.listOrders({ pageToken: '한' })), 'InvalidArgument request-invalid');
    assert.equal(
      await refusalOf(pos.listOrders({ statuses: [99 as never] })),
      'InvalidArgument request-invalid',
    );
  });

  test('another store sees nothing of it', async () => {
    const { order } = await place();
    const stranger = clientWith(machineOf(await fixture.openStore()));
    assert.equal(
      await refusalOf(stranger.getOrder({ orderId: order?.id ?? '' })),
      'NotFound order-not-found',
    );
    assert.deepEqual((await stranger.listOrders({})).orders, []);
    assert.equal(await refusalOf(stranger.placeOrder(stews)), 'NotFound table-not-found');
    assert.equal((await pos.getOrder({ orderId: order?.id ?? '' })).order?.number, 1);
  });
});

test('nobody calls without a token of the store', async () => {
  assert.equal(await refusalOf(clientWith().listOrders({})), 'Unauthenticated token-missing');
  const guest = await guestAt(fixture, { storeId, tableId: 'table-1' });
  const phone = clientWith(tokenOf({ sub: guest.id, role: 'guest', store: storeId }));
  assert.equal(await refusalOf(phone.listOrders({})), 'PermissionDenied forbidden');
  const watching = (async () => {
    for await (const _ of phone.watchOrders({})) return;
  })();
  assert.equal(await refusalOf(watching), 'PermissionDenied forbidden');
});

test('a call ends with its deadline; asked again with its key, it has been done once', async () => {
  const headers = { 'idempotency-key': 'till-7-late' };
  const released = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const holding = fixture.database.transaction(async (tx) => {
    await fixture.ports.numbers.draw(tx, { storeId, businessDay: '2026-03-02' });
    held.resolve();
    await released.promise;
  });
  await held.promise;
  assert.match(await refusalOf(place(stews, { headers, timeoutMs: 300 })), /^DeadlineExceeded/);
  released.resolve();
  await holding;
  const { order } = await eventually(() => place(stews, { headers }));
  assert.deepEqual(
    (await pos.listOrders({})).orders.map(({ id }) => id),
    [order?.id],
  );
});
