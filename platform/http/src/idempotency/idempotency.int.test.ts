import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once as onceEvent } from 'node:events';
import { fileURLToPath } from 'node:url';
import { after, before, beforeEach, test } from 'node:test';
import { eventually, testDatabase, type TestDatabase } from '@hiorder/testing';
import { httpMigrations } from '../migrations.ts';
import { countingService, post } from '../testing/counting-service.ts';
import { forgetOldAnswers } from './answers.postgres.ts';

let database: TestDatabase;

before(async () => {
  database = await testDatabase([httpMigrations]);
  await database.pool.query(
    'create table effect (id bigint generated always as identity, name text not null)',
  );
});
beforeEach(() => database.pool.query('truncate effect; truncate idempotency_key'));
after(() => database.drop());

const effects = async (): Promise<number> =>
  (await database.pool.query<{ count: number }>('select count(*) from effect')).rows[0]!.count;

for (const url of ['/effects', '/flows']) {
  test(`${url}: the same key and body give the first answer again, byte for byte`, async () => {
    const http = countingService(database);
    const first = await post(http, url, { key: 'k', body: { name: 'ok', note: 'x' } });
    const again = await post(http, url, { key: 'k', body: { note: 'x', name: 'ok' } });
    assert.ok(first.statusCode < 300);
    assert.equal(again.statusCode, first.statusCode);
    assert.equal(again.body, first.body);
    assert.equal(again.headers['location'], first.headers['location']);
    assert.equal(again.headers['content-type'], first.headers['content-type']);
    assert.equal(first.headers['idempotency-replayed'], undefined);
    assert.equal(again.headers['idempotency-replayed'], 'true');
    assert.equal(await effects(), 1);
  });

  test(`${url}: the same key with another body is refused, another caller's key is another`, async () => {
    const http = countingService(database);
    await post(http, url, { key: 'k', body: { name: 'ok' } });
    const reused = await post(http, url, { key: 'k', body: { name: 'other' } });
    assert.equal(reused.statusCode, 422);
    assert.equal(reused.json().code, 'idempotency-key-reused');
    const others = await post(http, url, { key: 'k', body: { name: 'ok' }, token: 'bob' });
    assert.ok(others.statusCode < 300);
    assert.equal(await effects(), 2);
  });

  test(`${url}: of 20 parallel requests with one key one acts`, async () => {
    const http = countingService(database);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post(http, url, { key: 'k', body: { name: 'ok' } })),
    );
    const done = answers.filter((answer) => answer.statusCode < 300);
    const running = answers.filter((answer) => answer.statusCode === 409);
    assert.ok(done.length >= 1);
    assert.equal(done.length + running.length, 20);
    assert.equal(new Set(done.map((answer) => answer.body)).size, 1);
    assert.ok(running.every((answer) => answer.json().code === 'idempotency-in-progress'));
    assert.equal(await effects(), 1);
  });

  test(`${url}: a request while the first is running is told so`, async () => {
    const middle = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const http = countingService(database, {
      between: () => {
        middle.resolve();
        return goOn.promise;
      },
    });
    const first = post(http, url, { key: 'k', body: { name: 'ok' } }).then((answer) => answer);
    await middle.promise;
    const second = await post(http, url, { key: 'k', body: { name: 'ok' } });
    goOn.resolve();
    assert.equal(second.json().code, 'idempotency-in-progress');
    assert.equal(second.headers['retry-after'], '1');
    assert.ok((await first).statusCode < 300);
    assert.equal(await effects(), 1);
  });
}

test('a missing or impossible key is refused where one is required', async () => {
  const http = countingService(database);
  const missing = await post(http, '/effects', { body: { name: 'ok' } });
  assert.equal(missing.statusCode, 400);
  assert.equal(missing.json().code, 'idempotency-key-required');
  assert.equal(
    (await post(http, '/effects', { key: 'k'.repeat(256), body: { name: 'ok' } })).statusCode,
    400,
  );
  assert.equal((await post(http, '/effects', { key: '', body: { name: 'ok' } })).statusCode, 400);
  assert.equal(await effects(), 0);
});

test('where a key is only accepted, every call without one acts', async () => {
  const http = countingService(database);
  assert.equal((await post(http, '/accepted', { body: { name: 'ok' } })).statusCode, 204);
  assert.equal((await post(http, '/accepted', { body: { name: 'ok' } })).statusCode, 204);
  assert.equal((await post(http, '/accepted', { key: 'k', body: { name: 'ok' } })).statusCode, 204);
  const again = await post(http, '/accepted', { key: 'k', body: { name: 'ok' } });
  assert.equal(again.statusCode, 204);
  assert.equal(again.body, '');
  assert.equal(again.headers['idempotency-replayed'], 'true');
  assert.equal(await effects(), 3);
});

for (const [name, status] of [
  ['refused', 409],
  ['thrown', 410],
] as const) {
  test(`a refusal that is ${name} undoes the effect and is answered again`, async () => {
    const http = countingService(database);
    const first = await post(http, '/effects', { key: 'k', body: { name } });
    const again = await post(http, '/effects', { key: 'k', body: { name } });
    assert.equal(first.statusCode, status);
    assert.equal(again.body, first.body);
    assert.equal(again.headers['content-type'], first.headers['content-type']);
    assert.equal(again.headers['idempotency-replayed'], 'true');
    assert.equal(await effects(), 0);
  });
}

test('a failure undoes the effect and is not kept', async () => {
  let fail = true;
  const http = countingService(database, {
    between: () => (fail ? Promise.reject(new Error('no')) : Promise.resolve()),
  });
  for (const url of ['/effects', '/flows']) {
    fail = true;
    const failed = await post(http, url, { key: 'k', body: { name: 'ok' } });
    assert.deepEqual([failed.statusCode, failed.json().code], [500, 'internal']);
    fail = false;
    assert.ok((await post(http, url, { key: 'k', body: { name: 'ok' } })).statusCode < 300);
  }
  assert.equal(await effects(), 2);
});

test('"not now" undoes the effect and is not kept: the same key may try again', async () => {
  const http = countingService(database);
  const send = () => post(http, '/effects', { key: 'k', body: { name: 'too soon' } });
  assert.deepEqual([(await send()).statusCode, await effects()], [429, 0]);
  const later = await send();
  assert.deepEqual([later.statusCode, later.headers['idempotency-replayed']], [201, undefined]);
  assert.equal((await send()).body, later.body);
  assert.equal(await effects(), 1);
});

test('a connection that is cut in the middle leaves nothing, and the key is free', async () => {
  let cut = true;
  const http = countingService(database, {
    between: async () => {
      if (!cut) return;
      cut = false;
      await database.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and state = 'idle in transaction'`,
      );
    },
  });
  const first = await post(http, '/effects', { key: 'k', body: { name: 'ok' } });
  assert.equal(first.statusCode, 503);
  assert.equal((await post(http, '/effects', { key: 'k', body: { name: 'ok' } })).statusCode, 201);
  assert.equal(await effects(), 1);
});

async function killedInTheMiddle(path: string): Promise<void> {
  const program = fileURLToPath(new URL('../testing/hangs-in-the-middle.ts', import.meta.url));
  const child = spawn(process.execPath, [program, database.url, path, 'k'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = onceEvent(child, 'exit');
  await onceEvent(child.stdout, 'data');
  child.kill('SIGKILL');
  await ended;
}

test('a process that is killed in the middle leaves nothing, and the key is free', async () => {
  await killedInTheMiddle('/effects');
  assert.equal(await effects(), 0);
  const http = countingService(database);
  await eventually(async () => {
    assert.equal((await post(http, '/effects', { key: 'k', body: { name: 'ok' } })).statusCode, 201);
  });
  assert.equal(await effects(), 1);
});

test('the claim of a killed process is taken over when its lease is over, not before', async () => {
  await killedInTheMiddle('/flows');
  const http = countingService(database);
  assert.equal((await post(http, '/flows', { key: 'k', body: { name: 'ok' } })).statusCode, 409);
  await database.pool.query(`update idempotency_key set lease_until = now() - interval '1 ms'`);
  assert.equal((await post(http, '/flows', { key: 'k', body: { name: 'ok' } })).statusCode, 200);
  assert.equal(await effects(), 1);
});

test('who lost the claim to another does not act', async () => {
  const http = countingService(database, {
    between: async () => {
      await database.pool.query(`update idempotency_key set owner = 'somebody else'`);
    },
  });
  assert.equal((await post(http, '/flows', { key: 'k', body: { name: 'ok' } })).statusCode, 503);
  assert.equal(await effects(), 0);
});

test('answers are forgotten after a day', async () => {
  const http = countingService(database);
  await post(http, '/effects', { key: 'old', body: { name: 'ok' } });
  await database.pool.query(`update idempotency_key set created_at = now() - interval '25 hours'`);
  await post(http, '/effects', { key: 'new', body: { name: 'ok' } });
  await database.transaction(forgetOldAnswers);
  const { rows } = await database.pool.query('select key from idempotency_key');
  assert.deepEqual(rows, [{ key: 'new' }]);
});
