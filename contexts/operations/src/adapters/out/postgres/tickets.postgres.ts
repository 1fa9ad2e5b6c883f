import type { TicketStatus } from '@hiorder/contracts';
import { TechnicalError, type Transaction } from '@hiorder/kernel';
import { kyselyOf } from '@hiorder/postgres';
import type { Insertable, Selectable } from 'kysely';
import type { TicketRef, Tickets } from '../../../application/ports/tickets.ts';
import { isOpened, unopened, type Ticket } from '../../../domain/ticket/ticket.ts';
import type { OperationsTables } from './operations-tables.ts';
import { lockOrder } from './order-lock.postgres.ts';

type Row = Pick<Selectable<OperationsTables['ticket']>, 'order_id' | 'store_id' | 'status' | 'content'>;

/** Still to be served. */
export const WORK = ['placed', 'accepted', 'ready'];

export function ticketOf({ order_id, store_id, status, content }: Row): Ticket {
  const { order, steps, undone = [], dismissed = null } = content;
  if (!order) return { ...unopened(order_id, store_id), steps, undone, dismissed };
  return { status: status as TicketStatus, order, steps, undone, dismissed };
}

function rowOf(ticket: Ticket): Insertable<OperationsTables['ticket']> {
  if (!isOpened(ticket)) {
    const { orderId: order_id, storeId: store_id, status, steps, undone, dismissed } = ticket;
    const nothing = {
      table_id: null,
      table_session_id: null,
      placed_at: null,
      changed_at: null,
      stations: [],
    };
    const content = JSON.stringify({ steps, undone, dismissed });
    return { order_id, store_id, status, content, dismissed: dismissed !== null, ...nothing };
  }
  const { order, status, steps, undone, dismissed } = ticket;
  return {
    order_id: order.orderId,
    store_id: order.storeId,
    table_id: order.tableId,
    table_session_id: order.tableSessionId,
    status,
    placed_at: order.placedAt,
    changed_at: steps.at(-1)?.at ?? order.placedAt,
    stations: [...new Set(order.lines.map((line) => line.station))],
    content: JSON.stringify({ order, steps, undone, dismissed }),
    dismissed: dismissed !== null,
  };
}

async function lock(tx: Transaction, { orderId, storeId }: TicketRef): Promise<Ticket | undefined> {
  const row = await kyselyOf<OperationsTables>(tx)
    .selectFrom('ticket')
    .select(['order_id', 'store_id', 'status', 'content'])
    .where('order_id', '=', orderId)
    .where('store_id', '=', storeId)
    .forUpdate()
    .executeTakeFirst();
  return row && ticketOf(row);
}

const ofSession = (
  tx: Transaction,
  { storeId, tableSessionId }: { storeId: string; tableSessionId: string },
) =>
  kyselyOf<OperationsTables>(tx)
    .selectFrom('ticket')
    .select(['order_id', 'store_id', 'status', 'content'])
    .where('table_session_id', '=', tableSessionId)
    .where('store_id', '=', storeId)
    .where('dismissed', '=', false)
    .orderBy('order_id')
    .forUpdate();

async function add(tx: Transaction, ticket: Ticket): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await kyselyOf<OperationsTables>(tx)
    .insertInto('ticket')
    .values(rowOf(ticket))
    .onConflict((conflict) => conflict.column('order_id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export const postgresTickets: Tickets = {
  lock,
  async add(tx, ticket) {
    await lockOrder(tx, ticket.order.orderId);
    return add(tx, ticket);
  },
  async lockOrBegin(tx, ref) {
    const known = await lock(tx, ref);
    if (known) return known;
    await add(tx, unopened(ref.orderId, ref.storeId));
    const ticket = await lock(tx, ref);
    if (!ticket)
      throw new TechnicalError('ticket-of-another-store', `${ref.orderId} is not of ${ref.storeId}`);
    return ticket;
  },
  async lockWorkOf(tx, session) {
    const rows = await ofSession(tx, session).where('status', 'in', WORK).execute();
    return rows.map(ticketOf).filter(isOpened);
  },
  async lockAllOf(tx, session) {
    return (await ofSession(tx, session).execute()).map(ticketOf).filter(isOpened);
  },
  async lockAllAt(tx, { storeId, tableId }) {
    const rows = await kyselyOf<OperationsTables>(tx)
      .selectFrom('ticket as t')
      .innerJoin('table_session as s', 's.table_session_id', 't.table_session_id')
      .select(['t.order_id', 't.store_id', 't.status', 't.content'])
      .where('s.table_id', '=', tableId)
      .where('t.store_id', '=', storeId)
      .where('t.dismissed', '=', false)
      .where((by) => by.or([by('t.status', 'in', WORK), by('s.closed_at', 'is', null)]))
      .orderBy('t.order_id')
      .forUpdate('t')
      .execute();
    return rows.map(ticketOf).filter(isOpened);
  },
  async save(tx, ticket) {
    const { order_id, store_id, ...changed } = rowOf(ticket);
    await kyselyOf<OperationsTables>(tx)
      .updateTable('ticket')
      .set(changed)
      .where('order_id', '=', order_id)
      .where('store_id', '=', store_id)
      .execute();
  },
  async tableOf(tx, { orderId, storeId }) {
    const row = await kyselyOf<OperationsTables>(tx)
      .selectFrom('ticket as t')
      .innerJoin('table_session as s', 's.table_session_id', 't.table_session_id')
      .select('s.table_id')
      .where('t.order_id', '=', orderId)
      .where('t.store_id', '=', storeId)
      .forShare('s')
      .executeTakeFirst();
    return row?.table_id;
  },
};
