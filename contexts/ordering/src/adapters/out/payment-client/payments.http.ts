import type { ConfirmedPayment, ConfirmPaymentCall } from '@hiorder/contracts';
import type { ServiceAnswer, ServiceClient } from '@hiorder/http';
import { TechnicalError, type Log } from '@hiorder/kernel';
import type { Confirmation, Payments } from '../../../application/ports/payments.ts';

/** Long enough for a provider that takes its time, shorter than the grace that an order has while it is being paid. */
const DEADLINE_MS = 25_000;

/** Payment over its internal route. Deadline and circuit breaker are the client's. */
export const payments = (client: ServiceClient, log: Log): Payments => ({
  async confirm(call) {
    const body: ConfirmPaymentCall = call;
    const path = '/internal/payments/confirm';
    try {
      return confirmationOf(await client.call({ method: 'POST', path, body, deadlineMs: DEADLINE_MS }));
    } catch (error) {
      if (!(error instanceof TechnicalError)) throw error;
      log.warn({ err: error, orderId: call.orderId }, 'payment does not answer');
      return { kind: 'unavailable' };
    }
  },
});

function confirmationOf({ status, body }: ServiceAnswer): Confirmation {
  const problem = body as { code?: unknown; reason?: unknown } | undefined;
  switch (status) {
    case 200: {
      const { paymentId, provider, amount } = body as ConfirmedPayment;
      return { kind: 'approved', paymentId, provider, amount };
    }
    case 402:
      return { kind: 'declined', reason: typeof problem?.reason === 'string' ? problem.reason : null };
    case 409:
      if (problem?.code === 'payment-amount-mismatch') return { kind: 'amount-mismatch' };
      return { kind: 'refused', code: typeof problem?.code === 'string' ? problem.code : 'refused' };
    default:
      return { kind: 'unavailable' };
  }
}
