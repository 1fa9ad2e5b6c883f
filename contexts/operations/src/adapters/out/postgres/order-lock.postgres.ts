import type { Transaction } from '@hiorder/kernel';
import { clientOf } from '@hiorder/postgres';

/**
 * Order-placed and the order's payment events each look for what the other has written; one after the other, one of them
 * finds it. Until the transaction ends.
 */
export const lockOrder = (tx: Transaction, orderId: string): Promise<unknown> =>
  clientOf(tx).query(`select pg_advisory_xact_lock(hashtext('order'), hashtext($1))`, [orderId]);
