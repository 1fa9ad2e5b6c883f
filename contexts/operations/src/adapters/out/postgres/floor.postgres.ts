import type { Transaction } from '@hiorder/kernel';
import { clientOf } from '@hiorder/postgres';
import type { Floor, KnownStore } from '../../../application/ports/floor.ts';
import { lockOrder } from './order-lock.postgres.ts';
import { partyOf, PARTY_OF, type PartyColumns } from './party.postgres.ts';
import { FALLBACK_STORE, lockTile, saveTile } from './tiles.postgres.ts';

const run = (tx: Transaction, sql: string, values: unknown[]): Promise<unknown> =>
  clientOf(tx).query(sql, values);

// Every statement accepts what it builds on not being there yet, and never undoes what came later.
const SAVE_STORE = `
  insert into store (store_id, currency, locale, time_zone) values ($1, $2, $3, $4)
  on conflict (store_id) do update
  set currency = excluded.currency, locale = excluded.locale, time_zone = excluded.time_zone`;
const SAVE_TABLE = `
  insert into table_tile as t (table_id, store_id, name, seats, position, changed_at, place)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (table_id) do update
  set name = excluded.name, seats = excluded.seats, position = excluded.position, changed_at = excluded.changed_at,
    place = excluded.place
  where t.store_id = excluded.store_id and (t.changed_at is null or t.changed_at <= excluded.changed_at)`;
const RETIRE_TABLE = `
  insert into table_tile as t (table_id, store_id, name, retired) values ($1, $2, '', true)
  on conflict (table_id) do update set retired = true where t.store_id = excluded.store_id`;
const OPEN_SESSION = `
  insert into table_session as s (table_session_id, store_id, table_id, noticed_at, opened_at) values ($1, $2, $3, $4, $4)
  on conflict (table_session_id) do update set opened_at = excluded.opened_at where s.store_id = excluded.store_id`;
// Held to the end: of a ticket being opened and its table being closed at once, one sees the other.
const NOTICE_SESSION = `
  with noticed as (
    insert into table_session (table_session_id, store_id, table_id, noticed_at) values ($1, $2, $3, $4)
    on conflict (table_session_id) do nothing
  )
  select 1 from table_session where table_session_id = $1 for share`;
const SEAT_GUESTS = `
  insert into table_session as s (table_session_id, store_id, table_id, noticed_at, guests) values ($1, $2, $3, $4, $5)
  on conflict (table_session_id) do update set guests = excluded.guests where s.store_id = excluded.store_id`;
const CLOSE_SESSION = `
  insert into table_session as s (table_session_id, store_id, table_id, noticed_at, closed_at, close_forced, close_reason)
  values ($1, $2, $3, $4, $4, $5, $6)
  on conflict (table_session_id) do update
  set closed_at = excluded.closed_at, close_forced = excluded.close_forced, close_reason = excluded.close_reason
  where s.store_id = excluded.store_id`;
const MOVE_SESSION = `
  insert into table_session as s (table_session_id, store_id, table_id, noticed_at) values ($1, $2, $3, $4)
  on conflict (table_session_id) do update set table_id = excluded.table_id where s.store_id = excluded.store_id`;
const COUNT_UNREAD = `
  insert into table_session as s (table_session_id, store_id, table_id, noticed_at, unread) values ($1, $2, $3, $4, $5)
  on conflict (table_session_id) do update set unread = excluded.unread where s.store_id = excluded.store_id`;
const APPROVE_PAYMENT = `
  insert into payment as p (payment_id, store_id, order_id, approved) values ($1, $2, $3, $4)
  on conflict (payment_id) do update set approved = excluded.approved where p.store_id = excluded.store_id`;
const REFUND_PAYMENT = `
  insert into payment as p (payment_id, store_id, order_id, refunded) values ($1, $2, $3, $4)
  on conflict (payment_id) do update set refunded = greatest(p.refunded, excluded.refunded)
  where p.store_id = excluded.store_id`;

const SAVE_BILL_PAYMENT = `
  insert into bill_payment as b
    (bill_payment_id, store_id, table_session_id, status, amount, refunded, evened, sequence)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (bill_payment_id) do update
  set status = excluded.status, amount = excluded.amount, refunded = excluded.refunded, evened = excluded.evened,
    sequence = excluded.sequence
  where b.store_id = excluded.store_id and b.sequence <= excluded.sequence`;

/** A transaction of many events asks for the same store again and again. */
const known = new WeakMap<Transaction, Map<string, KnownStore>>();

export const postgresFloor: Floor = {
  async saveStore(tx, { storeId, currency, locale, timeZone }) {
    await run(tx, SAVE_STORE, [storeId, currency, locale, timeZone]);
    known.delete(tx);
  },
  async storeOf(tx, storeId) {
    const before = known.get(tx)?.get(storeId);
    if (before !== undefined) return before;
    const { rows } = await clientOf(tx).query<KnownStore>(
      'select currency, locale, time_zone as "timeZone" from store where store_id = $1',
      [storeId],
    );
    const store = rows[0] ?? FALLBACK_STORE;
    known.set(tx, new Map(known.get(tx)).set(storeId, store));
    return store;
  },
  async tablesOf(tx, storeId) {
    const { rows } = await clientOf(tx).query<{ table_id: string }>(
      'select table_id from table_tile where store_id = $1 order by table_id',
      [storeId],
    );
    return rows.map((row) => row.table_id);
  },
  async nameOf(tx, { tableId, storeId }) {
    const { rows } = await clientOf(tx).query<{ name: string }>(
      'select name from table_tile where table_id = $1 and store_id = $2',
      [tableId, storeId],
    );
    return rows[0]?.name;
  },
  async saveTable(tx, { tableId, storeId, name, seats, position, place, at }) {
    await run(tx, SAVE_TABLE, [tableId, storeId, name, seats, position, at, place && JSON.stringify(place)]);
  },
  async retireTable(tx, { tableId, storeId }) {
    await run(tx, RETIRE_TABLE, [tableId, storeId]);
  },
  async openSession(tx, { tableSessionId, storeId, tableId, openedAt }) {
    await run(tx, OPEN_SESSION, [tableSessionId, storeId, tableId, openedAt]);
  },
  async noticeSession(tx, { tableSessionId, storeId, tableId, at }) {
    await run(tx, NOTICE_SESSION, [tableSessionId, storeId, tableId, at]);
  },
  async seatGuests(tx, { tableSessionId, storeId, tableId, guests, at }) {
    await run(tx, SEAT_GUESTS, [tableSessionId, storeId, tableId, at, JSON.stringify(guests)]);
  },
  async closeSession(tx, { tableSessionId, storeId, tableId, closedAt, forced, reason }) {
    await run(tx, CLOSE_SESSION, [tableSessionId, storeId, tableId, closedAt, forced, reason]);
  },
  async countUnread(tx, { tableSessionId, storeId, tableId, at, unread }) {
    await run(tx, COUNT_UNREAD, [tableSessionId, storeId, tableId, at, unread]);
  },
  async moveSession(tx, { tableSessionId, storeId, tableId, at }) {
    await run(tx, MOVE_SESSION, [tableSessionId, storeId, tableId, at]);
  },
  async partyOf(tx, { tableSessionId, storeId }) {
    const { rows } = await clientOf(tx).query<PartyColumns>(PARTY_OF, [tableSessionId, storeId]);
    return rows[0] ? partyOf(rows[0]) : { table: null, tableClosed: null };
  },
  async approvePayment(tx, { paymentId, storeId, orderId, amount }) {
    await lockOrder(tx, orderId);
    await run(tx, APPROVE_PAYMENT, [paymentId, storeId, orderId, amount]);
  },
  async refundPayment(tx, { paymentId, storeId, orderId, refunded }) {
    await lockOrder(tx, orderId);
    await run(tx, REFUND_PAYMENT, [paymentId, storeId, orderId, refunded]);
  },
  async saveBillPayment(tx, { billPaymentId, storeId, tableSessionId, status, ...news }) {
    const { amount, refunded, evened = 0, sequence } = news;
    await run(tx, SAVE_BILL_PAYMENT, [
      ...[billPaymentId, storeId, tableSessionId, status],
      ...[amount, refunded, evened, sequence],
    ]);
  },
  lockTile,
  saveTile,
};
