import type { GuestView } from '@hiorder/contracts';
import type { Transaction } from '@hiorder/kernel';
import { clientOf, type Database } from '@hiorder/postgres';
import type { ConversationRef } from '../../../application/news.ts';
import type { Directory, Listed } from '../../../application/ports/directory.ts';

interface Row {
  readonly table_session_id: string;
  readonly store_id: string;
  readonly table_id: string;
  readonly name: string;
  readonly opened_at: Date | null;
  readonly ended_at: Date | null;
  readonly guests: GuestView[];
}

// Every statement accepts what it builds on not being there yet, and never undoes what came later.
const OPENED = `
  insert into conversation as c (table_session_id, store_id, table_id, table_name, opened_at) values ($1, $2, $3, $4, $5)
  on conflict (table_session_id) do update set table_name = excluded.table_name, opened_at = excluded.opened_at
  where c.store_id = excluded.store_id`;
const MOVED = `
  insert into conversation as c (table_session_id, store_id, table_id, table_name) values ($1, $2, $3, $4)
  on conflict (table_session_id) do update set table_id = excluded.table_id, table_name = excluded.table_name
  where c.store_id = excluded.store_id`;
const SEATED = `
  insert into conversation as c (table_session_id, store_id, table_id, guests) values ($1, $2, $3, $4)
  on conflict (table_session_id) do update set guests = excluded.guests where c.store_id = excluded.store_id`;
const ENDED = `
  insert into conversation as c (table_session_id, store_id, table_id, ended_at) values ($1, $2, $3, $4)
  on conflict (table_session_id) do update set ended_at = coalesce(c.ended_at, excluded.ended_at)
  where c.store_id = excluded.store_id`;
const NAMED = `
  insert into dining_table as t (table_id, store_id, name, changed_at) values ($1, $2, $3, $4)
  on conflict (table_id) do update set name = excluded.name, changed_at = excluded.changed_at
  where t.store_id = excluded.store_id and t.changed_at <= excluded.changed_at`;
const SELECT = `
  select c.*, coalesce(t.name, c.table_name, '') as name from conversation c
  left join dining_table t on t.table_id = c.table_id and t.store_id = c.store_id`;

const ALL = `
  ${SELECT} where c.store_id = $1 and (c.ended_at is not null or not $2)
    and ($4::text is null
      or (coalesce(c.ended_at, 'infinity'), c.table_session_id) < (coalesce($3::timestamptz, 'infinity'), $4))
  order by coalesce(c.ended_at, 'infinity') desc, c.table_session_id desc limit $5`;

const run = (tx: Transaction, sql: string, values: unknown[]): Promise<unknown> =>
  clientOf(tx).query(sql, values);
const keyOf = (ref: ConversationRef): string[] => [ref.tableSessionId, ref.storeId, ref.tableId];

const listedOf = (row: Row): Listed => ({
  tableSessionId: row.table_session_id,
  storeId: row.store_id,
  tableId: row.table_id,
  tableName: row.name,
  openedAt: row.opened_at?.toISOString() ?? null,
  endedAt: row.ended_at?.toISOString() ?? null,
  guests: row.guests,
});

export function postgresDirectory({ pool }: Pick<Database, 'pool'>): Directory {
  return {
    async opened(tx, ref) {
      await run(tx, OPENED, [...keyOf(ref), ref.tableName, ref.openedAt]);
    },
    async moved(tx, ref) {
      await run(tx, MOVED, [...keyOf(ref), ref.tableName]);
    },
    async seated(tx, ref) {
      await run(tx, SEATED, [...keyOf(ref), JSON.stringify(ref.guests)]);
    },
    async ended(tx, ref) {
      await run(tx, ENDED, [...keyOf(ref), ref.closedAt]);
    },
    async named(tx, { tableId, storeId, name, at }) {
      await run(tx, NAMED, [tableId, storeId, name, at]);
    },
    async find(storeId, tableSessionId) {
      const where = 'where c.table_session_id = $1 and c.store_id = $2';
      const { rows } = await pool.query<Row>(`${SELECT} ${where}`, [tableSessionId, storeId]);
      return rows[0] && listedOf(rows[0]);
    },
    async open(storeId) {
      const where = 'where c.store_id = $1 and c.ended_at is null';
      return (await pool.query<Row>(`${SELECT} ${where}`, [storeId])).rows.map(listedOf);
    },
    async all(storeId, { ended, after, limit }) {
      const values = [storeId, ended, after?.endedAt ?? null, after?.id ?? null, limit];
      return (await pool.query<Row>(ALL, values)).rows.map(listedOf);
    },
    async endedBefore(at, limit) {
      const { rows } = await pool.query<Pick<Row, 'table_session_id'>>(
        'select table_session_id from conversation where ended_at < $1 order by ended_at limit $2',
        [at, limit],
      );
      return rows.map((row) => row.table_session_id);
    },
    async forget(id) {
      await pool.query('delete from conversation where table_session_id = $1', [id]);
    },
  };
}
