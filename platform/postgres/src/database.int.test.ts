import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { TechnicalError, type Transaction } from '@hiorder/kernel';
import { eventually, silentLog, testAdminUrl, testDatabase, type TestDatabase } from '@hiorder/testing';
import { sql } from 'kysely';
import { silenceable } from './testing/silenceable.ts';
import { withClient } from './admin.ts';
import { clientOf, createDatabase, isUniqueViolation, kyselyOf } from './index.ts';

interface Tables {
  purse: { owner: string; amount: number };
}

const technical = (code: string, retryable: boolean) => (error: unknown) => {
  assert.ok(error instanceof TechnicalError, String(error));
  assert.deepEqual({ code: error.code, retryable: error.retryable }, { code, retryable });
  return true;
};

describe('a database', () => {
  let database: TestDatabase;
  before(async () => {
    database = await testDatabase();
    await database.pool.query('create table purse (owner text primary key, amount bigint not null)');
  });
  beforeEach(() => database.pool.query(`truncate purse; insert into purse values ('a', 10), ('b', 10)`));
  after(() => database.drop());

  const amounts = async (): Promise<unknown> =>
    (await database.pool.query('select owner, amount from purse order by owner')).rows;
  const take = (tx: Transaction, owner: string) =>
    clientOf(tx).query('update purse set amount = amount - 1 where owner = $1', [owner]);

  it('reads bigint as number, a date as text, an instant as Date', async () => {
    const { rows } = await database.pool.query(
      `select 12000::bigint as money, array[1, null]::bigint[] as list, date '2026-02-28' as day,
       timestamptz '2026-02-28T15:00:00Z' as at, count(*) from purse`,
    );
    assert.deepEqual(rows, [
      { money: 12000, list: [1, null], day: '2026-02-28', at: new Date('2026-02-28T15:00:00Z'), count: 2 },
    ]);
  });

  it('keeps all of a transaction, through SQL and through kysely, or nothing of it', async () => {
    await database.transaction(async (tx) => {
      await take(tx, 'a');
      await kyselyOf<Tables>(tx).updateTable('purse').set({ amount: 11 }).where('owner', '=', 'b').execute();
    });
    assert.deepEqual(await amounts(), [
      { owner: 'a', amount: 9 },
      { owner: 'b', amount: 11 },
    ]);
    const failed = database.transaction(async (tx) => {
      await kyselyOf<Tables>(tx).deleteFrom('purse').execute();
      throw new Error('no');
    });
    await assert.rejects(failed, /^Error: no$/);
    assert.equal(((await amounts()) as unknown[]).length, 2);
  });

  it('does not let a swallowed failure look like success', async () => {
    const swallowed = database.transaction(async (tx) => {
      await take(tx, 'a');
      await clientOf(tx)
        .query(`insert into purse values ('a', 1)`)
        .catch(() => undefined);
    });
    await assert.rejects(swallowed, technical('transaction-aborted', false));
    assert.deepEqual(((await amounts()) as { amount: number }[])[0]?.amount, 10);
  });

  it('runs a transaction again when it was the victim of a deadlock', async () => {
    let runs = 0;
    let bothHold: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (bothHold = resolve));
    let holding = 0;
    const move = (first: string, second: string) =>
      database.transaction(async (tx) => {
        runs += 1;
        await take(tx, first);
        holding += 1;
        if (holding === 2) bothHold();
        await both;
        await take(tx, second);
      });
    await Promise.all([move('a', 'b'), move('b', 'a')]);
    // Usually three: the victim may be quicker with its row than the other one is told, and become the victim again.
    assert.ok(runs > 2, `${runs} runs`);
    assert.deepEqual(await amounts(), [
      { owner: 'a', amount: 8 },
      { owner: 'b', amount: 8 },
    ]);
  });

  it('gives up after five more attempts, and says that trying later may help', async () => {
    let runs = 0;
    const colliding = database.transaction(async () => {
      runs += 1;
      throw Object.assign(new Error('could not serialize access'), { code: '40001' });
    });
    await assert.rejects(colliding, technical('database-conflict', true));
    assert.equal(runs, 6);
  });

  it('refuses a transaction that has ended, and one inside another', async () => {
    let kept: Transaction | undefined;
    await database.transaction(async (tx) => {
      kept = tx;
      await assert.rejects(
        kyselyOf(tx)
          .transaction()
          .execute(async () => undefined),
        technical('transaction-nested', false),
      );
    });
    assert.throws(() => clientOf(kept!), technical('transaction-over', false));
    assert.throws(() => kyselyOf(kept!), technical('transaction-over', false));
  });

  it('leaves a refused row for the adapter to recognise', async () => {
    const refused = database.pool.query(`insert into purse values ('a', 1)`);
    await assert.rejects(
      refused,
      (error) => isUniqueViolation(error, 'purse_pkey') && !isUniqueViolation(error, 'other'),
    );
  });

  it('tells of a lost connection, in use or idle, and goes on with a new one', async () => {
    const adminUrl = await testAdminUrl();
    const terminate = () =>
      withClient(adminUrl, (admin) =>
        admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = $1 and backend_type = 'client backend'`,
          [database.name],
        ),
      );
    const cut = database.transaction(async (tx) => {
      await take(tx, 'a');
      await terminate();
      await take(tx, 'a');
    });
    await assert.rejects(cut, technical('database-unavailable', true));
    await terminate();
    // Until the pool has heard of it, it may still hand out a connection that is gone.
    const { rows } = await eventually(() => sql<{ one: number }>`select 1 as one`.execute(database.kysely));
    assert.deepEqual(rows, [{ one: 1 }]);
    assert.deepEqual(((await amounts()) as { amount: number }[])[0]?.amount, 10);
  });

  it('tells when the server is not there', async () => {
    const url = 'postgres://nobody:x@127.0.0.1:1/none';
    const gone = createDatabase({ url, name: 'gone', log: silentLog });
    await assert.rejects(gone.pool.query('select 1'), technical('database-unavailable', true));
    await assert.rejects(gone.pool.connect(), technical('database-unavailable', true));
    await assert.rejects(sql`select 1`.execute(gone.kysely), technical('database-unavailable', true));
    await assert.rejects(
      gone.transaction(async () => undefined),
      technical('database-unavailable', true),
    );
    await gone.close();
    await gone.close();
  });

  it('ends a transaction that was forgotten, so that nobody waits for it for ever', async () => {
    const setting = 'show idle_in_transaction_session_timeout';
    const { rows } = await database.pool.query(setting);
    assert.deepEqual(rows, [{ idle_in_transaction_session_timeout: '1min' }]);
    const { url } = database;
    const forgetful = createDatabase({ url, name: 'forgetful', log: silentLog, forgottenAfterMs: 100 });
    const begun = Promise.withResolvers<void>();
    const remembered = Promise.withResolvers<void>();
    const forgotten = forgetful.transaction(async (tx) => {
      await take(tx, 'a');
      begun.resolve();
      await remembered.promise;
      await take(tx, 'a');
    });
    const failed = assert.rejects(forgotten, technical('database-unavailable', true));
    await begun.promise;
    await eventually(async () => {
      const { rows: held } = await database.pool.query(
        `select 1 from pg_stat_activity where application_name = 'hiorder forgetful'`,
      );
      assert.deepEqual(held, []);
    });
    await database.transaction((tx) => take(tx, 'a'));
    remembered.resolve();
    await failed;
    assert.deepEqual(((await amounts()) as { amount: number }[])[0]?.amount, 9);
    await forgetful.transaction((tx) => take(tx, 'a'));
    await forgetful.close();
  });

  it('lets the server notice within seconds that its client is not there any more', async () => {
    const { rows } = await database.pool.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings where name ~ '^tcp_(keepalives|user)_' order by name`,
    );
    assert.deepEqual(Object.fromEntries(rows.map(({ name, setting }) => [name, Number(setting)])), {
      tcp_keepalives_count: 3,
      tcp_keepalives_idle: 5,
      tcp_keepalives_interval: 2,
      tcp_user_timeout: 10_000,
    });
  });

  it('waits for no server that is silent, neither to be let in nor for an answer, and goes on when it is there', async () => {
    const line = await silenceable(database.url);
    const { url } = line;
    const patience = { connectMs: 300, answerMs: 300 };
    const impatient = createDatabase({ url, name: 'impatient', poolSize: 1, log: silentLog, ...patience });
    const ask = () => impatient.pool.query('select 1');
    await eventually(ask);
    line.silence();
    await assert.rejects(ask(), technical('database-unavailable', true));
    // That line is given up; a new one is not taken up either.
    await assert.rejects(ask(), technical('database-unavailable', true));
    line.speak();
    await eventually(ask);
    const cut = impatient.transaction(async (tx) => {
      await take(tx, 'a');
      line.silence();
      await take(tx, 'a');
    });
    await assert.rejects(cut, technical('database-unavailable', true));
    line.speak();
    await eventually(ask);
    await impatient.close();
    line.close();
    assert.deepEqual(((await amounts()) as { amount: number }[])[0]?.amount, 10);
  });

  it('tells when a statement takes too long', async () => {
    const { rows } = await database.pool.query('show statement_timeout');
    assert.deepEqual(rows, [{ statement_timeout: '30s' }]);
    const slow = database.transaction(async (tx) => {
      await clientOf(tx).query('set local statement_timeout = 20');
      await clientOf(tx).query('select pg_sleep(20)');
    });
    await assert.rejects(slow, technical('database-timeout', true));
  });
});
