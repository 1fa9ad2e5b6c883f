import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createMetrics } from '@hiorder/telemetry';
import { eventually, testDatabase, type TestDatabase } from '@hiorder/testing';
import type { EventBus } from '../bus.ts';
import { messagingMigrations } from '../migrations.ts';
import { quietLog } from '../testing/quiet-log.ts';
import { startRelay } from './relay.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase([messagingMigrations]);
});
after(() => database.drop());

test('how many events wait, and how long the oldest has, can be read; nothing waits in an empty outbox', async (t) => {
  let away = true;
  const bus = {
    publish: async () => {
      if (away) throw new Error('away');
    },
  } as unknown as EventBus;
  await database.pool.query(
    `insert into outbox (topic, partition_key, event, created_at)
     values ('t', 'k', '{}', now() - interval '90 seconds'), ('t', 'k', '{}', now())`,
  );
  const metrics = createMetrics();
  const relay = startRelay({ database, bus, context: 'test', log: quietLog, metrics, pollMs: 20 });
  t.after(async () => {
    away = false;
    await relay.stop();
  });
  const read = async (name: string): Promise<number> => {
    const [, value] = new RegExp(`^${name}\\{context="test"\\} (.+)$`, 'm').exec(await metrics.text()) ?? [];
    return Number(value);
  };
  assert.equal(await read('hiorder_relay_lag'), 2);
  const waited = await read('hiorder_outbox_oldest_seconds');
  assert.ok(waited >= 90 && waited < 1_000, String(waited));

  away = false;
  await eventually(async () => assert.equal(await read('hiorder_relay_lag'), 0));
  assert.equal(await read('hiorder_outbox_oldest_seconds'), 0);
});
