import { ticketDismissed, type Actor, type TicketView } from '@hiorder/contracts';
import { err, ok, type NewEvent, type Result, type Transaction } from '@hiorder/kernel';
import { decide } from '../domain/ticket/decide.ts';
import { evolve } from '../domain/ticket/evolve.ts';
import type { TicketRejection } from '../domain/ticket/rejections.ts';
import { isOpened, type Dismissal, type OpenTicket, type Ticket } from '../domain/ticket/ticket.ts';
import { cardOf } from './board-events.ts';
import type { OperationsDependencies } from './dependencies.ts';
import { followOnPaper } from './printing/follow-on-paper.ts';

export interface DismissTicket {
  readonly orderId: string;
  readonly storeId: string;
  readonly by: Actor;
  readonly reason: string | null;
}

/** Staff take a ticket off the board whose party has left before it was served. The order stays as it is. */
export async function dismissTicket(
  deps: OperationsDependencies,
  tx: Transaction,
  command: DismissTicket,
): Promise<Result<TicketView, TicketRejection>> {
  const ticket = await deps.tickets.lock(tx, command);
  if (!ticket || !isOpened(ticket)) return err({ code: 'ticket-not-found' });
  const { by, reason } = command;
  const decided = decide(ticket, {
    kind: 'dismiss',
    at: deps.clock.now().toISOString(),
    ...{ by, reason, tableClosed: (await deps.floor.partyOf(tx, ticket.order)).tableClosed !== null },
  });
  if (!decided.ok) return decided;
  const after = decided.value.reduce<Ticket>(evolve, ticket);
  if (!isOpened(after)) return err({ code: 'ticket-not-found' });
  const { card, changed } = await cardOf(deps, tx, after);
  if (decided.value.length === 0 || !after.dismissed) return ok(card);
  await deps.tickets.save(tx, after);
  await deps.events.append(tx, [dismissed(after, after.dismissed), changed]);
  await followOnPaper(deps, tx, { before: ticket, after });
  return ok(card);
}

function dismissed(
  { order: { orderId, storeId, tableSessionId } }: OpenTicket,
  dismissal: Dismissal,
): NewEvent<typeof ticketDismissed> {
  return {
    definition: ticketDismissed,
    ...{ subject: orderId, storeId, partitionKey: tableSessionId },
    data: { orderId, storeId, tableSessionId, ...dismissal },
  };
}
