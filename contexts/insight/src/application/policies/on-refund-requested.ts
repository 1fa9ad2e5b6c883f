import type { refundRequested } from '@hiorder/contracts';
import { noteOrder } from '../notes.ts';
import type { Policy } from './policy.ts';

/** Remembers why money is to go back; that it has gone is told by `payment-refunded`. */
export const onRefundRequested: Policy<typeof refundRequested> = async (_ports, { data }, tx) => {
  const { orderId, storeId, paymentId, amount } = data;
  const reason = data.reason.slice(0, 200);
  noteOrder(tx, { id: orderId, storeId }, { kind: 'refund-asked', paymentId, amount, reason });
};
