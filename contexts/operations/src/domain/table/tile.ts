import type { PaymentMode, TableRow, TicketStatus } from '@hiorder/contracts';

export interface OrderAtTable {
  readonly status: TicketStatus;
  readonly total: number;
  readonly paymentMode: PaymentMode;
  readonly placedAt: string;
  /** Approved less refunded. */
  readonly paid: number;
}

export interface TableFacts {
  readonly table: {
    readonly id: string;
    readonly name: string;
    readonly seats: number;
    readonly position: number;
  };
  /** False when identity has not told of the table (yet), or has retired it. */
  readonly inUse: boolean;
  readonly currency: string;
  readonly session: { readonly id: string; readonly openedAt: string } | null;
  readonly people: number;
  readonly unreadMessages: number;
  readonly orders: readonly OrderAtTable[];
}

/** A table as the board shows it; how long something waits is worked out when it is shown. */
export type Tile = Omit<TableRow, 'oldestWaitingMinutes' | 'removed'>;

export interface Bill {
  readonly total: number;
  readonly paid: number;
  readonly owed: number;
}

export const counts = ({ status }: { readonly status: TicketStatus }): boolean =>
  status !== 'cancelled' && status !== 'rejected';

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

/** Cancelled orders count for nothing. Prepaid orders owe nothing: unpaid ones never get here. */
export function billOf(orders: readonly OrderAtTable[]): Bill {
  const counted = orders.filter(counts);
  const later = counted.filter(({ paymentMode }) => paymentMode === 'postpay');
  const owed = sum(later.map(({ total }) => total)) - sum(later.map(({ paid }) => paid));
  return {
    total: sum(counted.map(({ total }) => total)),
    paid: sum(counted.map(({ paid }) => paid)),
    owed: Math.max(0, owed),
  };
}

/** A party at a table is always shown, whatever else is known of the table. */
export const isShown = (facts: TableFacts): boolean => facts.inUse || facts.session !== null;

export function tileOf({ table, currency, session, people, unreadMessages, orders }: TableFacts): Tile {
  const fresh = orders.filter(({ status }) => status === 'placed');
  const { total, owed } = billOf(orders);
  return {
    ...table,
    state: fresh.length > 0 ? 'order' : session ? 'seated' : 'empty',
    session,
    people,
    newOrders: fresh.length,
    orderCount: orders.filter(counts).length,
    total: { amount: total, currency },
    owed: { amount: owed, currency },
    oldestWaitingSince: fresh.map(({ placedAt }) => placedAt).sort()[0] ?? null,
    openCalls: 0,
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
