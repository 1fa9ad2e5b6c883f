import type { TicketStatus } from '@hiorder/contracts';
import { err, ok, type Result } from '@hiorder/kernel';
import type { DismissTicket, LearnStep, Move, MoveTicket, TicketCommand } from './commands.ts';
import type { TicketEvent } from './events.ts';
import type { TicketRejection } from './rejections.ts';
import { isOpened, type Ticket } from './ticket.ts';

/** Where staff may move a ticket from each status. */
export const MOVES: Readonly<Record<TicketStatus, readonly Move[]>> = {
  placed: ['accepted', 'rejected'],
  accepted: ['ready', 'rejected'],
  ready: ['served'],
  served: [],
  rejected: [],
  cancelled: [],
};

type Decision = Result<readonly TicketEvent[], TicketRejection>;

export function decide(ticket: Ticket, command: TicketCommand): Decision {
  switch (command.kind) {
    case 'open':
      return ok(isOpened(ticket) ? [] : [{ kind: 'opened', order: command.order }]);
    case 'move':
      return move(ticket, command);
    case 'learn':
      return ok(learn(ticket, command));
    case 'dismiss':
      return dismiss(ticket, command);
    case 'learn-dismissal':
      return ok(ticket.dismissed ? [] : [{ kind: 'dismissed', dismissal: command.dismissal }]);
  }
}

function move(ticket: Ticket, command: MoveTicket): Decision {
  if (!isOpened(ticket)) return err({ code: 'ticket-not-found' });
  const { status, steps } = ticket;
  const { to, expected, by, reason, reasonCode = null, etaMinutes } = command;
  const seen = expected === undefined || expected === status;
  if (!seen || !MOVES[status].includes(to)) return err({ code: 'status-conflict', present: status });
  if (to === 'rejected' && reason === null && reasonCode === null) return err({ code: 'reason-required' });
  // Clocks of two machines differ; a step is never earlier than the one it follows.
  const at = [command.at, ...steps.map((step) => step.at)].reduce((a, b) =>
    Date.parse(b) > Date.parse(a) ? b : a,
  );
  return ok([
    { kind: 'stepped', step: { status: to, at, by, reason, ...(reasonCode && { reasonCode }), etaMinutes } },
  ]);
}

/** What is finished is off the board anyway. Twice is no mistake: two tablets show the same card. */
function dismiss(ticket: Ticket, { at, by, reason, tableClosed }: DismissTicket): Decision {
  if (!isOpened(ticket)) return err({ code: 'ticket-not-found' });
  if (ticket.dismissed) return ok([]);
  if (MOVES[ticket.status].length === 0) return err({ code: 'status-conflict', present: ticket.status });
  if (!tableClosed) return err({ code: 'table-open' });
  return ok([{ kind: 'dismissed', dismissal: { at, by, reason } }]);
}

/** A rejected order is cancelled by ordering in answer: that is no news to its ticket. */
function learn({ steps }: Ticket, { step }: LearnStep): readonly TicketEvent[] {
  const known = steps.some(({ status }) => status === step.status);
  const answer = step.status === 'cancelled' && steps.some(({ status }) => status === 'rejected');
  return known || answer ? [] : [{ kind: 'stepped', step }];
}
