import { randomBytes } from 'node:crypto';
import { clientOf, type Database } from '@hiorder/postgres';
import type { ReceiptLinks } from '../../../application/ports/receipt-links.ts';

/** Nobody finds one by trying. */
const KEY_BYTES = 18;

/** The key that is there is answered, also to who asked at the same moment. */
const KEY_OF = `
insert into receipt_link (order_id, key, made_at) values ($1, $2, $3)
on conflict (order_id) do update set order_id = excluded.order_id
returning key`;

export function receiptLinks(database: Database): ReceiptLinks {
  return {
    async keyOf(tx, orderId, at) {
      const key = randomBytes(KEY_BYTES).toString('base64url');
      const { rows } = await clientOf(tx).query<{ key: string }>(KEY_OF, [orderId, key, at]);
      return rows[0]!.key;
    },
    async orderOf(key) {
      const { rows } = await database.pool.query<{ order_id: string }>(
        'select order_id from receipt_link where key = $1',
        [key],
      );
      return rows[0]?.order_id;
    },
  };
}
