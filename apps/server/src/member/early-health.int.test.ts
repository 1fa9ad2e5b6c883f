import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { eventually, silentLog, testDatabase } from '@hiorder/testing';
import { untilMigrated } from '../databases/until-migrated.ts';
import { earlyHealth } from './early-health.ts';

const sets = [
  { name: 'any', directory: new URL('../../../../platform/messaging/migrations/context/', import.meta.url) },
];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('while somebody else migrates it is alive, and not ready; then its door is free', async () => {
  const database = await testDatabase();
  const migrate = () =>
    database.pool.query(`insert into schema_migration (set_name, name, checksum)
      values ('any', '0001_messaging.sql', ''), ('any', '0002_replay.sql', '') on conflict do nothing`);
  after(async () => {
    // Whoever waits for it must not wait for ever.
    await migrate();
    await migrated;
    await early.close();
    await database.drop();
  });
  const port = await freePort();
  const early = earlyHealth({ ports: [port], host: '127.0.0.1', waitsFor: 'the migration' });
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return [answer.status, await answer.json()];
  };
  const migrated = untilMigrated({ database, sets, log: silentLog, waiting: early.open });
  await eventually(async () => assert.deepEqual(await ask('/health/live'), [200, { live: true }]));
  assert.deepEqual(await ask('/health/ready'), [
    503,
    { ready: false, parts: { process: 'waits for the migration' } },
  ]);
  assert.equal((await ask('/api/orders'))[0], 503);

  await migrate();
  await migrated;
  await early.close();
  await assert.rejects(ask('/health/live'));
});

test('whoever has nothing to wait for opens no door early', async () => {
  const database = await testDatabase();
  after(() => database.drop());
  const waiting = async () => assert.fail('it need not wait');
  await untilMigrated({ database, sets: [], log: silentLog, waiting });
});
