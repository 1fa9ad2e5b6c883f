import { clientOf } from '@hiorder/postgres';
import type { Stores } from '../../../application/ports/stores.ts';
import type { Calendar } from '../../../domain/calendar/calendar.ts';

interface Row {
  readonly store_id: string;
  readonly calendar: Calendar;
}

const SHARE = `select store_id, calendar from store where store_id = any($1) order by store_id for share`;
const BEGIN = `insert into store (store_id) select id from unnest($1::text[]) as id on conflict do nothing`;
const LOCK = `select store_id, calendar from store where store_id = $1 for update`;
const SAVE_PROFILE = `
  update store set locale = $2, currency = $3, changed_at = $4
  where store_id = $1 and (changed_at is null or changed_at <= $4)`;

export const postgresStores: Stores = {
  async calendars(tx, storeIds) {
    if (storeIds.length === 0) return new Map();
    const client = clientOf(tx);
    const { rows } = await client.query<Row>(SHARE, [storeIds]);
    const known = new Set(rows.map((row) => row.store_id));
    const unheard = storeIds.filter((id) => !known.has(id));
    if (unheard.length > 0) {
      await client.query(BEGIN, [unheard]);
      rows.push(...(await client.query<Row>(SHARE, [unheard])).rows);
    }
    return new Map(rows.map((row) => [row.store_id, row.calendar]));
  },

  async lockCalendar(tx, storeId) {
    await clientOf(tx).query(BEGIN, [[storeId]]);
    const { rows } = await clientOf(tx).query<Row>(LOCK, [storeId]);
    return rows[0]?.calendar ?? [];
  },

  async saveCalendar(tx, storeId, calendar) {
    await clientOf(tx).query('update store set calendar = $2 where store_id = $1', [
      storeId,
      JSON.stringify(calendar),
    ]);
  },

  async saveProfile(tx, { storeId, locale, currency, at }) {
    await clientOf(tx).query(SAVE_PROFILE, [storeId, locale, currency, at]);
  },
};
