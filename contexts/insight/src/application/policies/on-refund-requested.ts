import type { refundRequested } from '@hiorder/contracts';
import { callerOf } from '../../domain/audit/caller-of.ts';
import { noteOrder } from '../notes.ts';
import type { Policy } from './policy.ts';

/** Remembers why money is to go back, and who wants it; that it has gone is told by `payment-refunded`. */
export const onRefundRequested: Policy<typeof refundRequested> = async (_ports, event, tx) => {
  const { orderId, storeId, paymentId, amount } = event.data;
  const asked = {
    amount,
    reason: event.data.reason.slice(0, 200),
    by: callerOf(event)?.kind ?? 'system',
  } as const;
  noteOrder(tx, { id: orderId, storeId }, { kind: 'refund-asked', paymentId, ...asked });
};
