import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createClient, type Client } from '@connectrpc/connect';
import { operationsV1, orderingV1 } from '@hiorder/contracts/grpc';
import { grpcClientTo, refusalOf } from '@hiorder/grpc/testing';
import { lastingPort } from '@hiorder/local-engines';
import { eventually } from '@hiorder/testing';
import { addToCart, isMain, machine, menuOf, needsNoChoice, orderAndPay, scan } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

const PATIENT = { timeoutMs: 30_000 };
let server: TestServer;
let port: number;
let ordering: Client<typeof orderingV1.OrderingService>;
let operations: Client<typeof operationsV1.OperationsService>;
let dish: { id: string; name: string };
const opened: { close(): void }[] = [];

before(async () => {
  port = await lastingPort();
  server = await startServer({ HIORDER_GRPC_PORT: String(port) });
  const connection = grpcClientTo(port, (await machine(server)).token);
  opened.push(connection);
  ordering = createClient(orderingV1.OrderingService, connection.transport);
  operations = createClient(operationsV1.OperationsService, connection.transport);
  dish = (await menuOf(server)).find((item) => isMain(item) && needsNoChoice(item));
});
after(async () => {
  opened.forEach((connection) => connection.close());
  await server.destroy();
});

/** Collects what a stream says until it is told to stop. */
function listen<T>(stream: (o: { signal: AbortSignal }) => AsyncIterable<T>) {
  const heard: T[] = [];
  const abort = new AbortController();
  const over = (async () => {
    for await (const message of stream({ signal: abort.signal })) heard.push(message);
  })().catch((error: unknown) => error);
  return { heard, over, stop: () => abort.abort() };
}

const statusesOf = (heard: operationsV1.WatchTicketsResponse[], orderId: string) =>
  heard
    .map(({ event }) => event)
    .filter((event) => event.case === 'ticket' && event.value.orderId === orderId)
    .map((event) => operationsV1.TicketStatus[(event.value as operationsV1.Ticket).status]);

test('a till orders for a table; kitchen and till hear of every step', async () => {
  const tableId = server.demo().tables[3]!.id;
  const tickets = listen((o) => operations.watchTickets({}, o));
  const orders = listen((o) => ordering.watchOrders({ tableId }, o));
  const elsewhere = listen((o) => ordering.watchOrders({ tableId: server.demo().tables[9]!.id }, o));
  await eventually(() => assert.ok(elsewhere.heard.some(({ event }) => event.case === 'caughtUp')), PATIENT);
  await eventually(() => assert.ok(tickets.heard.some(({ event }) => event.case === 'caughtUp')), PATIENT);
  await eventually(() => assert.ok(orders.heard.some(({ event }) => event.case === 'caughtUp')), PATIENT);

  const { order } = await ordering.placeOrder({ tableId, lines: [{ itemId: dish.id, quantity: 2 }] });
  const orderId = order!.id;
  await eventually(() => assert.deepEqual(statusesOf(tickets.heard, orderId), ['PLACED']), PATIENT);
  for (const to of ['ACCEPTED', 'READY', 'SERVED'] as const)
    await operations.updateTicketStatus({ orderId, status: operationsV1.TicketStatus[to] });
  await eventually(() => assert.equal(statusesOf(tickets.heard, orderId).at(-1), 'SERVED'), PATIENT);
  await eventually(() => {
    const last = orders.heard.at(-1)?.event;
    assert.ok(last?.case === 'order' && last.value.id === orderId);
    assert.equal(last.value.status, orderingV1.OrderStatus.SERVED);
  }, PATIENT);
  assert.equal(
    await refusalOf(operations.updateTicketStatus({ orderId, status: operationsV1.TicketStatus.READY })),
    'FailedPrecondition status-conflict',
  );
  assert.deepEqual(
    elsewhere.heard.map(({ event }) => event.case),
    ['caughtUp'],
    'of another table nobody is told',
  );
  for (const one of [tickets, orders, elsewhere]) one.stop();
  await Promise.all([tickets.over, orders.over, elsewhere.over]);
});

test('a kitchen device takes a step back as the tablet does, in time and from where it thinks the order is', async () => {
  const tableId = server.demo().tables[6]!.id;
  const { ACCEPTED, PLACED, READY } = operationsV1.TicketStatus;
  const { order } = await ordering.placeOrder({ tableId, lines: [{ itemId: dish.id, quantity: 1 }] });
  const orderId = order!.id;
  const undo = (expectedStatus = operationsV1.TicketStatus.UNSPECIFIED) =>
    operations.undoTicketStep({ orderId, expectedStatus });
  const accepted = await eventually(
    () => operations.updateTicketStatus({ orderId, status: ACCEPTED }),
    PATIENT,
  );
  assert.ok(accepted.ticket?.undoableUntil);
  assert.equal(await refusalOf(undo(READY)), 'FailedPrecondition status-conflict');
  const { ticket } = await undo(ACCEPTED);
  assert.deepEqual([ticket?.status, ticket?.undoableUntil], [PLACED, undefined]);
  assert.equal(await refusalOf(undo()), 'FailedPrecondition nothing-to-undo');
});

test('what guests order by phone is on the kitchen device, also when it connects later', async () => {
  const guest = await scan(server, 4);
  await addToCart(guest, (await menuOf(server)).named(dish.name));
  const { id } = await orderAndPay(guest);
  await eventually(async () => {
    const board = listen((o) => operations.watchTickets({}, o));
    await eventually(() => assert.ok(board.heard.some(({ event }) => event.case === 'caughtUp')), PATIENT);
    board.stop();
    await board.over;
    assert.deepEqual(statusesOf(board.heard, id), ['PLACED']);
  }, PATIENT);
});

test('the example till works as its README says', async () => {
  const main = fileURLToPath(new URL('../../examples/pos-cli/src/main.ts', import.meta.url));
  const demo = join(server.stateDir, 'demo.json');
  assert.equal(server.demo().grpc?.url, `http://localhost:${port}`);
  const till = async (...args: string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)(process.execPath, [main, '--demo', demo, ...args]);
    return stdout;
  };
  const placed = await till('order', `${dish.id}:3`, '--table', server.demo().tables[5]!.name);
  const id = placed.trim().split('  ').at(-1) ?? '';
  assert.match(placed, new RegExp(`placed  3 × ${dish.name}  \\d+ KRW`));
  await eventually(async () => assert.match(await till('move', id, 'accepted'), /accepted/), PATIENT);
  await eventually(
    async () => assert.match(await till('orders', '--table', server.demo().tables[5]!.name), /accepted/),
    PATIENT,
  );
});

test('a stopping server ends streams so that devices call again', async () => {
  const watching = listen((o) => ordering.watchOrders({}, o));
  await eventually(() => assert.ok(watching.heard.some(({ event }) => event.case === 'caughtUp')), PATIENT);
  await server.interrupt();
  assert.match(
    await refusalOf(watching.over.then((error) => Promise.reject(error as Error))),
    /^(Unavailable|Canceled|Aborted)/,
  );
});
