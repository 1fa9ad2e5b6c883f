import { MAY, PaymentView, RefundPayment, type Principal } from '@hiorder/contracts';
import { beginOnce, type Begun, type Http } from '@hiorder/http';
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { PaymentDependencies } from '../../../application/dependencies.ts';
import { pursueRefund } from '../../../application/pursue-refund.ts';
import { paymentView } from '../../../application/queries/payment-view.ts';
import { requestRefund, type RefundCall } from '../../../application/refund-payment.ts';
import { isCharged } from '../../../domain/payment/payment.ts';
import { refundProblem, refundRefused } from './problems.ts';

const Params = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) });

export function refundRoute(http: Http, deps: PaymentDependencies): void {
  http.post(
    '/api/payments/:id/refund',
    {
      schema: { params: Params, body: RefundPayment, response: { 200: PaymentView } },
      config: {
        auth: MAY['payments.refund'],
        idempotency: 'required',
        docs: {
          summary: 'Refund a payment, whole or in part',
          tags: ['payments'],
          problems: {
            404: ['not-found'],
            409: [
              'payment-not-approved',
              'nothing-left-to-refund',
              'refund-exceeds-payment',
              'refund-refused',
            ],
          },
        },
      },
    },
    async (request, reply) => {
      const once = await beginOnce(request, reply);
      if (once.replay) return reply;
      await refund(deps, once, {
        paymentId: request.params.id,
        storeId: (request.claims as unknown as Principal).store,
        refundId: refundIdOf(request),
        amount: request.body.amount,
        reason: request.body.reason,
      });
      return reply;
    },
  );
}

/** Written down, asked for, answered: three transactions, each repeatable, none of them around the remote call. */
async function refund(deps: PaymentDependencies, once: Begun, call: RefundCall): Promise<void> {
  const { paymentId, refundId } = call;
  const requested = await deps.unitOfWork.transaction(async (tx) => {
    const result = await requestRefund(deps, tx, call);
    if (!result.ok) await once.complete(tx, refundProblem(result.error));
    return result;
  });
  if (!requested.ok) return once.send(refundProblem(requested.error));
  const { payment: asked, lease } = requested.value;
  await pursueRefund(deps, { paymentId, refundId, lease });
  const answer = await deps.unitOfWork.transaction(async (tx) => {
    const payment = (await deps.payments.byId(tx, paymentId))?.payment ?? asked;
    const made = isCharged(payment) ? payment.refunds.find((one) => one.id === refundId) : undefined;
    const said =
      made?.state === 'refused'
        ? refundRefused(made.code)
        : { status: 200, body: paymentView(payment, deps.provider) };
    await once.complete(tx, said);
    return said;
  });
  await once.send(answer);
}

/** A retry with the same key after a crash finds the refund that the first try wrote down. */
function refundIdOf(request: FastifyRequest): string {
  const { headers, claims, params } = request;
  const parts = JSON.stringify([claims.sub, params, headers['idempotency-key']]);
  return `rf_${createHash('sha256').update(parts).digest('base64url').slice(0, 32)}`;
}
