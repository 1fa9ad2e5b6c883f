import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import type { PaymentRejection } from '../domain/payment/payment.rejections.ts';
import { isCharged, refundable, type Charged } from '../domain/payment/payment.ts';
import { changePayment, lockPayment } from './change-payment.ts';
import { later, type PaymentDependencies } from './dependencies.ts';
import type { Lease } from './ports/work.ts';

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

export interface RequestedRefund {
  readonly payment: Charged;
  /** Of who has just written it down and waits for the answer; undefined when it was written down before. */
  readonly lease?: Lease | undefined;
}

/** Writes a refund down that staff asked for; the provider is asked afterwards, by `pursueRefund`. */
export async function requestRefund(
  deps: PaymentDependencies,
  tx: Transaction,
  call: RefundCall,
): Promise<Result<RequestedRefund, RefundRejection>> {
  const stored = await lockPayment(deps.payments, tx, call.paymentId);
  if (stored === undefined || stored.payment.storeId !== call.storeId)
    return err({ code: 'payment-unknown' });
  const { payment } = stored;
  if (!isCharged(payment)) return err({ code: 'not-approved' });
  const { refundId, reason } = call;
  if (payment.refunds.some((refund) => refund.id === refundId)) return ok({ payment });
  const now = deps.clock.now();
  const changed = await changePayment(deps.payments, tx, stored, {
    type: 'refund',
    refundId,
    amount: call.amount ?? refundable(payment),
    reason,
    at: now,
  });
  if (!changed.ok) return changed;
  if (!isCharged(changed.value.payment)) return err({ code: 'not-approved' });
  const until = later(now, deps.timing.leaseMs);
  const lease = await deps.work.take(tx, { kind: 'refund', id: refundId, now, until });
  return ok({ payment: changed.value.payment, lease });
}
