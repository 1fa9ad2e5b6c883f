import { ConfirmPayment, Id, MAY, OrderView } from '@hiorder/contracts';
import { beginOnce, type Answer, type Http, type ProblemError } from '@hiorder/http';
import Type from 'typebox';
import { answerOf } from './answers.ts';
import { guestOf } from './caller.ts';
import { refusals } from './documented-refusals.ts';
import type { RouteDependencies } from './dependencies.ts';

/** A remote call stands in the middle, so the key is claimed first and the answer kept with the last effect. */
export function payOrderRoute(http: Http, { app, viewerOf }: RouteDependencies): void {
  http.post(
    '/api/orders/:orderId/payment',
    {
      schema: { params: Type.Object({ orderId: Id }), body: ConfirmPayment, response: { 200: OrderView } },
      config: {
        ...{ auth: MAY['orders.place'], idempotency: 'required', priority: 'high' },
        docs: {
          summary: 'Confirm the payment and place the order',
          tags: ['orders'],
          problems: refusals([
            ...(['order-not-found', 'order-cancelled', 'order-expired', 'payment-amount-mismatch'] as const),
            ...([
              'payment-declined',
              'payment-refused',
              'payment-in-progress',
              'counter-payment-asked',
              'payment-unavailable',
            ] as const),
          ]),
        },
      },
    },
    async (request, reply) => {
      const once = await beginOnce(request, reply);
      if (once.replay) return;
      const { paymentKey, amount: paid } = request.body;
      const { amount, currency = null } = typeof paid === 'number' ? { amount: paid } : paid;
      const command = { orderId: request.params.orderId, paymentKey, amount, currency };
      let answer: Answer | ProblemError | undefined;
      await app.payOrder(guestOf(request), command, async (tx, result) => {
        answer = await answerOf(result, async (order) => ({
          status: 200,
          body: await app.showOrder(order, viewerOf(request), tx),
        }));
        // While another payment is under way there is no last word yet: the key is given back and may ask again.
        const isFinal = result.ok || result.error.code !== 'payment-in-progress';
        if (isFinal) await once.complete(tx, answer);
      });
      if (answer) await once.send(answer);
    },
  );
}
