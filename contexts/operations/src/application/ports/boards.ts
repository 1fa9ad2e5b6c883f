import type { GuestView, TicketStatus } from '@hiorder/contracts';
import type { OrderAtTable, Tile, TowardsBill } from '../../domain/table/tile.ts';
import type { CardFacts } from '../ticket-view.ts';
import type { OpenTicket } from '../../domain/ticket/ticket.ts';

export interface TicketQuery {
  readonly storeId: string;
  readonly statuses: readonly TicketStatus[];
  readonly station?: string;
  /** Finished tickets that changed before are left out. */
  readonly finishedSince: Date;
  readonly limit: number;
  readonly after?: { readonly placedAt: string; readonly orderId: string };
}

export interface TableQuery {
  readonly storeId: string;
  readonly limit: number;
  readonly after?: { readonly position: number; readonly tableId: string };
}

export interface TicketCard extends CardFacts {
  readonly ticket: OpenTicket;
}

export interface TableParty {
  readonly tile: Tile;
  readonly guests: readonly GuestView[];
  /** The newest first. */
  readonly cards: readonly TicketCard[];
  readonly orders: readonly OrderAtTable[];
  readonly towardsBill: TowardsBill;
  /** Given back so far, but for orders that were cancelled. */
  readonly refunded: number;
}

/** The read side. */
export interface Boards {
  /** The oldest first. */
  tickets(query: TicketQuery): Promise<readonly TicketCard[]>;
  /** By position. */
  tables(query: TableQuery): Promise<readonly Tile[]>;
  table(ref: { storeId: string; tableId: string }): Promise<TableParty | undefined>;
}
