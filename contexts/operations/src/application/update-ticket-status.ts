import {
  orderStatusUpdated,
  type Actor,
  type RejectReason,
  type TicketStatus,
  type TicketView,
} from '@hiorder/contracts';
import { err, ok, type NewEvent, type Result, type Transaction } from '@hiorder/kernel';
import { reasonOf } from '../domain/kitchen/kitchen-settings.ts';
import type { Move } from '../domain/ticket/commands.ts';
import { decide } from '../domain/ticket/decide.ts';
import { evolve } from '../domain/ticket/evolve.ts';
import type { TicketRejection } from '../domain/ticket/rejections.ts';
import { isOpened, type OpenTicket, type Ticket } from '../domain/ticket/ticket.ts';
import { cardOf, refreshTable } from './board-events.ts';
import type { OperationsDependencies } from './dependencies.ts';
import { followOnPaper } from './printing/follow-on-paper.ts';

export interface UpdateTicketStatus {
  readonly orderId: string;
  readonly storeId: string;
  readonly status: Move;
  readonly by: Actor;
  readonly reason?: string | undefined;
  readonly reasonCode?: RejectReason | undefined;
  /** Of the store's own list. */
  readonly reasonId?: string | undefined;
  readonly etaMinutes?: number | undefined;
  readonly expectedStatus?: TicketStatus | undefined;
}

/** Staff move a ticket on. */
export async function updateTicketStatus(
  deps: OperationsDependencies,
  tx: Transaction,
  command: UpdateTicketStatus,
): Promise<Result<TicketView, TicketRejection>> {
  const ticket = await deps.tickets.lock(tx, command);
  if (!ticket || !isOpened(ticket)) return err({ code: 'ticket-not-found' });
  const { reasonId } = command;
  const own = reasonId === undefined ? null : reasonOf(await deps.kitchen.of(tx, command.storeId), reasonId);
  if (own === undefined) return err({ code: 'reason-unknown' });
  const decided = decide(ticket, {
    kind: 'move',
    to: command.status,
    at: deps.clock.now().toISOString(),
    by: command.by,
    reason: command.reason?.trim() || null,
    reasonCode: command.reasonCode ?? own?.reasonCode ?? null,
    reasonText: own?.reasonText ?? null,
    etaMinutes: command.etaMinutes ?? null,
    ...(command.expectedStatus && { expected: command.expectedStatus }),
  });
  if (!decided.ok) return decided;
  const moved = decided.value.reduce<Ticket>(evolve, ticket);
  if (!isOpened(moved)) return err({ code: 'ticket-not-found' });
  await deps.tickets.save(tx, moved);
  const { card, changed } = await cardOf(deps, tx, moved);
  await deps.events.append(tx, [statusUpdated(moved, command, ticket.status), changed]);
  await followOnPaper(deps, tx, { before: ticket, after: moved });
  await refreshTable(deps, tx, { storeId: command.storeId, tableId: card.table.id });
  return ok(card);
}

function statusUpdated(
  { order, steps }: OpenTicket,
  { status, by }: UpdateTicketStatus,
  previous: TicketStatus,
): NewEvent<typeof orderStatusUpdated> {
  const { orderId, storeId, tableSessionId, placedAt } = order;
  const step = steps.findLast((each) => each.status === status);
  return {
    definition: orderStatusUpdated,
    subject: orderId,
    storeId,
    partitionKey: tableSessionId,
    data: {
      ...{ orderId, storeId, tableSessionId, status, previous, by },
      at: step?.at ?? placedAt,
      reason: step?.reason ?? null,
      reasonCode: step?.reasonCode ?? null,
      reasonText: step?.reasonText ?? null,
      etaMinutes: step?.etaMinutes ?? null,
    },
  };
}
