import type { Database } from '@hiorder/postgres';
import type { SalesReader, TableSums, VisitSums } from '../../../application/ports/sales-reader.ts';

const VISITS = `
  select coalesce(sum(parties), 0)::bigint as parties, coalesce(sum(guests), 0)::bigint as guests,
    coalesce(sum(stays), 0)::bigint as stays, coalesce(sum(stay_seconds), 0)::bigint as "staySeconds"
  from table_day where store_id = $1 and day between $2 and $3`;
const TABLES = `
  select d.table_id as "tableId", t.name, d.orders, d.revenue, d.parties, d.guests, d.stays, d."staySeconds"
  from (select table_id, sum(orders)::bigint as orders, sum(revenue)::bigint as revenue, sum(parties)::bigint as parties,
          sum(guests)::bigint as guests, sum(stays)::bigint as stays, sum(stay_seconds)::bigint as "staySeconds"
        from table_day where store_id = $1 and day between $2 and $3 group by table_id) d
  left join dining_table t on t.table_id = d.table_id and t.store_id = $1
  order by d.revenue desc, d.table_id`;
const TABLE_COUNT = `select count(*) as count from dining_table where store_id = $1 and not retired`;

type TableReader = Pick<SalesReader, 'visits' | 'tables' | 'tableCount'>;

export function postgresSalesTables({ pool }: Database): TableReader {
  const none: VisitSums = { parties: 0, guests: 0, stays: 0, staySeconds: 0 };
  return {
    async visits(storeId, { from, to }) {
      return (await pool.query<VisitSums>(VISITS, [storeId, from, to])).rows[0] ?? none;
    },
    async tables(storeId, { from, to }) {
      return (await pool.query<TableSums>(TABLES, [storeId, from, to])).rows;
    },
    async tableCount(storeId) {
      return (await pool.query<{ count: number }>(TABLE_COUNT, [storeId])).rows[0]?.count ?? 0;
    },
  };
}
