import type { PaymentView } from '@hiorder/contracts';
import { isCharged, refunded, type Payment } from '../../domain/payment/payment.ts';

/** A payment as staff see it. */
export function paymentView(payment: Payment): PaymentView {
  const { id, orderId, provider, currency, state } = payment;
  const charged = isCharged(payment) ? payment : undefined;
  const reason = payment.state === 'declined' || payment.state === 'failed' ? payment.code : null;
  return {
    id,
    orderId,
    provider,
    status: state,
    amount: { amount: payment.amount, currency },
    refunded: { amount: charged === undefined ? 0 : refunded(charged), currency },
    method: charged?.method ?? null,
    requestedAt: payment.requestedAt.toISOString(),
    approvedAt: charged?.approvedAt.toISOString() ?? null,
    reason,
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
