import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { testAdminUrl } from '@hiorder/testing';
import { urlOfDatabase, withClient } from './admin.ts';
import { dropDatabase, provisionDatabase } from './index.ts';

describe('provisioning', () => {
  const made: string[] = [];
  after(async () => {
    const adminUrl = await testAdminUrl();
    for (const id of made) await dropDatabase({ adminUrl, database: id, role: id });
  });
  const provision = async (id: string, password: string): Promise<string> => {
    if (!made.includes(id)) made.push(id);
    return provisionDatabase({ adminUrl: await testAdminUrl(), database: id, role: id, password });
  };
  const name = (label: string): string => `t_${process.pid}_${label}_${randomBytes(4).toString('hex')}`;
  const whoAndWhere = (url: string) =>
    withClient(
      url,
      async (client) =>
        (await client.query(`select current_user as who, current_database() as "where"`)).rows[0],
    );

  it('makes a database that its role owns, and finds it again', async () => {
    const id = name('a');
    const url = await provision(id, 'secret');
    await withClient(url, (client) => client.query('create table kept (n int)'));
    assert.equal(await provision(id, 'secret'), url);
    assert.deepEqual(await whoAndWhere(url), { who: id, where: id });
    await withClient(url, (client) => client.query('select n from kept'));
  });

  it('lets no role into the database of another, nor into the default ones', async () => {
    const [a, b] = [name('a'), name('b')];
    const asA = await provision(a, 'secret');
    await provision(b, 'secret');
    for (const elsewhere of [b, 'postgres', 'template1']) {
      await assert.rejects(whoAndWhere(urlOfDatabase(asA, elsewhere)), /permission denied for database/);
    }
  });

  it('gives a role nothing but its database', async () => {
    const id = name('a');
    const url = await provision(id, 'secret');
    for (const statement of ['create role x', 'create database x', `alter role ${id} superuser`]) {
      await assert.rejects(
        withClient(url, (client) => client.query(statement)),
        /permission denied/,
      );
    }
  });

  it('takes a new password, and any characters in it and in names', async () => {
    const id = `${name('q')} "é'`;
    const old = await provision(id, 'old');
    const url = await provision(id, `n€w'"/@:% \\`);
    assert.deepEqual(await whoAndWhere(url), { who: id, where: id });
    await assert.rejects(whoAndWhere(old), /password authentication failed/);
  });

  it('may be done by several processes at once', async () => {
    const id = name('a');
    const urls = await Promise.all(Array.from({ length: 4 }, () => provision(id, 'secret')));
    assert.equal(new Set(urls).size, 1);
  });
});
