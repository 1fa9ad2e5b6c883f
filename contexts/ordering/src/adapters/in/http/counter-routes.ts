import { Id, MAY, OrderList, OrderView } from '@hiorder/contracts';
import { runOnce, type Http } from '@hiorder/http';
import Type from 'typebox';
import type { Order } from '../../../domain/order/order.ts';
import { answerOf } from './answers.ts';
import { guestOf, staffOf } from './caller.ts';
import { refusals } from './documented-refusals.ts';
import type { RouteDependencies } from './dependencies.ts';

const params = Type.Object({ orderId: Id });
const response = { 200: OrderView };
const GONE = ['order-not-found', 'order-cancelled', 'order-expired', 'order-already-placed'] as const;
const docs = (summary: string, ...codes: ('counter-payment-off' | 'counter-payment-not-asked')[]) => ({
  ...{ summary, tags: ['orders'] },
  problems: refusals(codes.length > 0 ? [...GONE, 'payment-in-progress', ...codes] : []),
});

/** Orders of a store that is paid first, paid at the counter. */
export function counterRoutes(http: Http, { app, viewerOf }: RouteDependencies): void {
  http.post(
    '/api/orders/:orderId/pay-at-counter',
    {
      schema: { params, body: Type.Optional(Type.Object({})), response },
      config: {
        ...{ auth: MAY['orders.place'], idempotency: 'accepted', priority: 'high' },
        docs: docs('Pay this order at the counter instead', 'counter-payment-off'),
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) =>
        answerOf(await app.payAtCounter(tx, guestOf(request), request.params), async (order: Order) => ({
          ...{ status: 200, body: await app.showOrder(order, viewerOf(request), tx) },
        })),
      ),
  );

  http.get(
    '/api/counter-orders',
    {
      schema: { response: { 200: OrderList } },
      config: {
        ...{ auth: MAY['tables.serve'], priority: 'high' },
        docs: docs('Orders that wait to be paid at the counter'),
      },
    },
    async (request) => ({ items: await app.listCounterOrders(staffOf(request), viewerOf(request)) }),
  );

  http.post(
    '/api/orders/:orderId/counter-payment',
    {
      schema: { params, body: Type.Optional(Type.Object({})), response },
      config: {
        ...{ auth: MAY['tables.serve'], idempotency: 'required', priority: 'high' },
        docs: docs('Mark that an order was paid at the counter, and place it', 'counter-payment-not-asked'),
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) =>
        answerOf(await app.takeAtCounter(tx, staffOf(request), request.params), async (order: Order) => ({
          ...{ status: 200, body: await app.showOrder(order, viewerOf(request), tx) },
        })),
      ),
  );
}
