import {
  MAY,
  JoinedTableSession,
  JoinTableSession,
  OrderView,
  PlaceStaffOrder,
  TableSessionView,
} from '@hiorder/contracts';
import { runOnce, type Http } from '@hiorder/http';
import type { PlaceStaffOrder as StaffOrder } from '../../../application/place-staff-order.ts';
import { orderView } from '../../../application/queries/order-view.ts';
import { answerOf, valueOf } from './answers.ts';
import { guestOf, staffOf } from './caller.ts';
import { NO_STAY, PLACING, refusals } from './documented-refusals.ts';
import type { RouteDependencies } from './dependencies.ts';

export function tableRoutes(http: Http, { app, viewerOf }: RouteDependencies): void {
  http.get(
    '/api/table-session',
    {
      schema: { response: { 200: TableSessionView } },
      config: {
        auth: MAY['party.see'],
        docs: {
          summary: "The party at the caller's table",
          tags: ['table'],
          problems: NO_STAY,
        },
      },
    },
    async (request) => valueOf(await app.getTableSession(guestOf(request))),
  );

  http.post(
    '/api/staff-orders',
    {
      schema: { body: PlaceStaffOrder, response: { 201: OrderView } },
      config: {
        auth: MAY['orders.take'],
        idempotency: 'accepted',
        docs: {
          ...{ summary: 'Order for a table', tags: ['orders'] },
          problems: refusals([...PLACING, 'cart-empty', 'table-not-found']),
        },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) =>
        answerOf(
          await app.placeStaffOrder(tx, staffOf(request), staffOrder(request.body)),
          ({ order, session, store }) => {
            const eyes = { session, locale: store.locale, checkout: app.checkout, viewer: viewerOf(request) };
            return { status: 201, body: orderView(order, eyes) };
          },
          viewerOf(request).languages,
        ),
      ),
  );
}

/** For identity, which knows the codes on the tables. */
export function joinRoute(http: Http, { app }: RouteDependencies): void {
  http.post(
    '/internal/table-sessions/join',
    {
      schema: { body: JoinTableSession, response: { 200: JoinedTableSession } },
      config: { auth: 'service', idempotency: 'accepted' },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const { session, guest } = await app.joinTableSession(tx, request.body);
        const tableSession = { id: session.id, openedAt: session.openedAt.toISOString() };
        return { status: 200, body: { tableSession, guest } };
      }),
  );
}

const staffOrder = ({ tableId, lines, expectedTotal: total }: PlaceStaffOrder): StaffOrder => ({
  tableId,
  lines: lines.map(({ itemId, quantity, options = [], note = null }) => ({
    itemId,
    quantity,
    options,
    note,
  })),
  expectedTotal: total === undefined ? null : typeof total === 'number' ? { amount: total } : total,
});
