import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createEmbeddedBus, embeddedBusMigrations, messagingMigrations } from '@hiorder/messaging';
import { clientOf } from '@hiorder/postgres';
import { eventually, silentLog, testDatabase, type TestDatabase } from '@hiorder/testing';
import { rebuild } from './rebuild.ts';

let database: TestDatabase;
let log: TestDatabase;
let bus: ReturnType<typeof createEmbeddedBus>;

before(async () => {
  [database, log] = await Promise.all([
    testDatabase([messagingMigrations]),
    testDatabase([embeddedBusMigrations]),
  ]);
  bus = createEmbeddedBus({ database: log, log: silentLog, pollMs: 50 });
  await database.pool.query('create table shown (what text); insert into shown values ($$something$$)');
});
after(async () => {
  await bus?.close();
  await Promise.all([database?.drop(), log?.drop()]);
});

const begin = (on: Pick<typeof bus, 'isRunning' | 'rewind'> = bus) =>
  rebuild({ context: 'insight', database, bus: on, tables: ['shown'], patienceMs: 20 });
const left = async () => (await database.pool.query('select from shown')).rowCount;

/** As a backup holds what it reads. */
const whileSomebodyReads = (work: () => Promise<void>): Promise<void> =>
  database.transaction(async (tx) => {
    await clientOf(tx).query('lock table shown in access share mode');
    await work();
  });

async function start(): Promise<{ stop(): Promise<void> }> {
  const running = await bus.subscribe({ group: 'insight', topics: ['test.shown'], onBatch: async () => {} });
  await eventually(async () => assert.ok(await bus.isRunning('insight')));
  return running;
}

test('who is to be stopped is said only of a context that runs', async () => {
  const running = await start();
  try {
    await whileSomebodyReads(() => assert.rejects(begin(), /^Error: insight is running, so nothing/));
  } finally {
    await running.stop();
  }
  assert.equal(await left(), 1);
});

test('of a backup that has the tables it is said, and that a context need not be stopped for it', async () => {
  await whileSomebodyReads(() =>
    assert.rejects(begin(), ({ message }: Error) => {
      assert.match(message, /^somebody else has tables of insight open, so nothing was changed: a backup/);
      assert.doesNotMatch(message, /stop it/);
      return true;
    }),
  );
  assert.equal(await left(), 1);
  assert.match(await begin(), /^insight is empty/);
  assert.equal(await left(), 0);
});

test('one that started while the tables were waited for is named as who has them', async () => {
  let running: Awaited<ReturnType<typeof start>> | undefined;
  const startsThen: Parameters<typeof begin>[0] = {
    rewind: (group) => bus.rewind(group),
    async isRunning(group) {
      const was = await bus.isRunning(group);
      running ??= await start();
      return was;
    },
  };
  try {
    await whileSomebodyReads(() => assert.rejects(begin(startsThen), /^Error: insight is running/));
  } finally {
    await running?.stop();
  }
});
