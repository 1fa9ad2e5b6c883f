import { create } from '@bufbuild/protobuf';
import type { HandlerContext } from '@connectrpc/connect';
import { MAY } from '@hiorder/contracts';
import { orderingV1 as v1 } from '@hiorder/contracts/grpc';
import { claimsOf, unaryOnce, type GrpcService } from '@hiorder/grpc';
import { acceptedLanguages } from '@hiorder/http';
import type { SharedTail } from '@hiorder/messaging';
import type { Database } from '@hiorder/postgres';
import type { StaffCaller } from '../../../application/caller.ts';
import type { OrderingApp } from '../../../application/ordering-app.ts';
import type { Viewer } from '../../../application/queries/viewer.ts';
import { staffOf } from '../http/caller.ts';
import { problemOf } from '../http/problems.ts';
import { listOrders } from './list-orders.ts';
import { orderMessage } from './order-message.ts';
import { wantedOrder } from './wanted-order.ts';
import { watchOrders } from './watch-orders.ts';

export interface OrderingServiceOptions {
  readonly app: OrderingApp;
  readonly database: Database;
  readonly changes: SharedTail;
  ready(): Promise<boolean>;
}

/** The second door to the same use cases: POS and kiosks, with a token of the store. */
export function orderingService({ app, database, changes, ready }: OrderingServiceOptions): GrpcService {
  return {
    description: v1.OrderingService,
    roles: MAY['orders.take'],
    ready,
    addTo: (router) =>
      router.service(v1.OrderingService, {
        placeOrder: (request, context) => placeOrder({ app, database, request, context }),
        async getOrder({ orderId }, context) {
          const found = await app.getOrder(callerOf(context), orderId, viewerOf(context));
          if (!found.ok) throw problemOf(found.error);
          return create(v1.GetOrderResponseSchema, { order: orderMessage(found.value) });
        },
        listOrders: (request, context) =>
          listOrders(app, { request, caller: callerOf(context), viewer: viewerOf(context) }),
        watchOrders: (request, context) =>
          watchOrders({
            ...{ app, changes, request, signal: context.signal },
            ...{ caller: callerOf(context), viewer: viewerOf(context) },
          }),
      }),
  };
}

function placeOrder(o: {
  app: OrderingApp;
  database: Database;
  request: v1.PlaceOrderRequest;
  context: HandlerContext;
}): Promise<v1.PlaceOrderResponse> {
  const { app, database, request, context } = o;
  const wanted = wantedOrder(request);
  const viewer = viewerOf(context);
  return unaryOnce({
    ...{ database, context, response: v1.PlaceOrderResponseSchema },
    request: { schema: v1.PlaceOrderRequestSchema, message: request },
    async work(tx) {
      const placed = await app.placeStaffOrder(tx, callerOf(context), wanted);
      if (!placed.ok) return problemOf(placed.error, viewer.languages);
      const order = await app.showOrder(placed.value.order, viewer, tx);
      return create(v1.PlaceOrderResponseSchema, { order: orderMessage(order) });
    },
  });
}

const callerOf = (context: HandlerContext): StaffCaller => staffOf({ claims: claimsOf(context) });

/** Machines pay at the counter: no payment window is ever shown to them, so that no address matters. */
const viewerOf = ({ requestHeader }: HandlerContext): Viewer => ({
  languages: acceptedLanguages(requestHeader.get('accept-language') ?? undefined),
  origin: 'http://localhost',
});
