import type { TicketStatus } from '@hiorder/contracts';
import { err, ok, type Result } from '@hiorder/kernel';
import type {
  DismissTicket,
  LearnStep,
  LearnUndo,
  Move,
  MoveTicket,
  TicketCommand,
  UndoStep,
} from './commands.ts';
import type { TicketEvent } from './events.ts';
import type { TicketRejection } from './rejections.ts';
import { isOpened, type Ticket } from './ticket.ts';
import { isUndone, timeOfNext, undoableStep } from './undo.ts';

/** Where staff may move a ticket from each status. */
export const MOVES: Readonly<Record<TicketStatus, readonly Move[]>> = {
  placed: ['accepted', 'rejected'],
  accepted: ['ready', 'rejected'],
  ready: ['served', 'rejected'],
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
    case 'undo':
      return undo(ticket, command);
    case 'learn-undo':
      return ok(learnUndo(ticket, command));
    case 'dismiss':
      return dismiss(ticket, command);
    case 'learn-dismissal':
      return ok(ticket.dismissed ? [] : [{ kind: 'dismissed', dismissal: command.dismissal }]);
  }
}

function move(ticket: Ticket, command: MoveTicket): Decision {
  if (!isOpened(ticket)) return err({ code: 'ticket-not-found' });
  const { status } = ticket;
  const { to, expected, by, reason, reasonCode = null, reasonText = null, etaMinutes } = command;
  const seen = expected === undefined || expected === status;
  if (!seen || !MOVES[status].includes(to)) return err({ code: 'status-conflict', present: status });
  const unsaid = reason === null && reasonCode === null && reasonText === null;
  if (to === 'rejected' && unsaid) return err({ code: 'reason-required' });
  const at = timeOfNext(ticket, command.at);
  const why = { reason, ...(reasonCode && { reasonCode }), ...(reasonText && { reasonText }) };
  return ok([{ kind: 'stepped', step: { status: to, at, by, ...why, etaMinutes } }]);
}

function undo(ticket: Ticket, { at, expected }: UndoStep): Decision {
  if (!isOpened(ticket)) return err({ code: 'ticket-not-found' });
  const { status } = ticket;
  if (expected !== undefined && expected !== status) return err({ code: 'status-conflict', present: status });
  const undoable = undoableStep(ticket);
  if (!undoable) return err({ code: 'nothing-to-undo', present: status });
  if (Date.parse(at) > Date.parse(undoable.until)) return err({ code: 'undo-too-late', present: status });
  return ok([{ kind: 'undone', undone: undoable.step }]);
}

const learnUndo = ({ undone }: Ticket, command: LearnUndo): readonly TicketEvent[] =>
  isUndone(undone, command.undone) ? [] : [{ kind: 'undone', undone: command.undone }];

/** What is finished is off the board anyway. Twice is no mistake: two tablets show the same card. */
function dismiss(ticket: Ticket, { at, by, reason, tableClosed }: DismissTicket): Decision {
  if (!isOpened(ticket)) return err({ code: 'ticket-not-found' });
  if (ticket.dismissed) return ok([]);
  if (MOVES[ticket.status].length === 0) return err({ code: 'status-conflict', present: ticket.status });
  if (!tableClosed) return err({ code: 'table-open' });
  return ok([{ kind: 'dismissed', dismissal: { at, by, reason } }]);
}

/** A rejected order is cancelled by ordering in answer: that is no news to its ticket. */
function learn({ steps, undone }: Ticket, { step }: LearnStep): readonly TicketEvent[] {
  const known = steps.some(({ status }) => status === step.status) || isUndone(undone, step);
  const answer = step.status === 'cancelled' && steps.some(({ status }) => status === 'rejected');
  return known || answer ? [] : [{ kind: 'stepped', step }];
}
