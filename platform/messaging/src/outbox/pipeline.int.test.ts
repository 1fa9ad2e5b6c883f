import assert from 'node:assert/strict';
import { afterEach, describe, it, type TestContext } from 'node:test';
import { createDatabase } from '@hiorder/postgres';
import { testDatabase, type TestDatabase } from '@hiorder/testing';
import { startConsumer } from '../consumer/consumer.ts';
import { on } from '../consumer/subscription.ts';
import { createEmbeddedBus } from '../embedded/embedded-bus.ts';
import { embeddedBusMigrations, messagingMigrations } from '../migrations.ts';
import { killHard, startChild } from '../testing/child.ts';
import { effectsOf, prepareEffects, recordEffect } from '../testing/effects.ts';
import { eventually } from '../testing/eventually.ts';
import { quietLog } from '../testing/quiet-log.ts';
import { byKey, keysOf, sampleTopic } from '../testing/sample-events.ts';
import { committed, writeConcurrently } from '../testing/writers.ts';
import { startRelay, type Relay } from './relay.ts';

const WRITERS = 8;
const TRANSACTIONS = 250;

describe('outbox → relay → log → consumer with 8 concurrent writers', () => {
  const cleanups: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });
  const database = async (...args: Parameters<typeof testDatabase>): Promise<TestDatabase> => {
    const made = await testDatabase(...args);
    cleanups.push(() => made.drop());
    return made;
  };

  async function pipeline() {
    const source = await database([messagingMigrations], { poolSize: WRITERS + 4 });
    const target = await database([messagingMigrations]);
    const log = await database([embeddedBusMigrations]);
    await prepareEffects(target);
    const { stepped } = sampleTopic();
    const bus = createEmbeddedBus({ database: log, log: quietLog });
    cleanups.push(() => bus.close());
    const consumer = await startConsumer({
      bus,
      database: target,
      group: 'target',
      subscriptions: [on(stepped, recordEffect)],
      log: quietLog,
    });
    cleanups.push(() => consumer.stop());
    const write = () =>
      writeConcurrently({
        database: source,
        stepped,
        keys: keysOf(50),
        writers: WRITERS,
        transactions: TRANSACTIONS,
      });
    const relay = (): Relay => {
      const started = startRelay({ database: source, bus, context: 'test', log: quietLog, batchSize: 50 });
      cleanups.push(() => started.stop());
      return started;
    };
    const published = async (): Promise<number> =>
      (await log.pool.query<{ n: number }>('select count(*)::int as n from log_entry')).rows[0]?.n ?? 0;
    return { source, target, log, consumer, write, relay, published };
  }

  async function assertNothingLostNorDoubled(t: TestContext, p: Awaited<ReturnType<typeof pipeline>>) {
    const lag = async (): Promise<number> =>
      (await p.source.pool.query<{ n: number }>('select count(*)::int as n from outbox')).rows[0]?.n ?? 0;
    await eventually('an empty outbox', async () => (await lag()) === 0, 60_000);
    await eventually('no lag', async () => (await p.consumer.lag()) === 0, 60_000);
    const expected = await committed(p.source);
    assert.ok(expected.length > WRITERS * TRANSACTIONS);
    assert.deepEqual(byKey(await effectsOf(p.target)), byKey(expected));
    assert.deepEqual(await p.consumer.deadLetters(), []);
    t.diagnostic(`${expected.length} events, ${await p.published()} published`);
  }

  it('loses none, doubles none, keeps the order of every key', async (t) => {
    const p = await pipeline();
    const relay = p.relay();
    const startedAt = performance.now();
    await p.write();
    await relay.flush();
    await eventually('no lag', async () => (await p.consumer.lag()) === 0);
    const seconds = (performance.now() - startedAt) / 1_000;
    await assertNothingLostNorDoubled(t, p);
    t.diagnostic(`${Math.round((await committed(p.source)).length / seconds)} events/s`);
  });

  it('with two relays at once', async (t) => {
    const p = await pipeline();
    const [leader, standby] = [p.relay(), p.relay()];
    const writing = p.write();
    await eventually('the middle', async () => (await p.published()) > 1_000);
    await leader.stop();
    await writing;
    await standby.flush();
    await assertNothingLostNorDoubled(t, p);
  });

  it('with a relay process that is killed again and again', async (t) => {
    const p = await pipeline();
    const writing = p.write();
    for (let kills = 1; kills <= 3; kills += 1) {
      const before = await p.published();
      const child = await startChild('relay-process.ts', p.source.url, p.log.url);
      cleanups.push(() => killHard(child));
      await eventually('some events', async () => (await p.published()) > before + 200);
      await killHard(child);
    }
    p.relay();
    await writing;
    await assertNothingLostNorDoubled(t, p);
  });

  it('with all connections to PostgreSQL terminated in the middle', async (t) => {
    const p = await pipeline();
    p.relay();
    const writing = p.write();
    for (let cuts = 1; cuts <= 3; cuts += 1) {
      await eventually('some events', async () => (await p.published()) > cuts * 500);
      for (const each of [p.log, p.source, p.target]) await terminateAll(each);
    }
    await writing;
    await assertNothingLostNorDoubled(t, p);
  });
});

async function terminateAll({ url }: TestDatabase): Promise<void> {
  const other = createDatabase({ url, name: 'terminator', poolSize: 1 });
  await other.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await other.close();
}
