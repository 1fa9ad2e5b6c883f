import { clientOf, type Database } from '@hiorder/postgres';
import type { MemberSeats } from '../../../application/ports/member-seats.ts';
import type { MemberSeat } from '../../../domain/visit/member-seat.ts';
import { instant, instantOrNull, jsonRows } from './rows/json-row.ts';

interface Row {
  readonly guest_id: string;
  readonly since: string;
  readonly member_id: string | null;
  readonly table_session_id: string;
  readonly store_id: string;
  readonly store_name: string;
  readonly until: string | null;
}

const seatOf = (row: Row): MemberSeat => ({
  ...{ guestId: row.guest_id, memberId: row.member_id, storeId: row.store_id, storeName: row.store_name },
  ...{ tableSessionId: row.table_session_id, since: instant(row.since), until: instantOrNull(row.until) },
});

/** A stay counts once somebody ordered at a seat of the member: what they had there is looked up order by order. */
const PAGE = `
select jsonb_build_object('tableSessionId', stay.id, 'seats', (
  select jsonb_agg(to_jsonb(s)) from member_seat s where s.table_session_id = stay.id
)) as row
from (
  select distinct m.table_session_id as id
  from member_seat m
  where m.member_id = $1 and m.table_session_id <> $2 and ($3::text is null or m.table_session_id < $3)
    and exists (
      select from customer_order o
      where o.table_session_id = m.table_session_id and o.ordered_by = m.guest_id
        and o.placed_at is not null and o.status <> 'cancelled'
    )
  order by 1 desc
  limit $4
) stay
order by stay.id desc`;

export function memberSeats(database: Database): MemberSeats {
  return {
    async begin(tx, { guestId, since, memberId, tableSessionId, storeId, storeName, until }) {
      await clientOf(tx).query(
        `insert into member_seat (guest_id, since, member_id, table_session_id, store_id, store_name, until)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        [guestId, since, memberId, tableSessionId, storeId, storeName, until],
      );
    },
    async end(tx, { guestId, memberId, at }) {
      await clientOf(tx).query(
        `update member_seat set until = $3
         where guest_id = $1 and member_id = $2 and until is null and since <= $3`,
        [guestId, memberId, at],
      );
    },
    async forget(tx, memberId, at) {
      await clientOf(tx).query(
        `update member_seat set member_id = null, until = coalesce(until, $2) where member_id = $1`,
        [memberId, at],
      );
    },
    async ofGuest(guestId) {
      const rows = await jsonRows<Row>(database, undefined, {
        name: 'member-seats-of-guest',
        text: 'select to_jsonb(s) as row from member_seat s where s.guest_id = $1',
        values: [guestId],
      });
      return rows.map(seatOf);
    },
    async page({ memberId, without, limit, before }) {
      const rows = await jsonRows<{ tableSessionId: string; seats: Row[] }>(database, undefined, {
        name: 'member-stays',
        text: PAGE,
        values: [memberId, without, before ?? null, limit],
      });
      return rows.map(({ tableSessionId, seats }) => ({ tableSessionId, seats: seats.map(seatOf) }));
    },
  };
}
