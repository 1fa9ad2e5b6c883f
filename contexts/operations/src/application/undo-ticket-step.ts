import { orderStatusUndone, type Actor, type TicketStatus, type TicketView } from '@hiorder/contracts';
import { err, ok, type NewEvent, type Result, type Transaction } from '@hiorder/kernel';
import { decide } from '../domain/ticket/decide.ts';
import { evolve } from '../domain/ticket/evolve.ts';
import type { TicketRejection } from '../domain/ticket/rejections.ts';
import { isOpened, type OpenTicket, type Ticket, type UndoneStep } from '../domain/ticket/ticket.ts';
import { cardOf, refreshTable } from './board-events.ts';
import type { OperationsDependencies } from './dependencies.ts';
import { followOnPaper } from './printing/follow-on-paper.ts';

export interface UndoTicketStep {
  readonly orderId: string;
  readonly storeId: string;
  readonly by: Actor;
  readonly expectedStatus?: TicketStatus | undefined;
}

/** Staff take back the last step, within a minute; the order follows, and its guests are told. */
export async function undoTicketStep(
  deps: OperationsDependencies,
  tx: Transaction,
  command: UndoTicketStep,
): Promise<Result<TicketView, TicketRejection>> {
  const ticket = await deps.tickets.lock(tx, command);
  if (!ticket || !isOpened(ticket)) return err({ code: 'ticket-not-found' });
  const at = deps.clock.now().toISOString();
  const { expectedStatus: expected } = command;
  const decided = decide(ticket, { kind: 'undo', at, ...(expected && { expected }) });
  if (!decided.ok) return decided;
  const after = decided.value.reduce<Ticket>(evolve, ticket);
  const undone = decided.value.find((event) => event.kind === 'undone')?.undone;
  if (!isOpened(after) || !undone) return err({ code: 'ticket-not-found' });
  await deps.tickets.save(tx, after);
  const { card, changed } = await cardOf(deps, tx, after);
  await deps.events.append(tx, [statusUndone(after, undone, { at, by: command.by }), changed]);
  await followOnPaper(deps, tx, { before: ticket, after });
  await refreshTable(deps, tx, { storeId: command.storeId, tableId: card.table.id });
  return ok(card);
}

function statusUndone(
  { order, status, steps }: OpenTicket,
  undone: UndoneStep,
  { at, by }: { at: string; by: Actor },
): NewEvent<typeof orderStatusUndone> {
  const { orderId, storeId, tableSessionId } = order;
  return {
    definition: orderStatusUndone,
    ...{ subject: orderId, storeId, partitionKey: tableSessionId },
    data: {
      ...{ orderId, storeId, tableSessionId, undone: undone.status, stepAt: undone.at, at, by },
      status: status as NewEvent<typeof orderStatusUndone>['data']['status'],
      etaMinutes: steps.at(-1)?.etaMinutes ?? null,
    },
  };
}
