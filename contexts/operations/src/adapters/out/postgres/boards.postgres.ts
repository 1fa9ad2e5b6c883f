import type { Database } from '@hiorder/postgres';
import { sql, type Kysely } from 'kysely';
import type {
  Boards,
  TableParty,
  TableQuery,
  TicketCard,
  TicketQuery,
} from '../../../application/ports/boards.ts';
import { NOTHING_PAID, type Tile, type TowardsBill } from '../../../domain/table/tile.ts';
import { isOpened } from '../../../domain/ticket/ticket.ts';
import type { OperationsTables } from './operations-tables.ts';
import { partyOf, type PartyColumns } from './party.postgres.ts';
import { ticketOf, WORK } from './tickets.postgres.ts';
import {
  FALLBACK_STORE,
  orderAtTable,
  ORDERS,
  REFUNDED,
  TOWARDS_BILL,
  type OrderRow,
} from './tiles.postgres.ts';

export function postgresBoards(database: Database): Boards {
  const db = database.kysely as Kysely<OperationsTables>;
  return {
    tickets: (query) => tickets(db, query),
    tables: (query) => tables(db, query),
    table: (ref) => table(database, db, ref),
  };
}

const cards = (db: Kysely<OperationsTables>, storeId: string) =>
  db
    .selectFrom('ticket as t')
    .leftJoin('store as s', 's.store_id', 't.store_id')
    .leftJoin('table_session as p', (join) =>
      join.onRef('p.table_session_id', '=', 't.table_session_id').onRef('p.store_id', '=', 't.store_id'),
    )
    .leftJoin('table_tile as at', (join) =>
      join.onRef('at.table_id', '=', 'p.table_id').onRef('at.store_id', '=', 'p.store_id'),
    )
    .select(['t.order_id', 't.store_id', 't.status', 't.content', 's.currency', 's.locale'])
    .select(['p.closed_at', 'p.close_forced', 'p.close_reason'])
    .select(['p.table_id as party_table_id', 'at.name as party_table_name'])
    .where('t.store_id', '=', storeId)
    .where('t.status', '!=', 'unopened');

type CardRow = Parameters<typeof ticketOf>[0] &
  PartyColumns & {
    currency: string | null;
    locale: string | null;
  };

const toCards = (rows: readonly CardRow[]): TicketCard[] =>
  rows.flatMap((row) => {
    const ticket = ticketOf(row);
    const { currency, locale } = row;
    const store = currency !== null && locale !== null ? { currency, locale } : FALLBACK_STORE;
    return isOpened(ticket) ? [{ ticket, store, ...partyOf(row) }] : [];
  });

async function tickets(db: Kysely<OperationsTables>, q: TicketQuery): Promise<TicketCard[]> {
  let query = cards(db, q.storeId)
    .where('t.status', 'in', [...q.statuses])
    .where('t.dismissed', '=', false)
    .where((by) => by.or([by('t.status', 'in', WORK), by('t.changed_at', '>=', q.finishedSince)]));
  if (q.station !== undefined) query = query.where(sql<boolean>`t.stations @> array[${q.station}]::text[]`);
  if (q.after) {
    const { placedAt, orderId } = q.after;
    query = query.where(sql<boolean>`(t.placed_at, t.order_id) > (${placedAt}::timestamptz, ${orderId})`);
  }
  return toCards(await query.orderBy('t.placed_at').orderBy('t.order_id').limit(q.limit).execute());
}

async function tables(db: Kysely<OperationsTables>, q: TableQuery): Promise<Tile[]> {
  let query = db
    .selectFrom('table_tile')
    .select('tile')
    .where('store_id', '=', q.storeId)
    .where('shown', '=', true);
  if (q.after) {
    query = query.where(sql<boolean>`(position, table_id) > (${q.after.position}, ${q.after.tableId})`);
  }
  const rows = await query.orderBy('position').orderBy('table_id').limit(q.limit).execute();
  return rows.flatMap(({ tile }) => (tile ? [tile] : []));
}

async function table(
  database: Database,
  db: Kysely<OperationsTables>,
  { storeId, tableId }: { storeId: string; tableId: string },
): Promise<TableParty | undefined> {
  const row = await db
    .selectFrom('table_tile')
    .select('tile')
    .where('store_id', '=', storeId)
    .where('table_id', '=', tableId)
    .where('shown', '=', true)
    .executeTakeFirst();
  if (!row?.tile) return undefined;
  const { tile } = row;
  if (!tile.session)
    return { tile, guests: [], cards: [], orders: [], towardsBill: NOTHING_PAID, refunded: 0 };
  const { id } = tile.session;
  const [session, party, orders, towards, back] = await Promise.all([
    db.selectFrom('table_session').select('guests').where('table_session_id', '=', id).executeTakeFirst(),
    cards(db, storeId)
      .where('t.table_session_id', '=', id)
      .orderBy('t.placed_at', 'desc')
      .orderBy('t.order_id', 'desc')
      .execute(),
    database.pool.query<OrderRow>(ORDERS, [id, storeId]),
    database.pool.query<TowardsBill>(TOWARDS_BILL, [id, storeId]),
    database.pool.query<{ refunded: number }>(REFUNDED, [id, storeId]),
  ]);
  return {
    tile,
    guests: session?.guests ?? [],
    cards: toCards(party),
    orders: orders.rows.map(orderAtTable),
    towardsBill: towards.rows[0] ?? NOTHING_PAID,
    refunded: back.rows[0]?.refunded ?? 0,
  };
}
