import { create } from '@bufbuild/protobuf';
import type { HandlerContext } from '@connectrpc/connect';
import { MAY, type Principal } from '@hiorder/contracts';
import { operationsV1 as v1 } from '@hiorder/contracts/grpc';
import { claimsOf, unaryOnce, type GrpcService } from '@hiorder/grpc';
import type { SharedTail } from '@hiorder/messaging';
import type { Database } from '@hiorder/postgres';
import type { OperationsDependencies } from '../../../application/dependencies.ts';
import { undoTicketStep } from '../../../application/undo-ticket-step.ts';
import { updateTicketStatus } from '../../../application/update-ticket-status.ts';
import { actorOf } from '../http/caller.ts';
import { ticketProblem } from '../http/problems.ts';
import { ticketMessage } from './ticket-message.ts';
import { wantedMove, wantedUndo } from './wanted-move.ts';
import { watchTickets } from './watch-tickets.ts';

export interface OperationsServiceOptions {
  readonly deps: OperationsDependencies;
  readonly database: Database;
  readonly changes: SharedTail;
  ready(): Promise<boolean>;
}

/** The second door to the same use cases: kitchen displays and printers, with a token of the store. */
export function operationsService(o: OperationsServiceOptions): GrpcService {
  const { deps, changes, ready } = o;
  return {
    description: v1.OperationsService,
    roles: MAY['orders.handle'],
    ready,
    addTo: (router) =>
      router.service(v1.OperationsService, {
        updateTicketStatus: (request, context) => moveTicket(o, request, context),
        undoTicketStep: (request, context) => undoStep(o, request, context),
        watchTickets: (request, context) =>
          watchTickets({
            ...{ deps, changes, request, signal: context.signal },
            storeId: principalOf(context).store,
          }),
      }),
  };
}

function moveTicket(
  { deps, database }: OperationsServiceOptions,
  request: v1.UpdateTicketStatusRequest,
  context: HandlerContext,
): Promise<v1.UpdateTicketStatusResponse> {
  const move = wantedMove(request);
  const principal = principalOf(context);
  return unaryOnce({
    ...{ database, context, response: v1.UpdateTicketStatusResponseSchema },
    request: { schema: v1.UpdateTicketStatusRequestSchema, message: request },
    async work(tx) {
      const who = { storeId: principal.store, by: actorOf(principal) };
      const moved = await updateTicketStatus(deps, tx, { ...move, ...who });
      if (!moved.ok) return ticketProblem(moved.error);
      return create(v1.UpdateTicketStatusResponseSchema, { ticket: ticketMessage(moved.value) });
    },
  });
}

function undoStep(
  { deps, database }: OperationsServiceOptions,
  request: v1.UndoTicketStepRequest,
  context: HandlerContext,
): Promise<v1.UndoTicketStepResponse> {
  const wish = wantedUndo(request);
  const principal = principalOf(context);
  return unaryOnce({
    ...{ database, context, response: v1.UndoTicketStepResponseSchema },
    request: { schema: v1.UndoTicketStepRequestSchema, message: request },
    async work(tx) {
      const who = { storeId: principal.store, by: actorOf(principal) };
      const undone = await undoTicketStep(deps, tx, { ...wish, ...who });
      if (!undone.ok) return ticketProblem(undone.error);
      return create(v1.UndoTicketStepResponseSchema, { ticket: ticketMessage(undone.value) });
    },
  });
}

const principalOf = (context: HandlerContext): Principal => claimsOf(context) as unknown as Principal;
