import { ConfirmedPayment, ConfirmPaymentCall } from '@hiorder/contracts';
import type { Http } from '@hiorder/http';
import { confirmPayment } from '../../../application/confirm-payment.ts';
import type { PaymentDependencies } from '../../../application/dependencies.ts';
import { confirmProblem } from './problems.ts';

/** For ordering only. Idempotent by the order itself, so it needs no key. */
export function confirmRoute(http: Http, deps: PaymentDependencies): void {
  http.post(
    '/internal/payments/confirm',
    {
      schema: { body: ConfirmPaymentCall, response: { 200: ConfirmedPayment } },
      config: { auth: 'service' },
    },
    async (request) => {
      const confirmed = await confirmPayment(deps, request.body);
      if (!confirmed.ok) throw confirmProblem(confirmed.error);
      const { id, provider, amount, approvedAt } = confirmed.value;
      return { paymentId: id, provider, amount, approvedAt: approvedAt.toISOString() };
    },
  );
}
