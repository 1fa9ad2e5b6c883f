import type { Transaction } from '@hiorder/kernel';
import { decide } from '../domain/ticket/decide.ts';
import { evolve } from '../domain/ticket/evolve.ts';
import { isOpened, type Step, type Ticket } from '../domain/ticket/ticket.ts';
import type { OperationsDependencies } from './dependencies.ts';
import { showTicket } from './show-ticket.ts';
import type { TicketRef } from './ports/tickets.ts';

/** A step that has happened, whatever the ticket thinks of it; also before the ticket itself is there. */
export async function learnStep(
  deps: OperationsDependencies,
  tx: Transaction,
  { ref, step }: { ref: TicketRef; step: Step },
): Promise<void> {
  const ticket = await deps.tickets.lockOrBegin(tx, ref);
  const decided = decide(ticket, { kind: 'learn', step });
  if (!decided.ok || decided.value.length === 0) return;
  const changed = decided.value.reduce<Ticket>(evolve, ticket);
  await deps.tickets.save(tx, changed);
  if (isOpened(changed)) await showTicket(deps, tx, changed);
}
