import type { Transaction } from '@hiorder/kernel';
import { TechnicalError } from '@hiorder/kernel';
import { clientOf, kyselyOf } from '@hiorder/postgres';
import type { Selectable } from 'kysely';
import type { ServiceCalls } from '../../../application/ports/service-calls.ts';
import type { ServiceCall } from '../../../domain/service-call/service-call.ts';
import type { OperationsTables } from './operations-tables.ts';

export type CallRow = Pick<
  Selectable<OperationsTables['service_call']>,
  'call_id' | 'store_id' | 'table_session_id' | 'kind' | 'status' | 'raised_at' | 'content'
>;

export const callOf = (row: CallRow): ServiceCall => ({
  callId: row.call_id,
  storeId: row.store_id,
  tableSessionId: row.table_session_id,
  kind: row.kind,
  status: row.status,
  raisedAt: row.raised_at.toISOString(),
  ...row.content,
});

const BEGIN_SESSION = `
  insert into table_session (table_session_id, store_id, table_id, noticed_at) values ($1, $2, $3, $4)
  on conflict (table_session_id) do nothing`;
const LOCK_SESSION = `
  select closed_at, calls_paced_until from table_session where table_session_id = $1 and store_id = $2 for update`;
const TABLE = `
  select s.table_id as id, coalesce(t.name, '') as name from table_session s
  left join table_tile t on t.table_id = s.table_id and t.store_id = s.store_id
  where s.table_session_id = $1 and s.store_id = $2`;

interface SessionRow {
  readonly closed_at: Date | null;
  readonly calls_paced_until: Date | null;
}

const calls = (tx: Transaction, storeId: string) =>
  kyselyOf<OperationsTables>(tx)
    .selectFrom('service_call')
    .select(['call_id', 'store_id', 'table_session_id', 'kind', 'status', 'raised_at', 'content'])
    .where('store_id', '=', storeId)
    .forUpdate();

export const postgresServiceCalls: ServiceCalls = {
  async lockCaller(tx, { tableSessionId, storeId, tableId, at }) {
    const client = clientOf(tx);
    await client.query(BEGIN_SESSION, [tableSessionId, storeId, tableId, at]);
    const [session] = (await client.query<SessionRow>(LOCK_SESSION, [tableSessionId, storeId])).rows;
    if (!session) {
      throw new TechnicalError('session-of-another-store', `${tableSessionId} is not of ${storeId}`);
    }
    return { closed: session.closed_at !== null, pacedUntil: session.calls_paced_until };
  },
  async keepPace(tx, { tableSessionId, storeId, until }) {
    await clientOf(tx).query(
      'update table_session set calls_paced_until = $3 where table_session_id = $1 and store_id = $2',
      [tableSessionId, storeId, until],
    );
  },
  async tableOf(tx, { tableSessionId, storeId }) {
    const { rows } = await clientOf(tx).query<{ id: string; name: string }>(TABLE, [tableSessionId, storeId]);
    return rows[0];
  },
  async lock(tx, { callId, storeId }) {
    const row = await calls(tx, storeId).where('call_id', '=', callId).executeTakeFirst();
    return row && callOf(row);
  },
  async lockOpen(tx, { storeId, tableSessionId, kind }) {
    const row = await calls(tx, storeId)
      .where('table_session_id', '=', tableSessionId)
      .where('kind', '=', kind)
      .where('status', '=', 'open')
      .executeTakeFirst();
    return row && callOf(row);
  },
  async lockAllOpen(tx, { storeId, tableSessionId }) {
    const rows = await calls(tx, storeId)
      .where('table_session_id', '=', tableSessionId)
      .where('status', '=', 'open')
      .orderBy('call_id')
      .execute();
    return rows.map(callOf);
  },
  save,
};

async function save(tx: Transaction, call: ServiceCall): Promise<void> {
  const { callId, storeId, tableSessionId, kind, status, raisedAt, ...rest } = call;
  const { name, notes, count, lastRaisedAt, by, answered, closedAt } = rest;
  const now = {
    status,
    changed_at: answered?.at ?? closedAt ?? lastRaisedAt,
    content: JSON.stringify({ name, notes, count, lastRaisedAt, by, answered, closedAt }),
  };
  const about = { call_id: callId, store_id: storeId, table_session_id: tableSessionId };
  await kyselyOf<OperationsTables>(tx)
    .insertInto('service_call')
    .values({ ...about, kind, raised_at: raisedAt, ...now })
    .onConflict((conflict) =>
      conflict.column('call_id').doUpdateSet(now).where('service_call.store_id', '=', storeId),
    )
    .execute();
}
