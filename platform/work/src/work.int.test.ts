import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  createHttp,
  createInProcessClient,
  createServiceAuth,
  httpMigrations,
  type Http,
} from '@hiorder/http';
import type { EventDefinition, NewEvent } from '@hiorder/kernel';
import { appendOutbox, messagingMigrations, on, type EventBus } from '@hiorder/messaging';
import { eventually, silentLog, testBus, testDatabase, type TestDatabase } from '@hiorder/testing';
import Type from 'typebox';
import { createWork, type Work, type WorkStatus } from './index.ts';

const knocked = {
  type: 'test.door.knocked.v1',
  topic: 'test.door',
  schema: Type.Object({ n: Type.Integer() }),
} satisfies EventDefinition;
const SECRET = 'a secret between services of a test';
const service = createServiceAuth({ secret: SECRET, self: 'door' });
const PATIENT = { timeoutMs: 30_000 };

let bus: EventBus & { drop(): Promise<void> };
let database: TestDatabase;
let work: Work;
let http: Http;
let doorJammed = true;
/** A set: a batch that failed has its first events handled once more. */
const heard = new Set<number>();

before(async () => {
  [bus, database] = await Promise.all([testBus(), testDatabase([messagingMigrations, httpMigrations])]);
  work = createWork({
    ...{ context: 'door', database, bus, log: silentLog },
    subscriptions: [
      on(knocked, async ({ data }) => {
        if (data.n === 2 && doorJammed) throw new Error('the door is jammed');
        heard.add(data.n);
      }),
    ],
    jobs: [{ name: 'oil-hinges', everyMs: 60_000, run: async () => undefined }],
    consuming: { retry: { attempts: 2, baseMs: 1 } },
  });
  http = createHttp({ context: 'door', log: silentLog, service, database, ready: work.health });
  work.addRoutes(http);
});

after(async () => {
  await http.close();
  await work.stop();
  await Promise.all([bus.drop(), database.drop()]);
});

const client = createInProcessClient({
  name: 'door',
  service: createServiceAuth({ secret: SECRET, self: 'operators' }),
  target: () => http,
});
const call = (method: 'GET' | 'POST', path: string, body?: object) =>
  client.call({ method, path: `/internal/operations/${path}`, deadlineMs: 10_000, ...(body && { body }) });
const status = async (): Promise<WorkStatus> => (await call('GET', 'status')).body;
const knock = (...ns: number[]) =>
  database.transaction((tx) =>
    appendOutbox(
      tx,
      'door',
      ns.map((n): NewEvent => ({
        ...{ definition: knocked, subject: 'door', storeId: 'store', partitionKey: 'door' },
        data: { n },
      })),
    ),
  );

test('before it is started it is not ready, and says what is wrong', async () => {
  assert.deepEqual(await work.health(), {
    ready: false,
    parts: { database: 'ok', bus: 'ok', work: 'not started' },
  });
  assert.equal((await http.inject('/health/ready')).statusCode, 503);
  await eventually(async () => {
    const { relay, consumer, deadLetters } = await status();
    assert.deepEqual([relay.lag, consumer.lag, deadLetters], [null, null, 0]);
  }, PATIENT);
});

test('started, events flow; what cannot be handled is counted, listed and replayed on request', async () => {
  await work.start();
  await knock(1, 2, 3);
  await eventually(async () => assert.equal((await status()).deadLetters, 1), PATIENT);
  await eventually(async () => {
    const { relay, consumer, jobs, health } = await status();
    assert.deepEqual([relay.lag, consumer.lag, consumer.parked], [0, 0, 1]);
    assert.deepEqual(health, { ready: true, parts: { database: 'ok', bus: 'ok', work: 'ok' } });
    assert.deepEqual(
      jobs.map(({ name }) => name),
      ['oil-hinges', 'idempotency-cleanup'],
    );
    assert.ok(jobs.every(({ lastRun }) => lastRun?.error === null));
  }, PATIENT);
  assert.deepEqual([...heard], [1, 3]);

  const [letter] = (await call('GET', 'dead-letters?limit=10')).body.items;
  assert.match(letter.error, /the door is jammed/);
  assert.deepEqual([letter.type, letter.event.data, letter.attempts], [knocked.type, { n: 2 }, 2]);

  doorJammed = false;
  assert.equal((await call('POST', 'dead-letters/replay', { id: 'unknown' })).status, 404);
  assert.deepEqual((await call('POST', 'dead-letters/replay', { id: letter.id })).body, { requested: 1 });
  await eventually(async () => assert.equal((await status()).deadLetters, 0), PATIENT);
  assert.deepEqual([...heard], [1, 3, 2]);
  assert.deepEqual((await call('POST', 'dead-letters/replay', {})).body, { requested: 0 });
});

test('only services of the installation may ask', async () => {
  for (const [method, path] of [
    ['GET', 'status'],
    ['GET', 'dead-letters'],
    ['POST', 'dead-letters/replay'],
  ] as const) {
    const answer = await http.inject({ method, url: `/internal/operations/${path}` });
    assert.equal(answer.statusCode, 401, path);
  }
});

test('a bus lost after the start is named and takes nobody out of service; one never reached does', async () => {
  let busUp = false;
  const flaky: EventBus = {
    ...bus,
    health: () => (busUp ? bus.health() : Promise.resolve({ ok: false, detail: 'no broker answers' })),
  };
  const other = await testDatabase([messagingMigrations, httpMigrations]);
  const one = createWork({
    context: 'window',
    database: other,
    bus: flaky,
    log: silentLog,
    subscriptions: [],
  });
  await one.start();
  const wanting = { database: 'ok', bus: 'no broker answers', work: 'ok' };
  assert.deepEqual(await one.health(), { ready: false, parts: wanting });
  busUp = true;
  assert.equal((await one.health()).ready, true);
  busUp = false;
  assert.deepEqual(await one.health(), { ready: true, parts: wanting });
  await one.stop();
  assert.equal((await one.health()).ready, false);
  await other.drop();
});

test('without its database it is not ready', async () => {
  const gone = await testDatabase([messagingMigrations, httpMigrations]);
  const one = createWork({ context: 'cellar', database: gone, bus, log: silentLog, subscriptions: [] });
  await gone.drop();
  const { ready, parts } = await one.health();
  assert.deepEqual([ready, parts.database], [false, 'the database cannot be reached']);
});
