import type { TableRow, TicketView } from '@hiorder/contracts';

export type TableState = TableRow['state'];
export type Filter = TableState | 'all';

/** In the order in which they matter to somebody walking past. */
export const FILTERS: readonly Filter[] = ['all', 'order', 'call', 'bill', 'seated', 'empty'];

export const sorted = (rows: Iterable<TableRow>): TableRow[] =>
  [...rows].sort((a, b) => a.position - b.position || a.name.localeCompare(b.name, 'ko', { numeric: true }));

export const countsOf = (rows: readonly TableRow[]): Record<Filter, number> => {
  const counts: Record<Filter, number> = {
    all: rows.length,
    empty: 0,
    seated: 0,
    order: 0,
    call: 0,
    bill: 0,
  };
  for (const row of rows) counts[row.state] += 1;
  return counts;
};

export const filtered = (rows: readonly TableRow[], filter: Filter): TableRow[] =>
  filter === 'all' ? [...rows] : rows.filter((row) => row.state === filter);

export const inUse = (rows: readonly TableRow[]): number => rows.filter((row) => row.session !== null).length;
export const guestsIn = (rows: readonly TableRow[]): number => rows.reduce((sum, row) => sum + row.people, 0);

export const minutesSince = (instant: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000));

const URGENCY: readonly TableState[] = ['order', 'call', 'bill'];

/**
 * Tables that wait for somebody: new orders, then calls, then bills, each by how long they have waited. `calling` says
 * since when.
 */
export const toDo = (
  rows: Iterable<TableRow>,
  calling: (row: TableRow) => string | undefined = () => undefined,
): TableRow[] =>
  [...rows]
    .filter(({ state }) => URGENCY.includes(state))
    .sort(
      (a, b) =>
        URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) ||
        (a.oldestWaitingSince ?? '').localeCompare(b.oldestWaitingSince ?? '') ||
        (calling(a) ?? '').localeCompare(calling(b) ?? '') ||
        a.position - b.position,
    );

/** Of the party that sits there now: who was there before may have left something that nobody cleared away. */
export const ordersOf = <Order extends Pick<TicketView, 'tableSessionId'>>(
  { session }: Pick<TableRow, 'session'>,
  orders: readonly Order[],
): Order[] => orders.filter(({ tableSessionId }) => tableSessionId === session?.id);

/** `김치찌개 2, 해물파전 1` over several orders. */
export function dishesOf(orders: readonly Pick<TicketView, 'lines'>[]): string {
  const counts = new Map<string, number>();
  for (const { name, quantity } of orders.flatMap(({ lines }) => lines))
    counts.set(name, (counts.get(name) ?? 0) + quantity);
  return [...counts].map(([name, quantity]) => `${name} ${quantity}`).join(', ');
}
