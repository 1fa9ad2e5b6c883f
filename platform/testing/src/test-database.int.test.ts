import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withClient, type MigrationSet } from '@hiorder/postgres';
import pg from 'pg';
import { dropLeftovers } from './leftovers.ts';
import { eventually, testAdminUrl, testDatabase } from './index.ts';

describe('a test database', () => {
  let set: MigrationSet;
  let directory: string;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hiorder-set-'));
    // A new text every time: the template must not be there yet.
    const sql = `create table thing (n bigint generated always as identity); -- ${directory}`;
    await writeFile(join(directory, '0001_thing.sql'), sql);
    set = { name: 'thing', directory: pathToFileURL(directory) };
  });
  after(() => rm(directory, { recursive: true }));

  const existing = async (): Promise<string[]> =>
    withClient(await testAdminUrl(), async (admin) => {
      const { rows } = await admin.query<{ name: string }>('select datname as name from pg_database');
      return rows.map(({ name }) => name);
    });

  it('is migrated, belongs to a role of its own, and shares nothing', async () => {
    const [one, two] = await Promise.all([testDatabase([set]), testDatabase([set])]);
    await one.pool.query('insert into thing default values');
    await one.pool.query('alter table thing add more text');
    const { rows } = await two.pool.query('select count(*), current_user = $1 as own from thing', [two.name]);
    assert.deepEqual(rows, [{ count: 0, own: true }]);
    const intruder = new URL(one.url);
    intruder.pathname = `/${two.name}`;
    const client = new pg.Client({ connectionString: intruder.href });
    await assert.rejects(client.connect(), /permission denied for database/);
    await Promise.all([one.drop(), two.drop()]);
    const left = await existing();
    assert.ok(!left.includes(one.name) && !left.includes(two.name));
  });

  it('of a process that was killed is removed by the next', async () => {
    const index = fileURLToPath(new URL('./index.ts', import.meta.url));
    const script = `import { testDatabase } from ${JSON.stringify(index)};
      const made = await testDatabase();
      process.stdout.write(made.name, () => process.kill(process.pid, 'SIGKILL'));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      env: { ...process.env, HIORDER_TEST_POSTGRES_URL: await testAdminUrl() },
    });
    assert.match(stdout, /^t_\d+_/);
    assert.ok((await existing()).includes(stdout));
    await eventually(async () => {
      await dropLeftovers(await testAdminUrl());
      assert.ok(!(await existing()).includes(stdout));
    });
  });
});

describe('eventually', () => {
  it('waits for the assertion to hold, and fails with what it said last', async () => {
    let asked = 0;
    await eventually(() => assert.ok((asked += 1) > 3));
    assert.equal(asked, 4);
    const never = eventually(() => assert.fail(`asked ${(asked += 1)} times`), { timeoutMs: 30, everyMs: 1 });
    await assert.rejects(never, () => true);
    await assert.rejects(never, new RegExp(`asked ${asked} times`));
  });
});
