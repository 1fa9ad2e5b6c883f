import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ConnectError, createClient, type Client } from '@connectrpc/connect';
import { operationsV1 as v1 } from '@hiorder/contracts/grpc';
import { createGrpcServer, type GrpcServer } from '@hiorder/grpc';
import { unauthorized } from '@hiorder/http';
import { BadRequestSchema, ErrorInfoSchema, grpcClientTo, refusalOf } from '@hiorder/grpc/testing';
import { eventually, silentLog } from '@hiorder/testing';
import { startOperations, tokenOf, type OperationsFixture } from '../../../testing/operations-fixture.ts';
import { added, opened, placed, somewhere, type Place } from '../../../testing/told-events.ts';

const { ACCEPTED, PLACED } = v1.TicketStatus;
let operations: OperationsFixture;
let server: GrpcServer;
let port: number;
const connections: { close(): void }[] = [];
/** Tokens that do not count any more. */
const ended = new Set<string>();

before(async () => {
  operations = await startOperations();
  const verifier = {
    verify: async (token: string) => {
      if (ended.has(token)) throw unauthorized('token-invalid', 'Sign in again');
      return JSON.parse(Buffer.from(token, 'base64url').toString());
    },
  };
  server = createGrpcServer({ services: [operations.context.grpc], verifier, log: silentLog });
  port = await server.listen({ port: 0, host: '127.0.0.1' });
});
after(async () => {
  connections.forEach((connection) => connection.close());
  await server.close();
  await operations.stop();
});

function deviceOf(store?: string, role = 'machine'): Client<typeof v1.OperationsService> {
  const connection = grpcClientTo(port, store === undefined ? undefined : tokenOf(store, role));
  connections.push(connection);
  return createClient(v1.OperationsService, connection.transport);
}

async function orderAt(place: Place, orderId: string): Promise<void> {
  await operations.tell(added(place), opened(place), placed(place, orderId));
}

/** The orders that a device hears of, until it is told to stop. */
function watching(device: Client<typeof v1.OperationsService>) {
  const heard: string[] = [];
  let caughtUp = false;
  const abort = new AbortController();
  const over = (async () => {
    for await (const { event } of device.watchTickets({}, { signal: abort.signal })) {
      if (event.case === 'caughtUp') caughtUp = true;
      if (event.case === 'ticket')
        heard.push(`${event.value.orderId} ${v1.TicketStatus[event.value.status]}`);
    }
  })().catch(() => undefined);
  const stop = () => (abort.abort(), over);
  return { heard, stop, caughtUp: () => eventually(() => assert.ok(caughtUp)) };
}

test('a device sees and moves the tickets of its own store, and nothing of another', async () => {
  const [here, there] = [somewhere('grpc-here'), somewhere('grpc-there')];
  await orderAt(here, 'here-1');
  await orderAt(there, 'there-1');
  const [ours, theirs] = [deviceOf(here.storeId), deviceOf(there.storeId)];
  const screens = [watching(ours), watching(theirs)];
  await Promise.all(screens.map((screen) => screen.caughtUp()));

  const wish = { orderId: 'here-1', status: ACCEPTED, expectedStatus: PLACED };
  for (const call of [() => theirs.updateTicketStatus(wish), () => theirs.undoTicketStep(wish)])
    assert.match(await refusalOf(call()), /^NotFound (order|ticket)-not-found$/);
  const { ticket } = await ours.updateTicketStatus({ orderId: 'here-1', status: ACCEPTED });
  assert.equal(ticket?.status, ACCEPTED);
  await orderAt(there, 'there-2');
  const [one, other] = screens;
  await eventually(() => assert.deepEqual(one?.heard, ['here-1 PLACED', 'here-1 ACCEPTED']));
  await eventually(() => assert.deepEqual(other?.heard, ['there-1 PLACED', 'there-2 PLACED']));
  await Promise.all(screens.map((screen) => screen.stop()));
});

test('without a token of the store, or with one that may not, nothing is told', async () => {
  const place = somewhere('grpc-nobody');
  const move = (device: Client<typeof v1.OperationsService>) =>
    refusalOf(device.updateTicketStatus({ orderId: 'nobody-1', status: ACCEPTED }));
  const watch = (device: Client<typeof v1.OperationsService>) =>
    refusalOf(device.watchTickets({})[Symbol.asyncIterator]().next());
  for (const attempt of [move, watch]) {
    assert.equal(await attempt(deviceOf()), 'Unauthenticated token-missing');
    assert.equal(await attempt(deviceOf(place.storeId, 'guest')), 'PermissionDenied forbidden');
  }
});

test('the same key is the same move, told once; with another wish it is refused', async () => {
  const place = somewhere('grpc-keys');
  await orderAt(place, 'keys-1');
  const device = deviceOf(place.storeId);
  const headers = { 'idempotency-key': 'display-1-0001' };
  const move = (status: v1.TicketStatus) =>
    device.updateTicketStatus({ orderId: 'keys-1', status }, { headers });
  assert.deepEqual(await move(ACCEPTED), await move(ACCEPTED));
  assert.equal(await refusalOf(move(v1.TicketStatus.READY)), 'InvalidArgument idempotency-key-reused');
  const updates = () =>
    operations.events.filter(
      ({ type, subject }) => subject === 'keys-1' && type === 'hiorder.operations.order-status-updated.v1',
    );
  await eventually(() => assert.equal(updates().length, 1));
});

test('a screen whose token counts no longer hears nothing more', async () => {
  const place = somewhere('grpc-ended');
  const device = deviceOf(place.storeId);
  const stream = device.watchTickets({})[Symbol.asyncIterator]();
  assert.equal((await stream.next()).value?.event.case, 'caughtUp');
  ended.add(tokenOf(place.storeId, 'machine'));
  assert.equal(await refusalOf(stream.next()), 'Unauthenticated token-invalid');
});

test('a refusal names what is wrong, and the request by which it is found in the log', async () => {
  const place = somewhere('grpc-refused');
  const headers = { 'x-correlation-id': 'till-4711' };
  const refused = deviceOf(place.storeId)
    .updateTicketStatus({ orderId: 'x', status: ACCEPTED, etaMinutes: 601 }, { headers })
    .catch((error: unknown) => ConnectError.from(error));
  const error = await refused;
  assert.ok(error instanceof ConnectError);
  const [info] = error.findDetails(ErrorInfoSchema);
  assert.deepEqual(
    [info?.reason, info?.domain, info?.metadata.correlationId, error.metadata.get('x-correlation-id')],
    ['request-invalid', 'hiorder.dev', 'till-4711', 'till-4711'],
  );
  const [bad] = error.findDetails(BadRequestSchema);
  assert.deepEqual(
    bad?.fieldViolations.map(({ field }) => field),
    ['/eta_minutes'],
  );
});
