import type { Transaction } from '@hiorder/kernel';
import type { Database } from '@hiorder/postgres';
import { sql, type Selectable } from 'kysely';
import type { Guests } from '../../../application/ports/guests.ts';
import type { Guest } from '../../../domain/guest.ts';
import { alone, inside, type IdentityTables } from './identity-database.ts';
import { holdSession } from './session-lock.postgres.ts';

type Row = Selectable<IdentityTables['guest']>;

const statusOf = (row: Row): Guest['status'] =>
  row.closed_at !== null ? 'closed' : row.left_at !== null ? 'left' : 'here';

const guestOf = (row: Row): Guest => ({
  id: row.id,
  storeId: row.store_id,
  tableId: row.table_id,
  tableSessionId: row.table_session_id,
  sessionOpenedAt: row.session_opened_at,
  nickname: row.nickname,
  color: row.color,
  status: statusOf(row),
  member: row.member_id === null ? null : { id: row.member_id, since: row.member_since ?? row.joined_at },
});

const ifSameStay = (column: 'member_id' | 'member_since') =>
  sql<never>`case when guest.table_session_id = excluded.table_session_id then guest.${sql.ref(column)} end`;
const SAME_MEMBER_AT_SAME_STAY = {
  member_id: ifSameStay('member_id'),
  member_since: ifSameStay('member_since'),
};

async function join(tx: Transaction, guest: Guest, at: Date): Promise<void> {
  await holdSession(tx, guest.tableSessionId);
  const closed = await inside(tx)
    .selectFrom('closed_table_session')
    .select('closed_at')
    .where('table_session_id', '=', guest.tableSessionId)
    .executeTakeFirst();
  const other = await inside(tx)
    .selectFrom('guest')
    .select('table_id')
    .where('table_session_id', '=', guest.tableSessionId)
    .limit(1)
    .executeTakeFirst();
  const columns = {
    store_id: guest.storeId,
    table_id: other?.table_id ?? guest.tableId,
    table_session_id: guest.tableSessionId,
    session_opened_at: guest.sessionOpenedAt,
    nickname: guest.nickname,
    color: guest.color,
    left_at: null,
    closed_at: closed?.closed_at ?? null,
  };
  await inside(tx)
    .insertInto('guest')
    .values({ ...columns, id: guest.id, joined_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...columns, ...SAME_MEMBER_AT_SAME_STAY }))
    .execute();
}

async function moveSession(
  tx: Transaction,
  { tableSessionId, tableId }: { tableSessionId: string; tableId: string },
): Promise<void> {
  await holdSession(tx, tableSessionId);
  await inside(tx)
    .updateTable('guest')
    .set({ table_id: tableId })
    .where('table_session_id', '=', tableSessionId)
    .execute();
}

async function closeSession(tx: Transaction, tableSessionId: string, at: Date): Promise<boolean> {
  await holdSession(tx, tableSessionId);
  const inserted = await inside(tx)
    .insertInto('closed_table_session')
    .values({ table_session_id: tableSessionId, closed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('table_session_id')
    .execute();
  if (inserted.length === 0) return false;
  await inside(tx)
    .updateTable('guest')
    .set({ closed_at: at })
    .where('table_session_id', '=', tableSessionId)
    .execute();
  return true;
}

export const createGuests = (database: Database): Guests => ({
  join,
  moveSession,
  closeSession,
  async find(id) {
    const row = await alone(database, (k) =>
      k.selectFrom('guest').selectAll().where('id', '=', id).executeTakeFirst(),
    );
    return row && guestOf(row);
  },
  async lock(tx, id) {
    const row = await inside(tx)
      .selectFrom('guest')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row && guestOf(row);
  },
  async nicknamesAt(tableId) {
    const rows = await alone(database, (k) =>
      k
        .selectFrom('guest')
        .select('nickname')
        .where('table_id', '=', tableId)
        .where('left_at', 'is', null)
        .where('closed_at', 'is', null)
        .execute(),
    );
    return new Set(rows.map((row) => row.nickname));
  },
  async someoneAt(tx, tableId) {
    const row = await inside(tx)
      .selectFrom('guest')
      .select('id')
      .where('table_id', '=', tableId)
      .where('left_at', 'is', null)
      .where('closed_at', 'is', null)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },
  async rename(tx, id, nickname) {
    await inside(tx).updateTable('guest').set({ nickname }).where('id', '=', id).execute();
  },
  async setMember(tx, id, member) {
    await inside(tx)
      .updateTable('guest')
      .set({ member_id: member?.id ?? null, member_since: member?.since ?? null })
      .where('id', '=', id)
      .execute();
  },
  async forgetMember(tx, memberId) {
    await inside(tx)
      .updateTable('guest')
      .set({ member_id: null, member_since: null })
      .where('member_id', '=', memberId)
      .execute();
  },
  async leave(tx, id, at) {
    await inside(tx)
      .updateTable('guest')
      .set({ left_at: at })
      .where('id', '=', id)
      .where('left_at', 'is', null)
      .execute();
  },
  async forget(before) {
    await alone(database, async (k) => {
      await k.deleteFrom('guest').where('closed_at', '<', before).execute();
      await k.deleteFrom('closed_table_session').where('closed_at', '<', before).execute();
    });
  },
});
