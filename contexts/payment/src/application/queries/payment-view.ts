import type { PaymentView } from '@hiorder/contracts';
import { declineReasonOf } from '../decline-reason.ts';
import type { PaymentProvider } from '../ports/payment-provider.ts';
import { isCharged, refunded, type Payment } from '../../domain/payment/payment.ts';

/** A payment as staff see it. */
export function paymentView(payment: Payment, provider: Pick<PaymentProvider, 'declineReason'>): PaymentView {
  const { id, orderId, currency, state } = payment;
  const declineReason = declineReasonOf(provider, payment);
  const charged = isCharged(payment) ? payment : undefined;
  const reason = payment.state === 'declined' || payment.state === 'failed' ? payment.code : null;
  return {
    id,
    orderId,
    provider: payment.provider,
    status: state,
    amount: { amount: payment.amount, currency },
    refunded: { amount: charged === undefined ? 0 : refunded(charged), currency },
    method: charged?.method ?? null,
    requestedAt: payment.requestedAt.toISOString(),
    approvedAt: charged?.approvedAt.toISOString() ?? null,
    reason,
    ...(declineReason && { declineReason }),
    refunds: (charged?.refunds ?? []).map((refund) => ({
      id: refund.id,
      amount: { amount: refund.amount, currency },
      reason: refund.reason,
      status: refund.state,
      requestedAt: refund.requestedAt.toISOString(),
      settledAt: refund.settledAt?.toISOString() ?? null,
    })),
  };
}
