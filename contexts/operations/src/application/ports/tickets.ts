import type { Transaction } from '@hiorder/kernel';
import type { OpenTicket, Ticket } from '../../domain/ticket/ticket.ts';

export interface TicketRef {
  readonly orderId: string;
  readonly storeId: string;
}

export interface Tickets {
  /** Adds a ticket that nothing was heard of before; false when there is one. */
  add(tx: Transaction, ticket: OpenTicket): Promise<boolean>;
  /** Locked until the transaction ends. Undefined also for another store's. */
  lock(tx: Transaction, ref: TicketRef): Promise<Ticket | undefined>;
  /** The same, beginning an unopened one where there is none. */
  lockOrBegin(tx: Transaction, ref: TicketRef): Promise<Ticket>;
  /** Those on the board, in the order of ids; locked. */
  lockWorkOf(
    tx: Transaction,
    session: { storeId: string; tableSessionId: string },
  ): Promise<readonly OpenTicket[]>;
  /** All that is left of the session's, in the order of ids; locked. */
  lockAllOf(
    tx: Transaction,
    session: { storeId: string; tableSessionId: string },
  ): Promise<readonly OpenTicket[]>;
  /** Those on the board of whoever sits, or sat, at a table, and all of the party that is there; as above. */
  lockAllAt(tx: Transaction, table: { storeId: string; tableId: string }): Promise<readonly OpenTicket[]>;
  save(tx: Transaction, ticket: Ticket): Promise<void>;
  /** Where the party sits whose order this is, when its ticket is open; it does not move before the transaction ends. */
  tableOf(tx: Transaction, ref: TicketRef): Promise<string | undefined>;
}
