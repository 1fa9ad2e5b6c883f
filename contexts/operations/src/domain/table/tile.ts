import type { PaymentMode, PlaceOnPlan, TableRow, TicketStatus } from '@hiorder/contracts';
import { BILL_KIND } from '../service-call/service-call.ts';

export interface OrderAtTable {
  readonly status: TicketStatus;
  readonly total: number;
  readonly paymentMode: PaymentMode;
  readonly placedAt: string;
  /** Approved less refunded. */
  readonly paid: number;
  /** Of what was paid for it. */
  readonly refunded: number;
}

/** What a party has paid, and asked to pay at the counter, towards all of its orders. */
export interface TowardsBill {
  /** Less what was given back because it was too much. */
  readonly paid: number;
  /** Of it, beyond that. */
  readonly refunded: number;
  readonly requested: number;
}
export const NOTHING_PAID: TowardsBill = { paid: 0, refunded: 0, requested: 0 };

export interface TableFacts {
  readonly table: {
    readonly id: string;
    readonly name: string;
    readonly seats: number;
    readonly position: number;
    readonly place?: PlaceOnPlan;
  };
  /** False when identity has not told of the table (yet), or has retired it. */
  readonly inUse: boolean;
  readonly currency: string;
  readonly session: { readonly id: string; readonly openedAt: string } | null;
  readonly people: number;
  readonly unreadMessages: number;
  /** The kinds of the calls that nobody has answered yet. */
  readonly openCalls: readonly string[];
  readonly orders: readonly OrderAtTable[];
  readonly towardsBill: TowardsBill;
}

/** A table as the board shows it; how long something waits is worked out when it is shown. */
export type Tile = Omit<TableRow, 'oldestWaitingMinutes' | 'removed'>;

export interface Bill {
  readonly total: number;
  readonly paid: number;
  readonly owed: number;
  /** Something stands on the table's bill, where staff mark what they take, and take back a mark. */
  readonly onBill: boolean;
}

export const counts = ({ status }: { readonly status: TicketStatus }): boolean =>
  status !== 'cancelled' && status !== 'rejected';

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

/** What is given back of an order is never owed again. */
const cost = ({ total, refunded }: OrderAtTable): number => total - refunded;

/**
 * Cancelled orders count for nothing. Prepaid orders owe nothing: unpaid ones never get here. What is given back of a bill
 * is never owed again: beyond what was paid too much it lowers what the table has to pay. As ordering has it, whose bill
 * is shown beside it.
 */
export function billOf(orders: readonly OrderAtTable[], towards: TowardsBill): Bill {
  const counted = orders.filter(counts);
  const later = counted.filter(({ paymentMode }) => paymentMode === 'postpay');
  const due = sum(later.map(cost)) - sum(later.map(({ paid }) => paid));
  const tooMuch = Math.max(0, towards.paid - due);
  return {
    total: sum(counted.map(cost)) - Math.max(0, towards.refunded - tooMuch),
    paid: sum(counted.map(({ paid }) => paid)) + towards.paid - towards.refunded,
    owed: Math.max(0, due - towards.paid),
    // Also what was taken for an order that was cancelled afterwards: somebody gives it back.
    onBill: later.length > 0 || towards.paid > 0 || towards.requested > 0,
  };
}

/** A party at a table is always shown, whatever else is known of the table. */
export const isShown = (facts: TableFacts): boolean => facts.inUse || facts.session !== null;

/** Whoever waits for several things is in the state that matters most. */
function stateOf({ session, openCalls, towardsBill }: TableFacts, fresh: number): Tile['state'] {
  if (fresh > 0) return 'order';
  if (openCalls.length > 0) return openCalls.every((kind) => kind === BILL_KIND) ? 'bill' : 'call';
  if (towardsBill.requested > 0) return 'bill';
  return session ? 'seated' : 'empty';
}

export function tileOf(facts: TableFacts): Tile {
  const { table, currency, session, people, unreadMessages, openCalls, orders, towardsBill } = facts;
  const fresh = orders.filter(({ status }) => status === 'placed');
  const { total, owed } = billOf(orders, towardsBill);
  return {
    ...table,
    state: stateOf(facts, fresh.length),
    session,
    people,
    newOrders: fresh.length,
    orderCount: orders.filter(counts).length,
    total: { amount: total, currency },
    owed: { amount: owed, currency },
    oldestWaitingSince: fresh.map(({ placedAt }) => placedAt).sort()[0] ?? null,
    openCalls: openCalls.length,
    unreadMessages,
  };
}

/** The row at this moment. */
export const rowOf = (tile: Tile, now: Date): TableRow => ({
  ...tile,
  oldestWaitingMinutes:
    tile.oldestWaitingSince === null
      ? null
      : Math.max(0, Math.floor((now.getTime() - Date.parse(tile.oldestWaitingSince)) / 60_000)),
});
