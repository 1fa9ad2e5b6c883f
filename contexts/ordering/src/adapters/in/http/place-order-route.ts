import { MAY, OrderView, PlaceOrder } from '@hiorder/contracts';
import { keyReused, requestKeyOf, type Http } from '@hiorder/http';
import type { Result } from '@hiorder/kernel';
import type { FastifyRequest } from 'fastify';
import type { AnswerOnce, KeptAnswer } from '../../../application/ports/answer-once.ts';
import type { Placing } from '../../../application/ports/placing-desk.ts';
import type { PlaceOrderRefusal } from '../../../application/place-order.ts';
import { orderView } from '../../../application/queries/order-view.ts';
import { keptAnswer, sendKept } from './answers.ts';
import { guestOf } from './caller.ts';
import type { RouteDependencies } from './dependencies.ts';
import { PLACING, refusals } from './documented-refusals.ts';
import { problemOf } from './problems.ts';

/** The hot path: the answer is made before the commit and kept in it. */
export function placeOrderRoute(http: Http, deps: RouteDependencies): void {
  http.post(
    '/api/orders',
    {
      schema: { body: PlaceOrder, response: { 201: OrderView } },
      config: {
        ...{ auth: MAY['orders.place'], idempotency: 'required' },
        docs: {
          ...{ summary: 'Order what is in the cart', tags: ['orders'] },
          problems: refusals([
            ...PLACING,
            ...([
              'cart-empty',
              'cart-line-not-found',
              'table-session-not-found',
              'counter-payment-off',
            ] as const),
          ]),
        },
      },
    },
    async (request, reply) => {
      const { expectedTotal, lineIds = null, paymentMethod = null } = request.body;
      const expected = typeof expectedTotal === 'number' ? { amount: expectedTotal } : expectedTotal;
      const answer = (result: Result<Placing, PlaceOrderRefusal>): KeptAnswer =>
        answerTo(result, request, deps);
      const key = requestKeyOf(request);
      const once: AnswerOnce<Result<Placing, PlaceOrderRefusal>> | undefined = key && { key, answer };
      const command = { expectedTotal: expected, lineIds, paymentMethod };
      const outcome = await deps.app.placeOrder(guestOf(request), command, once);
      switch (outcome.kind) {
        case 'judged':
          return sendKept(reply, outcome.answer ?? answer(outcome.result), { replayed: false });
        case 'answered-before':
          return sendKept(reply, outcome.answer, { replayed: true });
        case 'key-reused':
          throw keyReused();
        case 'no-such-session':
          throw problemOf({ code: 'not-found', what: 'table-session' });
      }
    },
  );
}

function answerTo(
  result: Result<Placing, PlaceOrderRefusal>,
  request: FastifyRequest,
  { app, viewerOf }: RouteDependencies,
): KeptAnswer {
  const viewer = viewerOf(request);
  const { correlationId } = request.trace;
  if (!result.ok) return keptAnswer(problemOf(result.error, viewer.languages), correlationId);
  const { order, session, store } = result.value;
  const body = orderView(order, { session, locale: store.locale, checkout: app.checkout, viewer });
  return keptAnswer({ status: 201, body }, correlationId);
}
