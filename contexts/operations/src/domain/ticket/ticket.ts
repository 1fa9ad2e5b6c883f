import type {
  Actor,
  LocalizedText,
  PaymentMode,
  RejectReason,
  TicketStatus,
  UndoableStatus,
} from '@hiorder/contracts';

export interface OrderedLine {
  readonly lineId: string;
  readonly itemId: string;
  readonly name: string;
  readonly station: string;
  readonly quantity: number;
  /** Of all portions, with options; minor units. */
  readonly linePrice: number;
  readonly options: readonly string[];
  readonly note: string | null;
  readonly needsIdCheck: boolean;
}

/** The order as it was placed; it never changes. */
export interface OrderedThings {
  readonly orderId: string;
  readonly storeId: string;
  readonly tableId: string;
  readonly tableName: string;
  readonly tableSessionId: string;
  readonly number: number;
  readonly guestName: string | null;
  readonly placedAt: string;
  readonly paymentMode: PaymentMode;
  readonly total: number;
  readonly lines: readonly OrderedLine[];
}

/** A status the ticket reached. */
export interface Step {
  readonly status: TicketStatus;
  readonly at: string;
  readonly by: Actor;
  readonly reason: string | null;
  /** Of a rejection; older ones have none. */
  readonly reasonCode?: RejectReason | null;
  /** One of the store's own reasons, as it was worded then. */
  readonly reasonText?: LocalizedText | null;
  readonly etaMinutes: number | null;
}

/** A step that staff took back: whenever it is heard of, it has not happened. */
export interface UndoneStep {
  readonly status: UndoableStatus;
  /** Of the step. */
  readonly at: string;
}

/** Staff took it off the board unserved: nobody is there any more to serve it to. */
export interface Dismissal {
  readonly at: string;
  readonly by: Actor;
  readonly reason: string | null;
}

/** Something was heard of it, but not yet the order itself. Nobody sees it. */
export interface UnopenedTicket {
  readonly status: 'unopened';
  readonly orderId: string;
  readonly storeId: string;
  readonly steps: readonly Step[];
  readonly undone: readonly UndoneStep[];
  readonly dismissed: Dismissal | null;
}

export interface OpenTicket {
  readonly status: TicketStatus;
  readonly order: OrderedThings;
  /** In the order of time; the first is `placed`. */
  readonly steps: readonly Step[];
  readonly undone: readonly UndoneStep[];
  readonly dismissed: Dismissal | null;
}

export type Ticket = UnopenedTicket | OpenTicket;

export const isOpened = (ticket: Ticket): ticket is OpenTicket => ticket.status !== 'unopened';

/** Still to be served. */
export const isWork = ({ status }: OpenTicket): boolean =>
  status === 'placed' || status === 'accepted' || status === 'ready';

/** Staff see it among what they have to do. */
export const isOnBoard = (ticket: Ticket): boolean =>
  isOpened(ticket) && isWork(ticket) && ticket.dismissed === null;

export const unopened = (orderId: string, storeId: string): UnopenedTicket => ({
  status: 'unopened',
  orderId,
  storeId,
  steps: [],
  undone: [],
  dismissed: null,
});
