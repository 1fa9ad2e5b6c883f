import type { Database } from '@hiorder/postgres';
import type { LateFacts } from '../../../application/ports/late-facts.ts';
import type { OrderFact } from '../../../domain/order/order-fact.ts';
import type { PartyFact } from '../../../domain/party/party-fact.ts';

// A business day is at most 25 hours long; what of it came later than an instant came within these.
const lateIn = (table: 'order_fact' | 'party_fact'): string => `
  select id, store_id as "storeId", content from ${table}
  where store_id = $1 and at > $2::timestamptz and at < $2::timestamptz + interval '26 hours'
    and content -> 'moment' ->> 'day' = $3`;

interface Row {
  readonly id: string;
  readonly storeId: string;
  readonly content: object;
}

export function postgresLateFacts({ pool }: Database): LateFacts {
  const read = async <F>(table: 'order_fact' | 'party_fact', values: string[]): Promise<F[]> => {
    const { rows } = await pool.query<Row>(lateIn(table), values);
    return rows.map(({ content, ...ref }) => ({ ...ref, ...content }) as F);
  };
  return {
    orders: (storeId, { day, after }) => read<OrderFact>('order_fact', [storeId, after, day]),
    parties: (storeId, { day, after }) => read<PartyFact>('party_fact', [storeId, after, day]),
  };
}
