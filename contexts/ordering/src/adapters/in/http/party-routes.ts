import { ClosedTableView, CloseTable, Id, MAY, MovedTableView, MoveTable } from '@hiorder/contracts';
import { runOnce, type Http } from '@hiorder/http';
import Type from 'typebox';
import type { ClosedTableSession, OpenTableSession } from '../../../domain/table-session/table-session.ts';
import { answerOf } from './answers.ts';
import { staffOf } from './caller.ts';
import { refusals } from './documented-refusals.ts';
import type { RouteDependencies } from './dependencies.ts';

const Params = Type.Object({ tableId: Id });
const byStaff = (summary: string, ...conflicts: ('bill-open' | 'orders-unserved' | 'table-taken')[]) =>
  ({
    auth: MAY['tables.serve'],
    idempotency: 'accepted',
    docs: {
      summary,
      tags: ['tables'],
      problems: refusals(['table-not-found', 'table-session-closed', ...conflicts]),
    },
  }) as const;

/** What staff do with the party at a table. */
export function partyRoutes(http: Http, { app }: RouteDependencies): void {
  http.post(
    '/api/tables/:tableId/close',
    {
      schema: { params: Params, body: Type.Optional(CloseTable), response: { 200: ClosedTableView } },
      config: byStaff('End the session', 'bill-open', 'orders-unserved'),
    },
    (request, reply) => {
      const { force = false, reason } = request.body ?? {};
      const close = { tableId: request.params.tableId, force, reason: reason?.trim() || null };
      return runOnce(request, reply, async (tx) =>
        answerOf(await app.closeTable(tx, staffOf(request), close), (session) => ({
          status: 200,
          body: closedView(session),
        })),
      );
    },
  );

  http.post(
    '/api/tables/:tableId/move',
    {
      schema: { params: Params, body: MoveTable, response: { 200: MovedTableView } },
      config: byStaff('Move a party to a free table', 'table-taken'),
    },
    (request, reply) => {
      const move = { tableId: request.params.tableId, toTableId: request.body.toTableId };
      return runOnce(request, reply, async (tx) =>
        answerOf(await app.moveTable(tx, staffOf(request), move), (session) => ({
          status: 200,
          body: movedView(session),
        })),
      );
    },
  );
}

const movedView = (session: OpenTableSession): MovedTableView => ({
  tableSession: { id: session.id, openedAt: session.openedAt.toISOString() },
  table: { id: session.tableId, name: session.tableName },
});

const closedView = (session: ClosedTableSession): ClosedTableView => ({
  tableSession: {
    id: session.id,
    openedAt: session.openedAt.toISOString(),
    closedAt: session.closedAt.toISOString(),
  },
  table: { id: session.tableId, name: session.tableName },
  forced: session.forced,
  reason: session.reason,
});
