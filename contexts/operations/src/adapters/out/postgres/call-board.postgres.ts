import type { Database } from '@hiorder/postgres';
import { sql, type Kysely } from 'kysely';
import type { CallBoard, CallOnBoard, CallQuery } from '../../../application/ports/call-board.ts';
import { FIRST_KINDS } from '../../../domain/service-call/call-kinds.ts';
import type { OperationsTables } from './operations-tables.ts';
import { callOf } from './service-calls.postgres.ts';
import { FALLBACK_STORE } from './tiles.postgres.ts';

export function postgresCallBoard(database: Database): CallBoard {
  const db = database.kysely as Kysely<OperationsTables>;
  return {
    calls: (query) => calls(db, query),
    async kinds(storeId) {
      const [store, own] = await Promise.all([
        db.selectFrom('store').select('locale').where('store_id', '=', storeId).executeTakeFirst(),
        db
          .selectFrom('call_kinds')
          .select(['version', 'kinds'])
          .where('store_id', '=', storeId)
          .executeTakeFirst(),
      ]);
      return { ...(own ?? FIRST_KINDS), locale: (store ?? FALLBACK_STORE).locale };
    },
  };
}

/** With the table where the party sits now. */
const withTables = (db: Kysely<OperationsTables>, storeId: string) =>
  db
    .selectFrom('service_call as c')
    .leftJoin('table_session as s', (join) =>
      join.onRef('s.table_session_id', '=', 'c.table_session_id').onRef('s.store_id', '=', 'c.store_id'),
    )
    .leftJoin('table_tile as t', (join) =>
      join.onRef('t.table_id', '=', 's.table_id').onRef('t.store_id', '=', 'c.store_id'),
    )
    .select([
      'c.call_id',
      'c.store_id',
      'c.table_session_id',
      'c.kind',
      'c.status',
      'c.raised_at',
      'c.content',
    ])
    .select(['s.table_id', 't.name as table_name'])
    .where('c.store_id', '=', storeId);

async function calls(db: Kysely<OperationsTables>, q: CallQuery): Promise<readonly CallOnBoard[]> {
  let query = withTables(db, q.storeId);
  if (q.tableSessionId !== undefined) query = query.where('c.table_session_id', '=', q.tableSessionId);
  if (q.open) query = query.where('c.status', '=', 'open');
  const { finishedSince, after } = q;
  if (finishedSince) {
    query = query.where((by) =>
      by.or([by('c.status', '=', 'open'), by('c.changed_at', '>=', finishedSince)]),
    );
  }
  if (after) {
    query = query.where(
      sql<boolean>`(c.raised_at, c.call_id) > (${after.raisedAt}::timestamptz, ${after.callId})`,
    );
  }
  const rows = await query.orderBy('c.raised_at').orderBy('c.call_id').limit(q.limit).execute();
  return rows.map((row) => ({
    call: callOf(row),
    table: { id: row.table_id ?? '', name: row.table_name ?? '' },
  }));
}
