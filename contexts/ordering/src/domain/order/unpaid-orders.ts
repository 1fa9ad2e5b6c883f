/** An order that waits for its payment: it holds stock, and its lines go back into the cart if nobody pays. */
export interface UnpaidOrder {
  readonly orderedBy: string | null;
  readonly lines: number;
}

/** What waits already when a guest orders. */
export interface Unpaid {
  readonly ordersOfGuest: number;
  readonly linesOfTable: number;
}

/** Of one guest at once: nobody keeps what others could order by ordering it again and again and never paying. */
export const MAX_UNPAID_ORDERS = 3;
/** Of a whole party at once. All that goes back into its cart can still be named one by one when it is ordered anew. */
export const MAX_UNPAID_LINES = 150;

export const nothingUnpaid: Unpaid = { ordersOfGuest: 0, linesOfTable: 0 };

export const unpaidFor = (guestId: string, orders: readonly UnpaidOrder[]): Unpaid => ({
  ordersOfGuest: orders.filter((order) => order.orderedBy === guestId).length,
  linesOfTable: orders.reduce((sum, order) => sum + order.lines, 0),
});

export interface TooManyUnpaid {
  readonly code: 'too-many-unpaid-orders';
  /** Orders of the guest's, or lines of the table's: those that wait with those that would. */
  readonly of: 'guest' | 'table';
  readonly unpaid: number;
  readonly max: number;
}

export function tooManyUnpaid(before: Unpaid, lines: number): readonly TooManyUnpaid[] {
  const code = 'too-many-unpaid-orders';
  const orders = { code, of: 'guest', unpaid: before.ordersOfGuest + 1, max: MAX_UNPAID_ORDERS } as const;
  const more = { code, of: 'table', unpaid: before.linesOfTable + lines, max: MAX_UNPAID_LINES } as const;
  return [orders, more].filter(({ unpaid, max }) => unpaid > max);
}
