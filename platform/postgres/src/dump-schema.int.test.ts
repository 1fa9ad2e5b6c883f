import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { testDatabase, type TestDatabase } from '@hiorder/testing';
import { dumpSchema } from './index.ts';

const SCHEMA = `
create type mood as enum ('good', 'it''s bad');
create sequence ticket_number increment by 2 start with 7;
create table parent (id bigint generated always as identity primary key, "Odd name" text not null default 'x', mood mood);
create table child (
  id text collate "C" primary key,
  parent_id bigint not null references parent on delete cascade,
  amount integer not null check (amount >= 0),
  doubled integer generated always as (amount * 2) stored,
  number bigint default nextval('ticket_number'),
  unique (parent_id, amount)
) with (fillfactor = 50);
create unlogged table quick (n int);
create table history (at timestamptz not null, n int, primary key (at, n)) partition by range (at);
create table history_old partition of history for values from (minvalue) to ('2026-01-01Z');
create index child_amount on child (amount desc) where amount > 5;
create index history_n on history (n);
create function twice(n int) returns int language sql immutable as $$ select n * 2 $$;
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger child_touched before update on child for each row execute function touch();
create view rich as select id from child where amount > 100;
create materialized view richer as select id from rich;
`;

describe('a schema dump', () => {
  let original: TestDatabase;
  let copy: TestDatabase;
  before(async () => {
    [original, copy] = await Promise.all([testDatabase(), testDatabase()]);
    await original.pool.query(SCHEMA);
  });
  after(() => Promise.all([original.drop(), copy.drop()]));

  it('makes the same schema in an empty database', async () => {
    const dump = await dumpSchema(original);
    await copy.pool.query(dump);
    assert.equal(await dumpSchema(copy), dump);
  });

  it('says everything that matters', async () => {
    const dump = await dumpSchema(original);
    for (const part of [
      /create type mood as enum \('good', 'it''s bad'\)/,
      /"Odd name" text default 'x'::text not null/,
      /doubled integer generated always as \(\(amount \* 2\)\) stored/,
      /constraint child_amount_check CHECK/,
      /create table history_old partition of history FOR VALUES/,
      /REFERENCES parent\(id\) ON DELETE CASCADE/,
      /CREATE TRIGGER child_touched/,
      /create unlogged table quick/,
    ]) {
      assert.match(dump, part);
    }
  });

  it('does not mention how the migrations got there', async () => {
    const before = await dumpSchema(original);
    await original.pool.query(`
      alter table parent add column later int;
      alter table parent drop column later;
      drop index child_amount;
      create index child_amount on child (amount desc) where amount > 5;`);
    assert.equal(await dumpSchema(original), before);
  });

  it('changes with the schema', async () => {
    const before = await dumpSchema(original);
    await original.pool.query('alter table child alter column amount drop not null');
    assert.notEqual(await dumpSchema(original), before);
  });
});
