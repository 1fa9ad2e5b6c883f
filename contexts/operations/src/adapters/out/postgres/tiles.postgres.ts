import type { PlaceOnPlan } from '@hiorder/contracts';
import type { Transaction } from '@hiorder/kernel';
import { TechnicalError } from '@hiorder/kernel';
import { clientOf } from '@hiorder/postgres';
import type { Floor, KnownStore } from '../../../application/ports/floor.ts';
import { NOTHING_PAID, type OrderAtTable, type Tile, type TowardsBill } from '../../../domain/table/tile.ts';

/** Of one that has not been heard of yet. */
export const FALLBACK_STORE: KnownStore = { currency: 'KRW', locale: 'ko', timeZone: 'Asia/Seoul' };

// A table not heard of yet begins as a row with what is known. Whoever holds the row sees all that is committed in the
// statements after it, so the last of several changes leaves a tile made of them all.
const LOCK = `
  insert into table_tile as t (table_id, store_id, name) values ($1, $2, $3)
  on conflict (table_id) do update set name = t.name where t.store_id = excluded.store_id
  returning name, seats, position, place, shown, changed_at is not null and not retired as in_use`;

const PARTY = `
  select coalesce((select currency from store where store_id = $2), $3) as currency,
    s.table_session_id as session_id, coalesce(s.opened_at, s.noticed_at) as opened_at,
    coalesce(jsonb_array_length(s.guests), 0) as people, coalesce(s.unread, 0) as unread,
    array(
      select kind from service_call where table_session_id = s.table_session_id and store_id = $2 and status = 'open'
    ) as calls
  from (select) as always
  left join lateral (
    select * from table_session where table_id = $1 and store_id = $2 and closed_at is null
    order by coalesce(opened_at, noticed_at) desc, table_session_id desc limit 1
  ) s on true`;

/** An order is paid with one payment; a second one that was taken by mistake goes back whole and is not its money. */
const CHARGE = `
  select greatest(0, approved - refunded) as paid, refunded from payment
  where order_id = t.order_id and store_id = $2
  order by approved > 0 desc, refunded, payment_id limit 1`;

export const ORDERS = `
  select t.status, (t.content -> 'order' ->> 'total')::bigint as total, t.content -> 'order' ->> 'paymentMode' as mode,
    t.placed_at, coalesce(p.paid, 0)::bigint as paid, coalesce(p.refunded, 0)::bigint as refunded
  from ticket t
  left join lateral (${CHARGE}) p on true
  where t.table_session_id = $1 and t.store_id = $2 and t.status <> 'unopened'`;

export const TOWARDS_BILL = `
  select coalesce(sum(amount - evened) filter (where status = 'paid'), 0)::bigint as paid,
    coalesce(sum(refunded - evened) filter (where status = 'paid'), 0)::bigint as refunded,
    coalesce(sum(amount) filter (where status = 'requested'), 0)::bigint as requested
  from bill_payment where table_session_id = $1 and store_id = $2`;

/** What was paid for a cancelled order goes back by itself, and the order counts for nothing. */
export const REFUNDED = `
  select (
    coalesce((
      select sum(p.refunded) from ticket t join lateral (${CHARGE}) p on true
      where t.table_session_id = $1 and t.store_id = $2 and t.status not in ('unopened', 'cancelled', 'rejected')
    ), 0) + coalesce((
      select sum(refunded) from bill_payment where table_session_id = $1 and store_id = $2 and status = 'paid'
    ), 0)
  )::bigint as refunded`;

interface LockedRow {
  readonly name: string;
  readonly seats: number;
  readonly position: number;
  readonly place: PlaceOnPlan | null;
  readonly shown: boolean;
  readonly in_use: boolean;
}
interface PartyRow {
  readonly currency: string;
  readonly session_id: string | null;
  readonly opened_at: Date | null;
  readonly people: number;
  readonly unread: number;
  readonly calls: readonly string[];
}
export interface OrderRow {
  readonly status: OrderAtTable['status'];
  readonly total: number;
  readonly mode: OrderAtTable['paymentMode'];
  readonly placed_at: Date;
  readonly paid: number;
  readonly refunded: number;
}

export const orderAtTable = ({ mode, placed_at, ...row }: OrderRow): OrderAtTable => ({
  ...row,
  paymentMode: mode,
  placedAt: placed_at.toISOString(),
});

export const lockTile: Floor['lockTile'] = async (tx, table) => {
  const { tableId, storeId, name = '' } = table;
  const client = clientOf(tx);
  const locked = await client.query<LockedRow>(LOCK, [tableId, storeId, name]);
  const [tile] = locked.rows;
  if (!tile) throw new TechnicalError('table-of-another-store', `${tableId} is not of ${storeId}`);
  const party = (await client.query<PartyRow>(PARTY, [tableId, storeId, FALLBACK_STORE.currency])).rows[0];
  const session =
    party?.session_id && party.opened_at
      ? { id: party.session_id, openedAt: party.opened_at.toISOString() }
      : null;
  const orders = session ? (await client.query<OrderRow>(ORDERS, [session.id, storeId])).rows : [];
  const towards = session
    ? (await client.query<TowardsBill>(TOWARDS_BILL, [session.id, storeId])).rows[0]
    : undefined;
  return {
    table: {
      id: tableId,
      name: tile.name,
      seats: tile.seats,
      position: tile.position,
      ...(tile.place && { place: tile.place }),
    },
    inUse: tile.in_use,
    wasShown: tile.shown,
    currency: party?.currency ?? FALLBACK_STORE.currency,
    session,
    people: party?.people ?? 0,
    unreadMessages: party?.unread ?? 0,
    openCalls: party?.calls ?? [],
    orders: orders.map(orderAtTable),
    towardsBill: towards ?? NOTHING_PAID,
  };
};

export async function saveTile(tx: Transaction, tile: Tile, shown: boolean): Promise<boolean> {
  const { rowCount } = await clientOf(tx).query(
    `update table_tile set tile = $2, shown = $3 where table_id = $1 and (tile, shown) is distinct from ($2::jsonb, $3)`,
    [tile.id, JSON.stringify(tile), shown],
  );
  return rowCount === 1;
}
