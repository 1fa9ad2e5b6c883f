import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import type { PaymentRejection } from '../domain/payment/payment.rejections.ts';
import { isCharged, refundable, type Charged } from '../domain/payment/payment.ts';
import { changePayment, lockPayment } from './change-payment.ts';
import type { PaymentDependencies } from './dependencies.ts';

export interface RefundCall {
  readonly paymentId: string;
  /** Another store's payment does not exist for the caller. */
  readonly storeId: string;
  /** The same id is the same refund. */
  readonly refundId: string;
  /** Whatever is left when missing. */
  readonly amount: number | undefined;
  readonly reason: string;
}

export type RefundRejection = PaymentRejection | { readonly code: 'payment-unknown' };

/** Writes a refund down that staff asked for; the provider is asked afterwards, by `pursueRefund`. */
export async function requestRefund(
  deps: PaymentDependencies,
  tx: Transaction,
  call: RefundCall,
): Promise<Result<Charged, RefundRejection>> {
  const stored = await lockPayment(deps.payments, tx, call.paymentId);
  if (stored === undefined || stored.payment.storeId !== call.storeId)
    return err({ code: 'payment-unknown' });
  const { payment } = stored;
  if (!isCharged(payment)) return err({ code: 'not-approved' });
  const { refundId, reason } = call;
  if (payment.refunds.some((refund) => refund.id === refundId)) return ok(payment);
  const changed = await changePayment(deps.payments, tx, stored, {
    type: 'refund',
    refundId,
    amount: call.amount ?? refundable(payment),
    reason,
    at: deps.clock.now(),
  });
  if (!changed.ok) return changed;
  return isCharged(changed.value.payment) ? ok(changed.value.payment) : err({ code: 'not-approved' });
}
