import { ConfirmedPayment, ConfirmPaymentCall } from '@hiorder/contracts';
import { remainingMs, type Http } from '@hiorder/http';
import { confirmPayment } from '../../../application/confirm-payment.ts';
import type { PaymentDependencies } from '../../../application/dependencies.ts';
import { confirmProblem } from './problems.ts';

/** Left for the way back to the caller. */
const MARGIN_MS = 50;

/** For ordering only. Idempotent by the order itself, so it needs no key. */
export function confirmRoute(http: Http, deps: PaymentDependencies): void {
  http.post(
    '/internal/payments/confirm',
    {
      schema: { body: ConfirmPaymentCall, response: { 200: ConfirmedPayment } },
      config: { auth: 'service', priority: 'high' },
    },
    async (request) => {
      const waitMs = remainingMs(deps.patience.ms() + MARGIN_MS) - MARGIN_MS;
      const confirmed = await confirmPayment(deps, request.body, waitMs);
      if (!confirmed.ok) throw confirmProblem(confirmed.error);
      const { id, provider, amount, approvedAt } = confirmed.value;
      return { paymentId: id, provider, amount, approvedAt: approvedAt.toISOString() };
    },
  );
}
