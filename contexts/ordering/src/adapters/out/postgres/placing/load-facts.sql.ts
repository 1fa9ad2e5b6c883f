import type { Transaction } from '@hiorder/kernel';
import { clientOf } from '@hiorder/postgres';
import type { UnpaidOrder } from '../../../../domain/order/unpaid-orders.ts';
import type { StockRow } from '../rows/stock.row.ts';
import type { StoreRow } from '../rows/store.row.ts';
import type { TableSessionRow } from '../rows/table-session.row.ts';

export interface AskedRow {
  readonly session_id: string;
  readonly store_id: string;
  /** Null: the whole cart. */
  readonly line_ids: readonly string[] | null;
  readonly scope: string | null;
  readonly key: string | null;
  /** Whose counter to lock; null: no number will be needed, or nobody knows yet. */
  readonly business_day: string | null;
}

export interface KeptRow {
  readonly scope: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>> | null;
  readonly body: string | null;
}

/** With what its guests have still to pay for. */
export type AskedSessionRow = TableSessionRow & { readonly unpaid: readonly UnpaidOrder[] };

export interface NumberRow {
  readonly store_id: string;
  readonly business_day: string;
  readonly last: number;
}

export interface FactRows {
  readonly kept: readonly KeptRow[];
  readonly sessions: readonly AskedSessionRow[];
  readonly stores: readonly StoreRow[];
  readonly stock: readonly StockRow[];
  readonly numbers: readonly NumberRow[];
}

/**
 * Everything that decides about these orders, under lock, in one statement. A locked row is read as it is when the lock
 * is granted, the rest as it was when the statement began; so what must be fresh is on rows that are locked: session
 * (guests, cart, what was ordered), counted stock, numbers; or asked once the lock is there, as what waits for its
 * payment is. Stock that is not counted limits nobody and is not locked.
 */
const LOAD = `
with asked as materialized (
  select * from jsonb_to_recordset($1) as a
    (session_id text, store_id text, line_ids jsonb, scope text, key text, business_day date)
),
session as materialized (
  select s.* from table_session s where s.id in (select session_id from asked) order by s.id for update of s
),
wanted as materialized (
  select distinct s.store_id, line ->> 'itemId' as item_id
  from asked a join session s on s.id = a.session_id cross join jsonb_array_elements(s.cart) line
  where a.line_ids is null or a.line_ids ? (line ->> 'id')
),
counted as materialized (
  select t.* from wanted w join stock t on t.store_id = w.store_id and t.item_id = w.item_id
  where t.quantity is not null
  order by t.store_id, t.item_id for update of t
),
stock_rows as (
  select * from counted
  union all
  select t.* from wanted w join stock t on t.store_id = w.store_id and t.item_id = w.item_id
  where t.quantity is null
),
number as materialized (
  select n.* from order_number n
  where (n.store_id, n.business_day) in (select store_id, business_day from asked)
    and (select count(*) from counted) >= 0 -- numbers are locked after stock, always
  order by n.store_id, n.business_day for update of n
)
select
  (select jsonb_agg(k) from (
     select k.scope, k.key, k.fingerprint, k.status, k.headers, k.body
     from asked a join idempotency_key k on k.scope = a.scope and k.key = a.key) k) as kept,
  (select jsonb_agg(to_jsonb(s) || jsonb_build_object('unpaid', case p.payment_mode
       when 'prepay' then unpaid_orders_of(s.id) else '[]'::jsonb end))
     from session s left join ordering_policy p on p.store_id = s.store_id) as sessions,
  (select jsonb_agg(p) from (
     select t.id, t.locale, t.currency, t.time_zone, t.day_ends_at, p.*, v.version as menu_version
     from store t join ordering_policy p on p.store_id = t.id left join menu_version v on v.store_id = t.id
     where t.id in (select store_id from asked)) p) as stores,
  (select jsonb_agg(t) from stock_rows t) as stock,
  (select jsonb_agg(n) from number n) as numbers`;

export async function loadFacts(tx: Transaction, asked: readonly AskedRow[]): Promise<FactRows> {
  type Loaded = { readonly [K in keyof FactRows]: FactRows[K] | null };
  const { rows } = await clientOf(tx).query<Loaded>({
    name: 'placing-load',
    text: LOAD,
    values: [JSON.stringify(asked)],
  });
  const loaded = rows[0];
  return {
    kept: loaded?.kept ?? [],
    sessions: loaded?.sessions ?? [],
    stores: loaded?.stores ?? [],
    stock: loaded?.stock ?? [],
    numbers: loaded?.numbers ?? [],
  };
}

/** A counter that was not locked with the rest: the first order of a day, or one that nobody expected to need it. */
export async function lockNumber(tx: Transaction, storeId: string, businessDay: string): Promise<number> {
  const { rows } = await clientOf(tx).query<{ last: number }>({
    name: 'placing-lock-number',
    text: `insert into order_number as n (store_id, business_day, last) values ($1, $2, 0)
           on conflict (store_id, business_day) do update set last = n.last returning last`,
    values: [storeId, businessDay],
  });
  return rows[0]!.last;
}
