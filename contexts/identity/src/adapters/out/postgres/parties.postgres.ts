import { sql } from 'kysely';
import type { Parties } from '../../../application/ports/parties.ts';
import { inside } from './identity-database.ts';
import { holdSession } from './session-lock.postgres.ts';

export const postgresParties: Parties = {
  async seat(tx, { tableSessionId, storeId, tableId }) {
    await holdSession(tx, tableSessionId);
    await sql`insert into party (table_session_id, store_id, table_id)
      select ${tableSessionId}, ${storeId}, ${tableId}
      where not exists (select from closed_table_session where table_session_id = ${tableSessionId})
      on conflict (table_session_id) do update set table_id = excluded.table_id`.execute(inside(tx));
  },
  async leave(tx, tableSessionId) {
    await inside(tx).deleteFrom('party').where('table_session_id', '=', tableSessionId).execute();
  },
  async anyAt(tx, { storeId, tableId }) {
    const row = await inside(tx)
      .selectFrom('party')
      .select('table_session_id')
      .where('table_id', '=', tableId)
      .where('store_id', '=', storeId)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },
};
