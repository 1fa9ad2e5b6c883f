import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mock, test } from 'node:test';
import { provisionDatabase, withClient } from '@hiorder/postgres';
import { dropAll, eventually, testAdminUrl } from './index.ts';

const adminUrl = await testAdminUrl();
const ask = <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  withClient(adminUrl, async (admin) => (await admin.query<Row>(sql, values)).rows);

const left = (prefix: string) =>
  ask(
    `select datname from pg_database where starts_with(datname, $1)
     union all select rolname from pg_roles where starts_with(rolname, $1)`,
    prefix,
  );

/** Nobody drops it meanwhile. */
const whileHeld = (database: string, work: () => Promise<unknown>) =>
  withClient(adminUrl, async (admin) => {
    await admin.query('begin');
    await admin.query(`comment on database "${database}" is 'held'`);
    await work();
  });

test('databases and roles are gone, although the connection is lost in the middle', async () => {
  const prefix = `d${randomBytes(4).toString('hex')}_`;
  for (const name of [`${prefix}one`, `${prefix}two`])
    await provisionDatabase({ adminUrl, database: name, role: name, password: 'test' });
  assert.equal((await left(prefix)).length, 4);

  const told = mock.method(console, 'error', () => undefined);
  let dropped: Promise<void> | undefined;
  try {
    await whileHeld(`${prefix}one`, async () => {
      dropped = dropAll(adminUrl, prefix);
      await eventually(async () => {
        const ended = await ask(
          `select pg_terminate_backend(pid) from pg_stat_activity where query like $1`,
          `drop database if exists "${prefix}%`,
        );
        assert.equal(ended.length, 1);
      });
    });
    await dropped;
    assert.match(String(told.mock.calls[0]?.arguments), /are dropped once more.*cannot be reached/);
  } finally {
    told.mock.restore();
  }
  assert.deepEqual(await left(prefix), []);
});
