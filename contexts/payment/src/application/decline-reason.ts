import type { DeclineReason } from '@hiorder/contracts';
import type { Payment } from '../domain/payment/payment.ts';
import type { PaymentProvider } from './ports/payment-provider.ts';

/** Why a payment came to nothing: what the provider says, or that its time was over. */
export function declineReasonOf(
  provider: Pick<PaymentProvider, 'declineReason'>,
  payment: Payment,
): DeclineReason | undefined {
  if (payment.state === 'declined') return provider.declineReason(payment.code);
  return payment.state === 'failed' ? 'payment-expired' : undefined;
}
