import { BillPaymentView, ConfirmBillPayment, Id, MAY } from '@hiorder/contracts';
import { beginOnce, type Answer, type Http, type ProblemError } from '@hiorder/http';
import Type from 'typebox';
import { answerOf } from './answers.ts';
import { guestOf } from './caller.ts';
import { refusals } from './documented-refusals.ts';
import type { RouteDependencies } from './dependencies.ts';

const PROBLEMS = refusals([
  ...(['payment-amount-mismatch', 'payment-declined', 'payment-refused', 'payment-in-progress'] as const),
  ...(['payment-unavailable', 'bill-changed', 'bill-payment-not-found', 'bill-payment-not-yours'] as const),
  ...(['bill-payment-at-counter', 'bill-payment-paid', 'bill-payment-cancelled'] as const),
  'bill-payment-expired',
]);

/** As an order is paid: a remote call stands in the middle, so the key is claimed first and the answer kept at the end. */
export function confirmBillRoute(http: Http, { app, viewerOf }: RouteDependencies): void {
  http.post(
    '/api/bill/payments/:billPaymentId/confirm',
    {
      schema: {
        ...{ params: Type.Object({ billPaymentId: Id }), body: ConfirmBillPayment },
        response: { 200: BillPaymentView },
      },
      config: {
        ...{ auth: MAY['orders.place'], idempotency: 'required', priority: 'high' },
        docs: { summary: 'Confirm the payment of a share', tags: ['bill'], problems: PROBLEMS },
      },
    },
    async (request, reply) => {
      const once = await beginOnce(request, reply);
      if (once.replay) return;
      const { paymentKey, amount: paid } = request.body;
      const { amount, currency = null } = typeof paid === 'number' ? { amount: paid } : paid;
      const { billPaymentId } = request.params;
      const caller = guestOf(request);
      let answer: Answer | ProblemError | undefined;
      const command = { billPaymentId, paymentKey, amount, currency };
      await app.confirmBillPayment(caller, command, async (tx, result) => {
        answer = await answerOf(result, async (settled) => ({
          status: 200,
          body: await app.showBillPayment(settled, { caller, viewer: viewerOf(request) }, tx),
        }));
        // While another payment is under way there is no last word yet: the key is given back and may ask again.
        const isFinal = result.ok || result.error.code !== 'payment-in-progress';
        if (isFinal) await once.complete(tx, answer);
      });
      if (answer) await once.send(answer);
    },
  );
}
