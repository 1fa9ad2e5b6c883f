import { CancelOrder, Id, MAY, OrderList, OrderView } from '@hiorder/contracts';
import { runOnce, type Http } from '@hiorder/http';
import Type from 'typebox';
import { answerOf, valueOf } from './answers.ts';
import { callerOf, guestOf } from './caller.ts';
import { NO_STAY, refusals } from './documented-refusals.ts';
import type { RouteDependencies } from './dependencies.ts';
import { cursorOf, placeOf } from './list-cursor.ts';

const Order = Type.Object({ orderId: Id });
const Query = Type.Object(
  {
    scope: Type.Optional(Type.Union([Type.Literal('mine'), Type.Literal('table')])),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    cursor: Type.Optional(Type.String({ maxLength: 100 })),
  },
  { additionalProperties: false },
);
const docs = (summary: string, problems: Readonly<Record<number, readonly string[]>>) => ({
  summary,
  tags: ['orders'],
  problems,
});
const NOT_CANCELLED = refusals([
  ...(['order-not-found', 'order-already-accepted', 'order-already-served'] as const),
  ...(['order-cancelled', 'order-expired', 'payment-in-progress', 'table-session-closed'] as const),
]);

export function orderRoutes(http: Http, { app, viewerOf }: RouteDependencies): void {
  http.get(
    '/api/orders',
    {
      schema: { querystring: Query, response: { 200: OrderList } },
      config: {
        auth: MAY['party.see'],
        priority: 'high',
        docs: docs("The table session's orders, newest first", NO_STAY),
      },
    },
    async (request) => {
      const { scope = 'table', limit = 50, cursor } = request.query;
      const wanted = { scope, limit, after: cursor === undefined ? null : placeOf(cursor) };
      const { items, next } = valueOf(await app.listOrders(guestOf(request), wanted, viewerOf(request)));
      return { items, ...(next !== null && { nextCursor: cursorOf(next) }) };
    },
  );

  http.get(
    '/api/orders/:orderId',
    {
      schema: { params: Order, response: { 200: OrderView } },
      config: {
        auth: MAY['orders.see'],
        priority: 'high',
        docs: docs('An order', refusals(['order-not-found'], NO_STAY)),
      },
    },
    async (request) =>
      valueOf(await app.getOrder(callerOf(request), request.params.orderId, viewerOf(request))),
  );

  http.post(
    '/api/orders/:orderId/cancel',
    {
      schema: { params: Order, body: Type.Optional(CancelOrder), response: { 200: OrderView } },
      config: {
        auth: MAY['orders.cancel'],
        idempotency: 'accepted',
        priority: 'high',
        docs: docs('Cancel an order', NOT_CANCELLED),
      },
    },
    (request, reply) => {
      const cancel = { orderId: request.params.orderId, reason: request.body?.reason?.trim() || null };
      return runOnce(request, reply, async (tx) =>
        answerOf(await app.cancelOrder(tx, callerOf(request), cancel), async (order) => ({
          status: 200,
          body: await app.showOrder(order, viewerOf(request), tx),
        })),
      );
    },
  );
}
