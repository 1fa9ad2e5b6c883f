import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TechnicalError, type CloudEvent, type EventDefinition, type Transaction } from '@hiorder/kernel';
import { clientOf } from '@hiorder/postgres';
import { testDatabase, type TestDatabase } from '@hiorder/testing';
import Type from 'typebox';
import { messagingMigrations } from '../migrations.ts';
import { countedOutbox } from './counted-outbox.ts';

const defined = (aggregate: string) =>
  ({
    type: `hiorder.test.${aggregate}-changed.v1`,
    topic: `hiorder.test.${aggregate}`,
    schema: Type.Object({ n: Type.Integer() }),
  }) satisfies EventDefinition;
const [box, shelf, whisper] = [defined('box'), defined('shelf'), defined('whisper')];
const outbox = countedOutbox({
  context: 'test',
  counters: {
    'hiorder.test.box': { table: 'box', id: 'box_id', store: 'store_id' },
    'hiorder.test.shelf': { table: 'shelf', id: 'id' },
  },
});

let database: TestDatabase;
before(async () => {
  database = await testDatabase([messagingMigrations]);
  await database.pool.query(`
    create table box (store_id text collate "C", box_id text, event_count bigint not null default 0);
    create table shelf (id text primary key, event_count bigint not null default 0);
    insert into box values ('s1', 'a'), ('s2', 'a'), ('s1', 'b');
    insert into shelf values ('a'), ('busy')`);
});
after(() => database.drop());

const event = (definition: EventDefinition, subject: string, n: number, storeId = 's1') => ({
  ...{ definition, subject, storeId, partitionKey: subject },
  data: { n },
});
const told = async (): Promise<[string, string, string, number, number][]> => {
  const { rows } = await database.pool.query<{ topic: string; event: CloudEvent<{ n: number }> }>(
    'select topic, event from outbox order by id',
  );
  return rows.map(({ topic, event: { storeid, subject, sequence, data } }) => [
    topic.split('.').at(-1)!,
    storeid,
    subject,
    data.n,
    sequence,
  ]);
};
const rollBack = new Error('roll back');

test('events are numbered within their aggregate, in their order, across statements and transactions', async () => {
  await database.transaction(async (tx) => {
    await outbox.append(tx, [event(box, 'a', 1), event(shelf, 'a', 2), event(box, 'a', 3)]);
    await outbox.append(tx, [event(box, 'a', 4, 's2'), event(whisper, 'a', 5), event(box, 'a', 6)]);
  });
  await database
    .transaction(async (tx) => {
      await outbox.append(tx, [event(box, 'a', 7)]);
      throw rollBack;
    })
    .catch((error: unknown) => assert.equal(error, rollBack));
  await database.transaction((tx) => outbox.append(tx, [event(box, 'b', 8), event(box, 'a', 9)]));
  assert.deepEqual(await told(), [
    ['box', 's1', 'a', 1, 1],
    ['shelf', 's1', 'a', 2, 1],
    ['box', 's1', 'a', 3, 2],
    ['box', 's2', 'a', 4, 1],
    ['whisper', 's1', 'a', 5, 0],
    ['box', 's1', 'a', 6, 3],
    ['box', 's1', 'b', 8, 1],
    ['box', 's1', 'a', 9, 4],
  ]);
});

test('an aggregate without a row is a mistake, and nothing is written', async () => {
  await database.pool.query('delete from outbox');
  const written = database.transaction((tx) =>
    outbox.append(tx, [event(box, 'a', 1), event(box, 'nobody', 2)]),
  );
  await assert.rejects(
    written,
    (error) => error instanceof TechnicalError && error.code === 'aggregate-unknown',
  );
  assert.deepEqual(await told(), []);
});

test('of many writers the numbers have no gap, and their order is that of the log', async () => {
  await database.pool.query('delete from outbox');
  const write = (n: number) =>
    database
      .transaction(async (tx: Transaction) => {
        await clientOf(tx).query(`select 1 from shelf where id = 'busy' for update`);
        await outbox.append(tx, [event(shelf, 'busy', n), event(shelf, 'busy', n)]);
        if (n % 5 === 0) throw rollBack;
      })
      .catch((error: unknown) => assert.equal(error, rollBack));
  await Promise.all(Array.from({ length: 60 }, (_, n) => write(n)));
  const sequences = (await told()).map((row) => row[4]);
  assert.deepEqual(
    sequences,
    Array.from({ length: 96 }, (_, i) => i + 1),
  );
});

test('only plain names become SQL', () => {
  const counters = { 'hiorder.test.box': { table: 'box; drop table box', id: 'id' } };
  assert.throws(() => countedOutbox({ context: 'test', counters }), /cannot be a table/);
});
