import type { paymentRefunded } from '@hiorder/contracts';
import { noteOrder } from '../notes.ts';
import type { Policy } from './policy.ts';

/** Takes the money out again; the whole order, when all of it went back. */
export const onPaymentRefunded: Policy<typeof paymentRefunded> = async (_ports, { data }, tx) => {
  const { orderId, storeId, paymentId, amount, refunded } = data;
  noteOrder(tx, { id: orderId, storeId }, { kind: 'refunded', paymentId, amount, refunded });
};
