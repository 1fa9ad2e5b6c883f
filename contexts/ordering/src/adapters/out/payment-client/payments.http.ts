import { DeclineReason, type ConfirmedPayment, type ConfirmPaymentCall } from '@hiorder/contracts';
import { withFallback, type ServiceAnswer, type ServiceClient } from '@hiorder/http';
import { TechnicalError, type Log } from '@hiorder/kernel';
import { Check } from 'typebox/value';
import type { Confirmation, Payments } from '../../../application/ports/payments.ts';

/** Payment itself answers sooner, also when the provider does not. */
const DEADLINE_MS = 5_000;

/** Payment over its internal route. Deadline, retries and circuit breaker are the client's. */
export const payments = (client: ServiceClient, log: Log): Payments => ({
  async confirm(call) {
    const body: ConfirmPaymentCall = call;
    const request = {
      method: 'POST',
      path: '/internal/payments/confirm',
      body,
      deadlineMs: DEADLINE_MS,
    } as const;
    // Payment takes the money of an order once, however often it is asked.
    const ask = async () => confirmationOf(await client.call({ ...request, repeatable: true }));
    return withFallback(ask, {
      name: 'keep-order-for-later',
      use(error) {
        log.warn({ err: error, orderId: call.orderId }, 'payment does not answer');
        return { kind: 'unavailable' };
      },
    });
  },
});

/** Throws what is not payment's own word for it: then payment is in trouble itself, which is written down. */
function confirmationOf({ status, body }: ServiceAnswer): Confirmation {
  const problem = body as { code?: unknown; reason?: unknown; declineReason?: unknown } | undefined;
  switch (status) {
    case 200: {
      const { paymentId, provider, amount } = body as ConfirmedPayment;
      return { kind: 'approved', paymentId, provider, amount };
    }
    case 402:
      return {
        kind: 'declined',
        reason: typeof problem?.reason === 'string' ? problem.reason : null,
        declineReason: Check(DeclineReason, problem?.declineReason) ? problem.declineReason : 'card-declined',
      };
    case 409:
      if (problem?.code === 'payment-amount-mismatch') return { kind: 'amount-mismatch' };
      return { kind: 'refused', code: typeof problem?.code === 'string' ? problem.code : 'refused' };
    default:
      if (problem?.code === 'payment-unavailable') return { kind: 'unavailable' };
      throw new TechnicalError('dependency-unavailable', `payment: ${status} ${String(problem?.code)}`, {
        retryable: true,
      });
  }
}
