import type { Database } from '@hiorder/postgres';
import type { FindOverdue, Overdue } from '../../../application/ports/overdue.ts';

/** Of a table whose rows wait to be paid until they expire. */
export const overdueIn =
  (database: Database, table: 'customer_order' | 'bill_payment'): FindOverdue =>
  async ({ at, limit, after }) => {
    const { rows } = await database.pool.query<Overdue>(
      `select id, expires_at as "expiresAt" from ${table}
       where status = 'awaiting-payment' and expires_at <= $1
         and ($2::timestamptz is null or (expires_at, id) > ($2, $3::text))
       order by expires_at, id limit $4`,
      [at, after?.expiresAt, after?.id, limit],
    );
    return rows;
  };
