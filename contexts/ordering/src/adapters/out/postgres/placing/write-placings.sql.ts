import type { Transaction } from '@hiorder/kernel';
import { OUTBOX_CHANNEL, type OutboxRow } from '@hiorder/messaging';
import { clientOf } from '@hiorder/postgres';
import type { OrderLineRow } from '../rows/order-line.row.ts';
import type { OrderRow } from '../rows/order.row.ts';
import type { StockRow } from '../rows/stock.row.ts';
import type { TableSessionRow } from '../rows/table-session.row.ts';
import type { NumberRow } from './load-facts.sql.ts';

export interface AnswerRow {
  readonly scope: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface PlacingRows {
  readonly orders: readonly OrderRow[];
  readonly lines: readonly OrderLineRow[];
  readonly sessions: readonly TableSessionRow[];
  readonly stock: readonly StockRow[];
  readonly numbers: readonly NumberRow[];
  readonly outbox: readonly OutboxRow[];
  readonly answers: readonly AnswerRow[];
}

/** All that a commit changes, in one statement. An answer that somebody else has kept meanwhile makes it fail. */
const WRITE = `
with new_order as (
  insert into customer_order select * from jsonb_populate_recordset(null::customer_order, $1)
),
new_line as (
  insert into order_line select * from jsonb_populate_recordset(null::order_line, $2)
),
changed_session as (
  update table_session s set cart = r.cart, cart_version = r.cart_version, ordered = r.ordered,
    event_count = r.event_count
  from jsonb_populate_recordset(null::table_session, $3) r where s.id = r.id
),
changed_stock as (
  update stock t set quantity = r.quantity, event_count = r.event_count
  from jsonb_populate_recordset(null::stock, $4) r where t.store_id = r.store_id and t.item_id = r.item_id
),
drawn as (
  update order_number n set last = r.last
  from jsonb_populate_recordset(null::order_number, $5) r
  where n.store_id = r.store_id and n.business_day = r.business_day
),
told as (
  insert into outbox (topic, partition_key, event)
  select r.topic, r.partition_key, r.event
  from rows from (jsonb_to_recordset($6) as (topic text, partition_key text, event jsonb))
    with ordinality as r (topic, partition_key, event, ordinal)
  order by r.ordinal
),
kept as (
  insert into idempotency_key (scope, key, fingerprint, status, headers, body)
  select scope, key, fingerprint, status, headers, body
  from jsonb_to_recordset($7) as r
    (scope text, key text, fingerprint text, status smallint, headers jsonb, body text)
)
select case when jsonb_array_length($6) > 0 then pg_notify('${OUTBOX_CHANNEL}', '') end`;

export async function writePlacings(tx: Transaction, rows: PlacingRows): Promise<void> {
  const { orders, lines, sessions, stock, numbers, outbox, answers } = rows;
  if (orders.length === 0 && answers.length === 0) return;
  await clientOf(tx).query({
    name: 'placing-write',
    text: WRITE,
    values: [orders, lines, sessions, stock, numbers, outbox, answers].map((part) => JSON.stringify(part)),
  });
}
