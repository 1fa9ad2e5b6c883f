import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { testDatabase, type TestDatabase } from '@hiorder/testing';
import { createDatabase, migrate, type MigrationSet } from './index.ts';

describe('migrate', () => {
  let database: TestDatabase;
  let root: string;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'hiorder-migrations-'));
  });
  beforeEach(async () => {
    database = await testDatabase();
  });
  afterEach(() => database.drop());
  after(() => rm(root, { recursive: true }));

  const setOf = async (name: string, files: Record<string, string>): Promise<MigrationSet> => {
    const directory = await mkdtemp(join(root, `${name}-`));
    for (const [file, sql] of Object.entries(files)) await writeFile(join(directory, file), sql);
    return { name, directory: pathToFileURL(directory) };
  };
  const tables = async (): Promise<string[]> => {
    const { rows } = await database.pool.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migration' order by 1`,
    );
    return rows.map((row) => row.name);
  };

  it('applies sets in order and files by name, once', async () => {
    const first = await setOf('first', {
      '0002_fill.sql': 'insert into thing values (1)',
      '0001_thing.sql': 'create table thing (n int)',
    });
    const second = await setOf('second', { '0001_more.sql': 'alter table thing add m int' });
    const sets = [first, second];
    const applied = ['first/0001_thing.sql', 'first/0002_fill.sql', 'second/0001_more.sql'];
    assert.deepEqual(await migrate({ database, sets }), { applied });
    assert.deepEqual(await migrate({ database, sets }), { applied: [] });
    const later = await setOf('second', {
      '0001_more.sql': 'alter table thing add m int',
      '0002_o.sql': 'create table o ()',
    });
    assert.deepEqual(await migrate({ database, sets: [first, later] }), { applied: ['second/0002_o.sql'] });
  });

  it('keeps nothing of a file that fails, and all of those before it', async () => {
    const set = await setOf('one', {
      '0001_good.sql': 'create table good ()',
      '0002_bad.sql': 'create table half (); select 1/0',
      '0003_never.sql': 'create table never ()',
    });
    await assert.rejects(migrate({ database, sets: [set] }), /one\/0002_bad\.sql: division by zero/);
    assert.deepEqual(await tables(), ['good']);
  });

  it('refuses a file that was changed after it was applied, before it applies anything', async () => {
    await migrate({ database, sets: [await setOf('one', { '0001_a.sql': 'create table a ()' })] });
    const changed = await setOf('one', {
      '0001_a.sql': 'create table a (n int)',
      '0002_b.sql': 'create table b ()',
    });
    await assert.rejects(migrate({ database, sets: [changed] }), /one\/0001_a\.sql was changed/);
    assert.deepEqual(await tables(), ['a']);
  });

  it('does not mind other line ends', async () => {
    await migrate({ database, sets: [await setOf('one', { '0001_a.sql': 'create table a\n()' })] });
    const other = await setOf('one', { '0001_a.sql': 'create table a\r\n()' });
    assert.deepEqual(await migrate({ database, sets: [other] }), { applied: [] });
  });

  it('may take as long as it takes, also where others have given up long before', async () => {
    const { url } = database;
    const impatient = createDatabase({ url, name: 'impatient', answerMs: 100 });
    const sets = [await setOf('one', { '0001_slow.sql': 'select pg_sleep(0.4)' })];
    assert.deepEqual(await migrate({ database: impatient, sets }), { applied: ['one/0001_slow.sql'] });
    await impatient.close();
  });

  it('refuses names that have no order', async () => {
    const unnamed = await setOf('one', { 'a.sql': '' });
    await assert.rejects(migrate({ database, sets: [unnamed] }), /a\.sql is not named like/);
    const double = await setOf('one', { '0001_a.sql': '', '0001_b.sql': '' });
    await assert.rejects(migrate({ database, sets: [double] }), /two migrations have the number 0001/);
  });

  it('is done by one of several processes that start at once', async () => {
    const set = await setOf('one', {
      '0001_a.sql': 'create table a (n int); select pg_sleep(0.2)',
      '0002_b.sql': 'insert into a values (1)',
    });
    const others = Array.from({ length: 4 }, () => createDatabase({ url: database.url, name: 'replica' }));
    const results = await Promise.all(others.map((other) => migrate({ database: other, sets: [set] })));
    assert.deepEqual(results.map(({ applied }) => applied.length).sort(), [0, 0, 0, 2]);
    assert.deepEqual((await database.pool.query('select n from a')).rows, [{ n: 1 }]);
    await Promise.all(others.map((other) => other.close()));
  });
});
