import type { Database } from '@hiorder/postgres';
import { clientOf, isUniqueViolation } from '@hiorder/postgres';
import type { Transaction } from '@hiorder/kernel';
import type { TableSessions } from '../../../application/ports/table-sessions.ts';
import type { OpenTableSession } from '../../../domain/table-session/table-session.ts';
import { jsonRows } from './rows/json-row.ts';
import { sessionOf, sessionRow, type TableSessionRow } from './rows/table-session.row.ts';

const SELECT = 'select to_jsonb(s) as row from table_session s';

export function tableSessions(database: Database): TableSessions {
  return {
    async find(id, tx) {
      const query = { name: 'session-find', text: `${SELECT} where s.id = $1`, values: [id] };
      const [row] = await jsonRows<TableSessionRow>(database, tx, query);
      return row && sessionOf(row);
    },
    async lock(tx, id) {
      const query = { name: 'session-lock', text: `${SELECT} where s.id = $1 for update`, values: [id] };
      const [row] = await jsonRows<TableSessionRow>(database, tx, query);
      return row && sessionOf(row);
    },
    lockOpenAt: (tx, table) => openAt(database, tx, table),
    findOpenAt: (table) => openAt(database, undefined, table),
    async insert(tx, session) {
      const { rowCount } = await clientOf(tx).query({
        name: 'session-insert',
        text: `insert into table_session select * from jsonb_populate_record(null::table_session, $1)
               on conflict (store_id, table_id) where status = 'open' do nothing`,
        values: [JSON.stringify(sessionRow(session))],
      });
      return rowCount === 1;
    },
    async save(tx, session) {
      await clientOf(tx).query({
        name: 'session-save',
        text: `update table_session s
               set status = r.status, guests = r.guests, cart = r.cart, cart_version = r.cart_version,
                   ordered = r.ordered, closed_at = r.closed_at, closed_by = r.closed_by, forced = r.forced,
                   close_reason = r.close_reason
               from jsonb_populate_record(null::table_session, $1) r where s.id = r.id`,
        values: [JSON.stringify(sessionRow(session))],
      });
    },
    async isTaken(tx, { storeId, tableId }) {
      const { rowCount } = await clientOf(tx).query(
        `select 1 from table_session where store_id = $1 and table_id = $2 and status = 'open'`,
        [storeId, tableId],
      );
      return rowCount !== 0;
    },
    reseat,
    async countOpen(tx, storeId) {
      const { rows } = await clientOf(tx).query<{ open: number }>(
        `select count(*)::int as open from table_session where store_id = $1 and status = 'open'`,
        [storeId],
      );
      return rows[0]?.open ?? 0;
    },
  };
}

/** In a transaction under lock. */
async function openAt(
  database: Database,
  tx: Transaction | undefined,
  { storeId, tableId }: { storeId: string; tableId: string },
): Promise<OpenTableSession | undefined> {
  const [row] = await jsonRows<TableSessionRow>(database, tx, {
    name: tx ? 'session-lock-open' : 'session-find-open',
    text: `${SELECT} where s.store_id = $1 and s.table_id = $2 and s.status = 'open' ${tx ? 'for update' : ''}`,
    values: [storeId, tableId],
  });
  const session = row && sessionOf(row);
  return session?.status === 'open' ? session : undefined;
}

/** The index lets one party sit at a table; who comes second is told, and the transaction goes on. */
const reseat: TableSessions['reseat'] = async (tx, { id, tableId, tableName }) => {
  const client = clientOf(tx);
  await client.query('savepoint reseat');
  try {
    await client.query('update table_session set table_id = $2, table_name = $3 where id = $1', [
      ...[id, tableId, tableName],
    ]);
  } catch (error) {
    if (!isUniqueViolation(error, 'table_session_open')) throw error;
    await client.query('rollback to savepoint reseat');
    return false;
  }
  await client.query('release savepoint reseat');
  return true;
};
