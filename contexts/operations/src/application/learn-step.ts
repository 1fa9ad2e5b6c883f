import type { Transaction } from '@hiorder/kernel';
import type { LearnDismissal, LearnStep, LearnUndo } from '../domain/ticket/commands.ts';
import { decide } from '../domain/ticket/decide.ts';
import { evolve } from '../domain/ticket/evolve.ts';
import { isOpened, type Step, type Ticket } from '../domain/ticket/ticket.ts';
import type { OperationsDependencies } from './dependencies.ts';
import { followOnPaper } from './printing/follow-on-paper.ts';
import { showTicket } from './show-ticket.ts';
import type { TicketRef } from './ports/tickets.ts';

/** Something that has happened, whatever the ticket thinks of it; also before the ticket itself is there. */
export async function learn(
  deps: OperationsDependencies,
  tx: Transaction,
  { ref, command }: { ref: TicketRef; command: LearnStep | LearnUndo | LearnDismissal },
): Promise<void> {
  const ticket = await deps.tickets.lockOrBegin(tx, ref);
  const decided = decide(ticket, command);
  if (!decided.ok || decided.value.length === 0) return;
  const changed = decided.value.reduce<Ticket>(evolve, ticket);
  await deps.tickets.save(tx, changed);
  if (!isOpened(changed)) return;
  await showTicket(deps, tx, changed);
  await followOnPaper(deps, tx, { before: ticket, after: changed });
}

export const learnStep = (
  deps: OperationsDependencies,
  tx: Transaction,
  { ref, step }: { ref: TicketRef; step: Step },
): Promise<void> => learn(deps, tx, { ref, command: { kind: 'learn', step } });
