import type { BillPaymentStatus, GuestView, PlaceOnPlan } from '@hiorder/contracts';
import type { Transaction } from '@hiorder/kernel';
import type { CardFacts } from '../ticket-view.ts';
import type { TableFacts, Tile } from '../../domain/table/tile.ts';

/** What cards say of their store. */
export interface KnownStore {
  readonly currency: string;
  /** BCP 47. */
  readonly locale: string;
  /** IANA. */
  readonly timeZone: string;
}
export interface TableRef {
  readonly storeId: string;
  readonly tableId: string;
}
export interface SessionRef extends TableRef {
  readonly tableSessionId: string;
}
/** What a card says of its party. */
export type Party = Pick<CardFacts, 'table' | 'tableClosed'>;
export interface TableProfile extends TableRef {
  readonly name: string;
  readonly seats: number;
  readonly position: number;
  readonly place?: PlaceOnPlan;
  readonly at: string;
}
export interface PaymentRef {
  readonly paymentId: string;
  readonly storeId: string;
  readonly orderId: string;
}

export interface BillPaymentNews {
  readonly billPaymentId: string;
  readonly storeId: string;
  readonly tableSessionId: string;
  readonly status: BillPaymentStatus;
  readonly amount: number;
  readonly refunded: number;
  /** Of it, what only evened a bill that was paid too much. */
  readonly evened?: number;
  /** Of the news among those of the payment. */
  readonly sequence: number;
}

/**
 * What other contexts have told of stores, tables, parties and payments. Every writing accepts its event before those
 * it builds on: events of different topics come in any order.
 */
export interface Floor {
  saveStore(tx: Transaction, store: KnownStore & { storeId: string }): Promise<void>;
  /** Also of a store that has not been heard of yet. */
  storeOf(tx: Transaction, storeId: string): Promise<KnownStore>;
  /** The store's tables. */
  tablesOf(tx: Transaction, storeId: string): Promise<readonly string[]>;
  /** Undefined: nothing was heard of the table. */
  nameOf(tx: Transaction, table: TableRef): Promise<string | undefined>;
  saveTable(tx: Transaction, profile: TableProfile): Promise<void>;
  retireTable(tx: Transaction, table: TableRef & { at: string }): Promise<void>;
  openSession(tx: Transaction, session: SessionRef & { openedAt: string }): Promise<void>;
  /** Somebody else's event tells of the session: it exists, and is open unless known to be closed. */
  noticeSession(tx: Transaction, session: SessionRef & { at: string }): Promise<void>;
  seatGuests(
    tx: Transaction,
    session: SessionRef & { guests: readonly GuestView[]; at: string },
  ): Promise<void>;
  closeSession(
    tx: Transaction,
    session: SessionRef & { closedAt: string; forced: boolean; reason: string | null },
  ): Promise<void>;
  /** How many messages of the party staff have not read. */
  countUnread(tx: Transaction, session: SessionRef & { unread: number; at: string }): Promise<void>;
  /** The party sits elsewhere now, with all that is theirs. */
  moveSession(tx: Transaction, session: SessionRef & { at: string }): Promise<void>;
  partyOf(tx: Transaction, session: Omit<SessionRef, 'tableId'>): Promise<Party>;
  approvePayment(tx: Transaction, payment: PaymentRef & { amount: number }): Promise<void>;
  /** `refunded`: the sum given back so far. */
  refundPayment(tx: Transaction, payment: PaymentRef & { refunded: number }): Promise<void>;
  /** Older news than those that are known change nothing. */
  saveBillPayment(tx: Transaction, payment: BillPaymentNews): Promise<void>;
  /** Locks the table's tile and answers what it must be made of now. `name`: for a table not heard of yet. */
  lockTile(
    tx: Transaction,
    table: TableRef & { name?: string },
  ): Promise<TableFacts & { readonly wasShown: boolean }>;
  /** Answers whether it looks different from before. */
  saveTile(tx: Transaction, tile: Tile, shown: boolean): Promise<boolean>;
}
