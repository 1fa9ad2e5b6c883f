import type { Database } from '@hiorder/postgres';
import type { OrdersOfDays } from '../../../application/ports/orders-of-days.ts';
import type { OrderFact } from '../../../domain/order/order-fact.ts';

const AT_ONCE = 2_000;

// A business day begins and ends at any hour, in any time zone: what belongs to it lies within a day or two of its date.
const PAGE = `
  select id, store_id as "storeId", content from order_fact
  where store_id = $1 and at > $2::date - interval '2 days' and at < $3::date + interval '3 days'
    and (content -> 'moment' ->> 'day')::date between $2::date and $3::date
    and ($4::timestamptz is null or (at, id) > ($4::timestamptz, $5))
  order by at, id limit $6`;

interface Row {
  readonly id: string;
  readonly storeId: string;
  readonly content: object;
}

export const postgresOrdersOfDays = ({ pool }: Database, atOnce = AT_ONCE): OrdersOfDays => ({
  async page(storeId, { from, to }, after) {
    const at = after?.placed?.at ?? after?.share?.at ?? null;
    const { rows } = await pool.query<Row>(PAGE, [storeId, from, to, at, after?.id ?? '', atOnce]);
    return rows.map(({ content, ...ref }) => ({ ...ref, ...content }) as OrderFact);
  },
});
