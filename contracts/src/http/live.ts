/**
 * Server-Sent Events of `GET /api/events`: `event:` is the name, `data:` the JSON below, `id:` resumes with Last-Event-ID.
 * Guests get those of their table session (and their store's stock and pauses), staff those of their store.
 */
import type { BillPaymentStatus } from '../events/bill.ts';
import type { EasingView } from '../events/easing.ts';
import type { OrderStatus, RejectReason } from '../events/common.ts';
import type { Message } from './chat.ts';
import type { Money } from './common.ts';
import type { GuestView } from './guests.ts';
import type { TableRow, TicketView } from './operations.ts';
import type { ServiceCallView } from './service-calls.ts';

export interface LiveEvents {
  /** The first event of a connection: the stream is live from here. */
  hello: { at: string };
  /** Something was missed that cannot be replayed: read everything again. */
  resync: { reason: string };
  'cart-changed': {
    tableSessionId: string;
    version: number;
    count: number;
    total: number;
    by: { kind: string; id?: string; name?: string };
  };
  'order-status': {
    orderId: string;
    number: number | null;
    tableId: string;
    tableSessionId: string;
    status: OrderStatus;
    previous: OrderStatus | null;
    /** Grows with every move of the order: who has a higher one knows more. */
    revision?: number;
    at: string;
    /** Free text, or the text of `reasonCode` in the store's language. */
    reason: string | null;
    reasonCode?: RejectReason | null;
    etaMinutes: number | null;
  };
  /** Money that was paid for an order is back; `refunded` is all of it so far. */
  'order-refund': {
    orderId: string;
    number: number | null;
    tableId: string;
    tableSessionId: string;
    guestId: string | null;
    refunded: Money;
  };
  /** Somebody at the table pays, has paid, or does not after all: read the bill again. */
  bill: {
    tableSessionId: string;
    tableId: string;
    billPaymentId: string;
    status: BillPaymentStatus;
    /** Who pays it; null: staff took it, and nobody had asked. */
    guestId: string | null;
    /** Of what was paid, given back; or on its way back, because what it paid for was cancelled. */
    refund?: { money: Money; done: boolean };
    at: string;
  };
  stock: { itemId: string; quantity: number | null; soldOut: boolean; soldOutUntil: string | null };
  'guest-joined': { tableSessionId: string; guest: GuestView; guests: GuestView[] };
  'table-session-closed': { tableSessionId: string; tableId: string; at: string };
  /** The party sits at another table now, with all that is theirs. */
  'table-session-moved': { tableSessionId: string; table: { id: string; name: string }; at: string };
  'ordering-paused': { paused: boolean; resumesAt: string | null; message: string | null };
  'ordering-eased': EasingView;
  /** When guests may order, how they pay or how much at once: read it again. */
  'ordering-policy-changed': { at: string };
  /** What the store is called and looks like: read it again, as all that one is told of oneself. */
  'store-changed': { at: string };
  'menu-changed': { version: number };
  /** `unread`: what staff have not read. */
  message: { tableSessionId: string; tableId: string; message: Message; unread: number };
  /** Raised, raised again, answered or closed, as it is now. */
  'service-call': { call: ServiceCallView };
  /** What guests can call for. */
  'call-kinds-changed': { version: number };
  /** Staff only. */
  'kitchen-settings-changed': { version: number };
  /** Staff only: read again what is shown of printers. */
  printing: { printerId: string };
  /** Staff only: read again who works here. */
  'people-changed': { at: string };
  /** Staff only: read again which tables there are, and their codes. */
  'tables-changed': { at: string };
  /** Staff only. */
  ticket: { ticket: TicketView };
  /** Staff only. */
  table: { table: TableRow };
}
