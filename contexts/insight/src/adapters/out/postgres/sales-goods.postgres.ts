import type { Database } from '@hiorder/postgres';
import type {
  CategoryName,
  ItemDayRow,
  ItemSums,
  MenuName,
  OptionSums,
  SalesReader,
} from '../../../application/ports/sales-reader.ts';

const sumIn = (column: string): string =>
  `coalesce(sum(${column}) filter (where day between $2 and $3), 0)::bigint`;
const sumBefore = (column: string): string =>
  `coalesce(sum(${column}) filter (where day between $4 and $5), 0)::bigint`;

const ITEMS = `
  with sold as (
    select item_id, ${sumIn('orders')} as orders, ${sumIn('quantity')} as quantity, ${sumIn('revenue')} as revenue,
      ${sumBefore('quantity')} as quantity_before, ${sumBefore('revenue')} as revenue_before,
      ${sumIn('accepted')} as accepted, ${sumIn('accept_seconds')} as accept_seconds,
      ${sumIn('readied')} as readied, ${sumIn('ready_seconds')} as ready_seconds
    from item_day
    where store_id = $1 and (day between $2 and $3 or day between $4 and $5)
    group by item_id),
  menu as (select * from menu_item where store_id = $1)
  select item_id as "itemId", name, nullif(category_id, '') as "categoryId", coalesce(not retired, false) as "onMenu",
    coalesce(orders, 0) as orders, coalesce(quantity, 0) as quantity, coalesce(revenue, 0) as revenue,
    coalesce(quantity_before, 0) as "quantityBefore", coalesce(revenue_before, 0) as "revenueBefore",
    coalesce(accepted, 0) as accepted, coalesce(accept_seconds, 0) as "acceptSeconds",
    coalesce(readied, 0) as readied, coalesce(ready_seconds, 0) as "readySeconds"
  from sold full join menu using (item_id)
  where sold.item_id is not null or not retired
  order by coalesce(revenue, 0) desc, coalesce(quantity, 0) desc, item_id`;
const CATEGORIES = `select category_id as "categoryId", name from category where store_id = $1 order by position`;
const OPTIONS = `
  select o.item_id as "itemId", o.option_id as "optionId", m.options -> o.option_id as name, o.quantity, o.revenue
  from (select item_id, option_id, sum(quantity)::bigint as quantity, sum(revenue)::bigint as revenue
        from option_day where store_id = $1 and day between $2 and $3 group by item_id, option_id) o
  left join menu_item m on m.item_id = o.item_id and m.store_id = $1
  order by o.quantity desc, o.item_id, o.option_id`;
const ITEM_DAYS = `
  select day, item_id as "itemId", orders, quantity, revenue
  from item_day where store_id = $1 and day between $2 and $3 order by day, revenue desc, item_id`;
const MENU_NAMES = `
  select m.item_id as "itemId", m.name, c.name as category
  from menu_item m left join category c on c.category_id = m.category_id and c.store_id = $1
  where m.store_id = $1`;

type GoodsReader = Pick<SalesReader, 'items' | 'categories' | 'options' | 'itemDays' | 'menuNames'>;

export const postgresSalesGoods = ({ pool }: Database): GoodsReader => ({
  async items(storeId, { from, to }, before) {
    return (await pool.query<ItemSums>(ITEMS, [storeId, from, to, before.from, before.to])).rows;
  },
  async categories(storeId) {
    return (await pool.query<CategoryName>(CATEGORIES, [storeId])).rows;
  },
  async options(storeId, { from, to }) {
    return (await pool.query<OptionSums>(OPTIONS, [storeId, from, to])).rows;
  },
  async itemDays(storeId, { from, to }) {
    return (await pool.query<ItemDayRow>(ITEM_DAYS, [storeId, from, to])).rows;
  },
  async menuNames(storeId) {
    return (await pool.query<MenuName>(MENU_NAMES, [storeId])).rows;
  },
});
