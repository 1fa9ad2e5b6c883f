import type { Actor } from '@hiorder/contracts';
import type { TicketStatus } from '@hiorder/contracts';
import type { OrderedThings, Step } from './ticket.ts';

/** What staff can make of a ticket. */
export type Move = 'accepted' | 'ready' | 'served' | 'rejected';

export interface MoveTicket {
  readonly kind: 'move';
  readonly to: Move;
  readonly at: string;
  readonly by: Actor;
  readonly reason: string | null;
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

export type TicketCommand = MoveTicket | OpenTicketFor | LearnStep;
