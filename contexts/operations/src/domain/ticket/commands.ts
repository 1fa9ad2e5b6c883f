import type { Actor, LocalizedText, RejectReason } from '@hiorder/contracts';
import type { TicketStatus } from '@hiorder/contracts';
import type { Dismissal, OrderedThings, Step, UndoneStep } from './ticket.ts';

/** What staff can make of a ticket. */
export type Move = 'accepted' | 'ready' | 'served' | 'rejected';

export interface MoveTicket {
  readonly kind: 'move';
  readonly to: Move;
  readonly at: string;
  readonly by: Actor;
  /** A rejection needs one of the three. */
  readonly reason: string | null;
  readonly reasonCode?: RejectReason | null;
  readonly reasonText?: LocalizedText | null;
  readonly etaMinutes: number | null;
  /** The status the mover saw; another one is a conflict. */
  readonly expected?: TicketStatus;
}

/** The order was placed. */
export interface OpenTicketFor {
  readonly kind: 'open';
  readonly order: OrderedThings;
}

/** A fact from elsewhere that cannot be refused: the order was cancelled, or a rebuilt ticket's own past. */
export interface LearnStep {
  readonly kind: 'learn';
  readonly step: Step;
}

/** Staff take back what was done last. */
export interface UndoStep {
  readonly kind: 'undo';
  readonly at: string;
  /** The status they want to take back; another one is a conflict. */
  readonly expected?: TicketStatus;
}

/** A rebuilt ticket's own past. */
export interface LearnUndo {
  readonly kind: 'learn-undo';
  readonly undone: UndoneStep;
}

/** Staff take it off the board, where its party has left. */
export interface DismissTicket extends Dismissal {
  readonly kind: 'dismiss';
  readonly tableClosed: boolean;
}

/** A rebuilt ticket's own past. */
export interface LearnDismissal {
  readonly kind: 'learn-dismissal';
  readonly dismissal: Dismissal;
}

export type TicketCommand =
  | MoveTicket
  | OpenTicketFor
  | LearnStep
  | UndoStep
  | LearnUndo
  | DismissTicket
  | LearnDismissal;
