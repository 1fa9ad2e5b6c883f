import { err, ok, type Result } from '@hiorder/kernel';

/** What an order owes, as ordering says it; a payment may take exactly this. */
export interface Payable {
  readonly orderId: string;
  readonly storeId: string;
  readonly amount: number;
  readonly currency: string;
  /** Why the order can no longer be paid; null while it can. */
  readonly closed: 'expired' | 'cancelled' | null;
}

export interface PayableRejection {
  readonly code: 'order-unknown' | 'payment-amount-mismatch' | 'order-closed';
}

/** May this much be taken for this order now? */
export function checkPayable(
  payable: Payable,
  asked: { readonly storeId: string; readonly amount: number; readonly currency: string },
): Result<Payable, PayableRejection> {
  if (payable.storeId !== asked.storeId) return err({ code: 'order-unknown' });
  if (payable.amount !== asked.amount || payable.currency !== asked.currency) {
    return err({ code: 'payment-amount-mismatch' });
  }
  return payable.closed === null ? ok(payable) : err({ code: 'order-closed' });
}
