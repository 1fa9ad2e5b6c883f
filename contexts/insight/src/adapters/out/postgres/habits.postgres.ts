import type { Database } from '@hiorder/postgres';
import type { HabitQuery, HabitReader, NamedDish } from '../../../application/ports/habit-reader.ts';
import type { Habits, ItemHabit } from '../../../domain/recommendation/habits.ts';

const MENU = `
  select m.item_id as "itemId", m.name, m.course, m.needs_main as "needsMain",
    not (m.retired or coalesce(s.sold_out and (s.sold_out_until is null or s.sold_out_until > $2), false)) as "onSale"
  from menu_item m left join item_stock s on s.item_id = m.item_id and s.store_id = $1
  where m.store_id = $1`;
const BASKETS = `
  select coalesce(sum(baskets), 0)::bigint as baskets,
    coalesce(sum(baskets) filter (where daypart = $3), 0)::bigint as "basketsNow",
    coalesce(sum(companions), 0)::bigint as companions
  from basket_span where store_id = $1 and span = any($2)`;
const ITEMS = `
  select item_id as "itemId", sum(baskets)::bigint as all,
    coalesce(sum(baskets) filter (where daypart = $3), 0)::bigint as now, sum(companions)::bigint as companions
  from item_span where store_id = $1 and span = any($2) group by item_id`;
const TOGETHER = `
  select item_id as "inCart", with_item_id as "itemId", sum(baskets)::bigint as baskets
  from pair_span where store_id = $1 and span = any($2) and item_id = any($3) group by item_id, with_item_id`;

interface ItemRow extends ItemHabit {
  readonly itemId: string;
}
type Baskets = Pick<Habits, 'baskets' | 'basketsNow' | 'companions'>;
const NONE: Baskets = { baskets: 0, basketsNow: 0, companions: 0 };
interface PairRow {
  readonly inCart: string;
  readonly itemId: string;
  readonly baskets: number;
}

export const postgresHabits = ({ pool }: Database): HabitReader => ({
  async menu(storeId, at) {
    return (await pool.query<NamedDish>(MENU, [storeId, at])).rows;
  },

  async habits({ storeId, spans, daypart, cart }: HabitQuery): Promise<Habits> {
    const [baskets, items, pairs] = await Promise.all([
      pool.query<Baskets>(BASKETS, [storeId, spans, daypart]),
      pool.query<ItemRow>(ITEMS, [storeId, spans, daypart]),
      cart.length === 0 ? { rows: [] } : pool.query<PairRow>(TOGETHER, [storeId, spans, cart]),
    ]);
    const companies = Map.groupBy(pairs.rows, ({ inCart }) => inCart);
    return {
      ...(baskets.rows[0] ?? NONE),
      items: new Map(items.rows.map(({ itemId, ...habit }) => [itemId, habit])),
      together: new Map(
        [...companies].map(([inCart, rows]) => [
          inCart,
          new Map(rows.map((row) => [row.itemId, row.baskets])),
        ]),
      ),
    };
  },
});
