import type { Database } from '@hiorder/postgres';
import type {
  DaySums,
  HourSums,
  LossSums,
  MethodSums,
  SalesReader,
  SalesSums,
} from '../../../application/ports/sales-reader.ts';

// Every question is a range scan of a few hundred short rows: one store, its days, nothing else.
const FIRST_DAY = `select day from sales_hour where store_id = $1 order by day limit 1`;
const SALES = `
  select coalesce(sum(placed), 0)::bigint as placed, coalesce(sum(cancelled), 0)::bigint as cancelled,
    coalesce(sum(gross), 0)::bigint as gross, coalesce(sum(given_back), 0)::bigint as "givenBack",
    coalesce(sum(revenue), 0)::bigint as revenue, count(distinct day) as "openDays"
  from sales_hour where store_id = $1 and day between $2 and $3`;
const HOURS = `
  select extract(isodow from day)::int as weekday, hour, sum(placed)::bigint as placed,
    sum(cancelled)::bigint as cancelled, sum(revenue)::bigint as revenue
  from sales_hour where store_id = $1 and day between $2 and $3 group by 1, 2`;
const DAYS = `
  select s.day, s.placed, s.cancelled, s.revenue,
    coalesce(v.guests, 0)::bigint as guests, coalesce(v.parties, 0)::bigint as parties
  from (select day, sum(placed)::bigint as placed, sum(cancelled)::bigint as cancelled, sum(revenue)::bigint as revenue
        from sales_hour where store_id = $1 and day between $2 and $3 group by day) s
  full join (select day, sum(guests) as guests, sum(parties) as parties
        from table_day where store_id = $1 and day between $2 and $3 group by day) v using (day)`;
const METHODS = `
  select method, sum(orders)::bigint as orders, sum(revenue)::bigint as revenue, sum(given_back)::bigint as "givenBack"
  from payment_day where store_id = $1 and day between $2 and $3
  group by method order by sum(revenue) desc, method`;
const LOSSES = `
  select kind, actor, reason, sum(count)::bigint as count, sum(amount)::bigint as amount
  from loss_day where store_id = $1 and day between $2 and $3
  group by kind, actor, reason order by sum(amount) desc, kind, actor, reason`;

type TimeReader = Pick<SalesReader, 'firstDay' | 'sales' | 'hours' | 'days' | 'methods' | 'losses'>;

export function postgresSalesTimes({ pool }: Database): TimeReader {
  const none: SalesSums = { placed: 0, cancelled: 0, gross: 0, givenBack: 0, revenue: 0, openDays: 0 };
  return {
    async firstDay(storeId) {
      return (await pool.query<{ day: string }>(FIRST_DAY, [storeId])).rows[0]?.day ?? null;
    },
    async sales(storeId, { from, to }) {
      return (await pool.query<SalesSums>(SALES, [storeId, from, to])).rows[0] ?? none;
    },
    async hours(storeId, { from, to }) {
      return (await pool.query<HourSums>(HOURS, [storeId, from, to])).rows;
    },
    async days(storeId, { from, to }) {
      return (await pool.query<DaySums>(DAYS, [storeId, from, to])).rows;
    },
    async methods(storeId, { from, to }) {
      return (await pool.query<MethodSums>(METHODS, [storeId, from, to])).rows;
    },
    async losses(storeId, { from, to }) {
      return (await pool.query<LossSums>(LOSSES, [storeId, from, to])).rows;
    },
  };
}
