import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { after, describe, it } from 'node:test';
import { TechnicalError } from '@hiorder/kernel';
import {
  Admin,
  AuthenticationError,
  MultipleErrors,
  ProtocolError,
  ResponseError,
  UnsupportedApiError,
  UserError,
} from '@platformatic/kafka';
import { causesOf, kafkaError, saysBroker } from './kafka-error.ts';

const cleanups: (() => unknown)[] = [];
after(async () => {
  for (const cleanup of cleanups) await cleanup();
});

/** A port where a broker should be, with somebody else behind it. */
async function port(behave: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    behave(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanups.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function errorAt(at: number, retries = 0): Promise<Error & { code?: string }> {
  const admin = new Admin({
    clientId: 'test',
    bootstrapBrokers: [`127.0.0.1:${at}`],
    retries,
    retryDelay: 1,
    requestTimeout: 100,
    connectTimeout: 2_000,
  });
  cleanups.push(() => admin.close().catch(() => undefined));
  return admin.metadata({ topics: [] }).then(
    () => assert.fail('answered'),
    (error: unknown) => error as Error,
  );
}

const verdict = (error: unknown) => {
  const { code, retryable } = kafkaError(error, 'testing');
  return { code, retryable };
};
const PASSING = { code: 'bus-unavailable', retryable: true };
const FINAL = { code: 'bus-refused', retryable: false };

describe("the client's errors", () => {
  it('of a broker that does not answer carry the code of network errors, and pass', async () => {
    const error = await errorAt(await port(() => undefined));
    assert.equal(error.constructor.name, 'TimeoutError');
    assert.equal(error.code, 'PLT_KFK_NETWORK');
    assert.match(error.message, /timed out/);
    assert.deepEqual(verdict(error), PASSING);
  });

  it('of a broker that does not answer, asked more than once, are several, and pass', async () => {
    const error = await errorAt(await port(() => undefined), 1);
    assert.equal(error.code, 'PLT_KFK_MULTIPLE');
    assert.ok(causesOf(error).length > 1);
    assert.deepEqual(verdict(error), PASSING);
  });

  it('of a port where nobody listens pass', async () => {
    const nobody = await port(() => undefined);
    await cleanups.pop()?.();
    const error = await errorAt(nobody);
    assert.equal(causesOf(error)[0]?.code, 'PLT_KFK_NETWORK');
    assert.deepEqual(verdict(error), PASSING);
  });

  it('of a connection that is cut pass', async () => {
    const error = await errorAt(await port((socket) => socket.once('data', () => socket.destroy())));
    assert.deepEqual(verdict(error), PASSING);
  });

  it('of a client that was closed here do not pass', async () => {
    const admin = new Admin({ clientId: 'test', bootstrapBrokers: ['127.0.0.1:1'] });
    await admin.close();
    const error: unknown = await admin.listTopics().catch((reason: unknown) => reason);
    assert.deepEqual(verdict(error), FINAL);
  });

  for (const apiId of [
    'NOT_LEADER_OR_FOLLOWER',
    'LEADER_NOT_AVAILABLE',
    'UNKNOWN_TOPIC_OR_PARTITION',
    'NOT_ENOUGH_REPLICAS',
    'REQUEST_TIMED_OUT',
    'COORDINATOR_LOAD_IN_PROGRESS',
    'NOT_COORDINATOR',
    'REBALANCE_IN_PROGRESS',
    'ILLEGAL_GENERATION',
    'OUT_OF_ORDER_SEQUENCE_NUMBER',
    'BROKER_NOT_AVAILABLE',
  ] as const)
    it(`of a broker that says ${apiId} pass`, () =>
      assert.deepEqual(verdict(new ProtocolError(apiId)), PASSING));

  for (const apiId of [
    'MESSAGE_TOO_LARGE',
    'TOPIC_AUTHORIZATION_FAILED',
    'GROUP_AUTHORIZATION_FAILED',
    'INVALID_REPLICATION_FACTOR',
    'POLICY_VIOLATION',
    'UNSUPPORTED_VERSION',
    'NON_EMPTY_GROUP',
  ] as const)
    it(`of a broker that says ${apiId} do not pass`, () =>
      assert.deepEqual(verdict(new ProtocolError(apiId)), FINAL));

  it('of a client that cannot do it do not pass', () => {
    for (const error of [
      new AuthenticationError('who are you'),
      new UnsupportedApiError('too old'),
      new UserError('wrong option'),
    ])
      assert.deepEqual(verdict(error), FINAL);
  });

  it('of a topic that is not known yet pass', () => {
    assert.deepEqual(verdict(new UserError('Unknown topic hiorder.ordering.order.')), PASSING);
  });

  it('of several kinds do not pass when one of them does not', () => {
    const mixed = new MultipleErrors('failed 2 times', [
      new ProtocolError('NOT_LEADER_OR_FOLLOWER'),
      new ResponseError(0, 11, { '/a': [10, null] }, {}),
    ]);
    assert.deepEqual(verdict(mixed), FINAL);
    assert.equal(saysBroker(kafkaError(mixed, 'testing'), 'MESSAGE_TOO_LARGE'), true);
  });
});

it('takes what is no error of Kafka for a bug, and leaves technical errors as they are', () => {
  assert.deepEqual(verdict(new TypeError('undefined is not a function')), {
    code: 'bus-failed',
    retryable: false,
  });
  const known = new TechnicalError('topic-unknown', 'x');
  assert.equal(kafkaError(known, 'testing'), known);
});
