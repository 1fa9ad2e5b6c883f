import {
  MAY,
  DismissTicket,
  Id,
  TicketList,
  TicketStatus,
  TicketView,
  UndoTicketStep,
  UpdateTicketStatus,
} from '@hiorder/contracts';
import { invalidRequest, ProblemError, runOnce, type Http } from '@hiorder/http';
import Type from 'typebox';
import type { OperationsDependencies } from '../../../application/dependencies.ts';
import { dismissTicket } from '../../../application/dismiss-ticket.ts';
import { listTickets } from '../../../application/queries/list-tickets.ts';
import { undoTicketStep } from '../../../application/undo-ticket-step.ts';
import { updateTicketStatus } from '../../../application/update-ticket-status.ts';
import { actorOf, principalOf } from './caller.ts';
import { cursorOf, placeOf } from './cursor.ts';
import { ticketProblem } from './problems.ts';

const tags = ['tickets'];
const STATUSES: readonly string[] = TicketStatus.anyOf.map((literal) => literal.const);

const Query = Type.Object(
  {
    status: Type.Optional(
      Type.String({ maxLength: 100, description: 'One status, or several separated by commas' }),
    ),
    station: Type.Optional(Type.String({ maxLength: 64 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    cursor: Type.Optional(Type.String({ maxLength: 400 })),
  },
  { additionalProperties: false },
);

export function ticketRoutes(http: Http, deps: OperationsDependencies): void {
  listRoute(http, deps);
  dismissRoute(http, deps);
  statusRoute(http, deps);
  undoRoute(http, deps);
}

function listRoute(http: Http, deps: OperationsDependencies): void {
  http.get(
    '/api/tickets',
    {
      schema: { querystring: Query, response: { 200: TicketList } },
      config: { auth: MAY['orders.handle'], priority: 'high', docs: { summary: 'The order board', tags } },
    },
    async (request) => {
      const { status, station, limit = 100, cursor } = request.query;
      const { items, next } = await listTickets(deps, {
        storeId: principalOf(request).store,
        limit,
        ...(status !== undefined && { statuses: statusesOf(status) }),
        ...(station !== undefined && { station }),
        ...(cursor !== undefined && { after: afterOf(cursor) }),
      });
      return { items, ...(next && { nextCursor: cursorOf(next.placedAt, next.orderId) }) };
    },
  );
}

const params = Type.Object({ orderId: Id });
const move = { auth: MAY['orders.handle'], priority: 'high', idempotency: 'accepted' } as const;

function dismissRoute(http: Http, deps: OperationsDependencies): void {
  http.post(
    '/api/tickets/:orderId/dismiss',
    {
      schema: { params, body: Type.Optional(DismissTicket), response: { 200: TicketView } },
      config: {
        ...move,
        docs: {
          summary: 'Take an unserved order off the board whose table was closed',
          tags,
          problems: { 404: ['ticket-not-found'], 409: ['status-conflict', 'table-open'] },
        },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const principal = principalOf(request);
        const dismissed = await dismissTicket(deps, tx, {
          ...{ orderId: request.params.orderId, storeId: principal.store, by: actorOf(principal) },
          reason: request.body?.reason ?? null,
        });
        return dismissed.ok ? { status: 200, body: dismissed.value } : ticketProblem(dismissed.error);
      }),
  );
}

function statusRoute(http: Http, deps: OperationsDependencies): void {
  http.post(
    '/api/tickets/:orderId/status',
    {
      schema: { params, body: UpdateTicketStatus, response: { 200: TicketView } },
      config: {
        ...move,
        docs: {
          summary: 'Accept, ready, serve or reject an order',
          tags,
          problems: { 404: ['ticket-not-found'], 409: ['status-conflict', 'reason-unknown'] },
        },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const principal = principalOf(request);
        const updated = await updateTicketStatus(deps, tx, {
          ...request.body,
          ...{ orderId: request.params.orderId, storeId: principal.store, by: actorOf(principal) },
        });
        return updated.ok ? { status: 200, body: updated.value } : ticketProblem(updated.error);
      }),
  );
}

function undoRoute(http: Http, deps: OperationsDependencies): void {
  http.post(
    '/api/tickets/:orderId/undo',
    {
      schema: { params, body: Type.Optional(UndoTicketStep), response: { 200: TicketView } },
      config: {
        ...move,
        docs: {
          summary: 'Take back the last step, within a minute',
          tags,
          problems: {
            404: ['ticket-not-found'],
            409: ['status-conflict', 'nothing-to-undo', 'undo-too-late'],
          },
        },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const principal = principalOf(request);
        const undone = await undoTicketStep(deps, tx, {
          ...{ orderId: request.params.orderId, storeId: principal.store, by: actorOf(principal) },
          expectedStatus: request.body?.expectedStatus,
        });
        return undone.ok ? { status: 200, body: undone.value } : ticketProblem(undone.error);
      }),
  );
}

function statusesOf(list: string): TicketStatus[] {
  const statuses = list.split(',');
  if (statuses.every((status) => STATUSES.includes(status))) return statuses as TicketStatus[];
  throw new ProblemError(invalidRequest([{ code: 'invalid', path: '/query/status' }]));
}

function afterOf(cursor: string): { placedAt: string; orderId: string } {
  const [placedAt, orderId] = placeOf(cursor, ['string', 'string']) as [string, string];
  if (Number.isNaN(Date.parse(placedAt))) placeOf('', ['string']);
  return { placedAt, orderId };
}
