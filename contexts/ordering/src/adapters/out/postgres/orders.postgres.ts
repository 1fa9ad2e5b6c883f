import type { Database } from '@hiorder/postgres';
import { clientOf } from '@hiorder/postgres';
import type { Transaction } from '@hiorder/kernel';
import type { OrderNumbers, OrderPage, Orders, StoreOrderPage } from '../../../application/ports/orders.ts';
import type { Order } from '../../../domain/order/order.ts';
import { overdueIn } from './overdue.postgres.ts';
import { jsonRows } from './rows/json-row.ts';
import { lineRows } from './rows/order-line.row.ts';
import { orderOf, orderRow, type LoadedOrderRow } from './rows/order.row.ts';

const SELECT = `
select to_jsonb(o) || jsonb_build_object('lines', (
  select jsonb_agg(to_jsonb(l) order by l.position) from order_line l where l.order_id = o.id
)) as row
from customer_order o`;

const INSERT = `
with line as (
  insert into order_line select * from jsonb_populate_recordset(null::order_line, $2)
)
insert into customer_order select * from jsonb_populate_record(null::customer_order, $1)`;

const SAVE = `
update customer_order o
set status = r.status, charges = r.charges, history = r.history, provider = r.provider, expires_at = r.expires_at,
    attempt = r.attempt, number = r.number, business_day = r.business_day, placed_at = r.placed_at,
    payment_mode = r.payment_mode, payment_method = r.payment_method, eta_minutes = r.eta_minutes, cancelled = r.cancelled, expired_at = r.expired_at
from jsonb_populate_record(null::customer_order, $1) r
where o.id = r.id`;

export function orders(database: Database): Orders {
  const load = async (
    tx: Transaction | undefined,
    query: { name: string; rest: string; values: readonly unknown[] },
  ): Promise<Order[]> => {
    const { name, values } = query;
    const rows = await jsonRows<LoadedOrderRow>(database, tx, {
      name,
      text: `${SELECT} ${query.rest}`,
      values,
    });
    return rows.map(orderOf);
  };
  const one = async (
    tx: Transaction | undefined,
    id: string,
    how: '' | 'for update',
  ): Promise<Order | undefined> => {
    const name = how === '' ? 'order-find' : 'order-lock';
    return (await load(tx, { name, rest: `where o.id = $1 ${how}`, values: [id] }))[0];
  };
  const ofSession = (tx: Transaction | undefined, id: string, how: '' | 'for update'): Promise<Order[]> => {
    const name = how === '' ? 'orders-of-session' : 'orders-lock';
    return load(tx, { name, rest: `where o.table_session_id = $1 order by o.id ${how}`, values: [id] });
  };
  return {
    find: (id, tx) => one(tx, id, ''),
    page: (page) => load(undefined, pageQuery(page)),
    pageOfStore: (page) => load(undefined, storePageQuery(page)),
    atCounter: ({ storeId, limit }) => load(undefined, { ...AT_COUNTER, values: [storeId, limit] }),
    ofSession: (id, tx) => ofSession(tx, id, ''),
    lock: (tx, id) => one(tx, id, 'for update'),
    lockOfSession: (tx, id) => ofSession(tx, id, 'for update'),
    async insert(tx, order) {
      const values = [JSON.stringify(orderRow(order)), JSON.stringify(lineRows(order))];
      await clientOf(tx).query({ name: 'order-insert', text: INSERT, values });
    },
    async save(tx, order) {
      await clientOf(tx).query({ name: 'order-save', text: SAVE, values: [JSON.stringify(orderRow(order))] });
    },
    async reseat(tx, { id, tableId, tableName }) {
      await clientOf(tx).query({
        name: 'orders-reseat',
        text: 'update customer_order set table_id = $2, table_name = $3 where table_session_id = $1',
        values: [id, tableId, tableName],
      });
    },
    overdue: overdueIn(database, 'customer_order'),
  };
}

const pageQuery = ({ tableSessionId, guestId, limit, before }: OrderPage) => ({
  name: 'orders-page',
  rest: `where o.table_session_id = $1 and ($2::text is null or o.ordered_by = $2) and ($3::text is null or o.id < $3)
         order by o.id desc limit $4`,
  values: [tableSessionId, guestId ?? null, before ?? null, limit],
});

const storePageQuery = ({ storeId, tableId, statuses, limit, before }: StoreOrderPage) => ({
  name: 'orders-of-store',
  rest: `where o.store_id = $1 and ($2::text is null or o.table_id = $2) and ($3::text[] is null or o.status = any($3))
         and ($4::text is null or o.id < $4) order by o.id desc limit $5`,
  values: [storeId, tableId ?? null, statuses ?? null, before ?? null, limit],
});

/** Worded as its index is, `customer_order_at_counter`. */
const AT_COUNTER = {
  name: 'orders-at-counter',
  rest: `where o.store_id = $1 and o.status = 'awaiting-payment' and o.provider = 'counter'
         order by o.submitted_at, o.id limit $2`,
};

export const orderNumbers: OrderNumbers = {
  async draw(tx, { storeId, businessDay }) {
    const { rows } = await clientOf(tx).query<{ last: number }>({
      name: 'number-draw',
      text: `insert into order_number as n (store_id, business_day, last) values ($1, $2, 1)
             on conflict (store_id, business_day) do update set last = n.last + 1 returning last`,
      values: [storeId, businessDay],
    });
    return { number: rows[0]!.last, businessDay };
  },
};
