import type { TicketView } from '@hiorder/contracts';
import { partyLeft } from '../state/ticket-life.ts';
import { linesAt } from './stations.ts';

export interface Columns {
  readonly fresh: readonly TicketView[];
  readonly accepted: readonly TicketView[];
  readonly ready: readonly TicketView[];
  readonly served: readonly TicketView[];
}
export type ColumnName = keyof Columns;
export const COLUMNS: readonly ColumnName[] = ['fresh', 'accepted', 'ready', 'served'];

/** Instants of one form sort as plain text. */
const by = (instantOf: (ticket: TicketView) => string) => (a: TicketView, b: TicketView) => {
  // For one whose party has left nobody waits.
  const left = Number(partyLeft(a)) - Number(partyLeft(b));
  if (left !== 0) return left;
  const [one, other] = [instantOf(a), instantOf(b)];
  return one === other ? a.number - b.number : one < other ? -1 : 1;
};
const oldestFirst = by(({ placedAt }) => placedAt);
const dueFirst = by(({ dueAt, placedAt }) => dueAt ?? placedAt);
const changedFirst = by(({ changedAt }) => changedAt);

/** The board's columns; with a station only cards that have a line there. */
export function columnsOf(tickets: Iterable<TicketView>, station: string | undefined): Columns {
  const shown = [...tickets].filter((ticket) => linesAt(ticket, station).length > 0);
  const at = (status: TicketView['status']) => shown.filter((ticket) => ticket.status === status);
  return {
    fresh: at('placed').sort(oldestFirst),
    accepted: at('accepted').sort(dueFirst),
    ready: at('ready').sort(changedFirst),
    served: at('served').sort(changedFirst).reverse(),
  };
}

/** How much of each dish is still to make: new or being cooked, not crossed off, for a party that is still there. */
export function allDay(
  columns: Columns,
  station: string | undefined,
  crossed: ReadonlySet<string>,
): { name: string; quantity: number }[] {
  const counts = new Map<string, number>();
  for (const ticket of [...columns.fresh, ...columns.accepted].filter((one) => !partyLeft(one)))
    for (const line of linesAt(ticket, station)) {
      if (!crossed.has(line.lineId)) counts.set(line.name, (counts.get(line.name) ?? 0) + line.quantity);
    }
  return [...counts]
    .map(([name, quantity]) => ({ name, quantity }))
    .sort((a, b) => b.quantity - a.quantity || a.name.localeCompare(b.name));
}

/** Minutes from order to finished dish, over what has been finished; undefined before the first. */
export function averageMinutes(tickets: Iterable<TicketView>): number | undefined {
  const took = [...tickets].flatMap(({ history, placedAt }) => {
    const ready = history.find(({ status }) => status === 'ready');
    return ready ? [Date.parse(ready.at) - Date.parse(placedAt)] : [];
  });
  if (took.length === 0) return undefined;
  return Math.max(1, Math.round(took.reduce((sum, one) => sum + one, 0) / took.length / 60_000));
}
