import type { Database } from '@hiorder/postgres';
import type { PopularityReader } from '../../../application/ports/popularity.ts';
import type { Portions } from '../../../domain/ranking/ranking.ts';

/** Both periods in one reading: they lie side by side. */
const PORTIONS = `
  select d.item_id as "itemId",
    coalesce(sum(d.ranked) filter (where d.day >= $3), 0)::bigint as now,
    coalesce(sum(d.ranked) filter (where d.day < $3), 0)::bigint as before
  from item_day d
  where d.store_id = $1 and d.day between $2 and $4
    and not exists (select from menu_item m where m.item_id = d.item_id and m.store_id = $1 and m.retired)
  group by d.item_id`;

export const postgresPopularity = ({ pool }: Database): PopularityReader => ({
  async version(storeId) {
    const { rows } = await pool.query<{ version: number }>(
      'select version from popularity where store_id = $1',
      [storeId],
    );
    return rows[0]?.version ?? 0;
  },
  async portions(storeId, { now, before }) {
    const { rows } = await pool.query<Portions>(PORTIONS, [storeId, before.from, now.from, now.to]);
    return rows;
  },
});
