import type { Actor } from '@hiorder/contracts';
import type { CartLine } from '../../../../domain/cart/cart.ts';
import type { Guest } from '../../../../domain/table-session/guest.ts';
import type { OrderedItem } from '../../../../domain/table-session/ordered-so-far.ts';
import type { TableSession } from '../../../../domain/table-session/table-session.ts';
import { instant, type Jsonified } from './json-row.ts';

/** A row of `table_session` as JSON. */
export interface TableSessionRow {
  readonly id: string;
  readonly store_id: string;
  readonly table_id: string;
  readonly table_name: string;
  readonly status: 'open' | 'closed';
  readonly opened_at: string;
  readonly guests: readonly Guest[];
  readonly cart: readonly Jsonified<CartLine>[];
  readonly cart_version: number;
  readonly ordered: Readonly<Record<string, OrderedItem>>;
  readonly closed_at: string | null;
  readonly closed_by: Actor | null;
  readonly forced: boolean | null;
  readonly close_reason: string | null;
  /** Of a new session 0; the outbox moves it on. */
  readonly event_count: number;
}

export function sessionRow(session: TableSession): TableSessionRow {
  const { id, storeId, tableId, tableName, status, openedAt, guests, ordered } = session;
  const closed = session.status === 'closed' ? session : null;
  const cart = session.status === 'open' ? session.cart : { lines: [], version: 0 };
  return {
    ...{ id, status, guests, store_id: storeId, table_id: tableId, table_name: tableName },
    opened_at: openedAt.toISOString(),
    cart: cart.lines.map((line) => ({ ...line, addedAt: line.addedAt.toISOString() })),
    cart_version: cart.version,
    ordered: Object.fromEntries(ordered),
    closed_at: closed?.closedAt.toISOString() ?? null,
    closed_by: closed?.closedBy ?? null,
    forced: closed?.forced ?? null,
    close_reason: closed?.reason ?? null,
    event_count: 0,
  };
}

export function sessionOf(row: TableSessionRow): TableSession {
  const { id, store_id: storeId, table_id: tableId, table_name: tableName, guests } = row;
  const openedAt = instant(row.opened_at);
  const ordered = new Map(Object.entries(row.ordered));
  const session = { id, storeId, tableId, tableName, openedAt, guests, ordered };
  if (row.closed_at !== null && row.closed_by !== null) {
    const end = { closedAt: instant(row.closed_at), closedBy: row.closed_by };
    return { ...session, ...end, status: 'closed', forced: row.forced === true, reason: row.close_reason };
  }
  const lines = row.cart.map((line) => ({ ...line, addedAt: instant(line.addedAt) }));
  return { ...session, status: 'open', cart: { version: row.cart_version, lines } };
}
