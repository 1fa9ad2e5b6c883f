import type { TicketView } from '@hiorder/contracts';

export interface Columns {
  readonly fresh: readonly TicketView[];
  readonly accepted: readonly TicketView[];
  readonly ready: readonly TicketView[];
  readonly served: readonly TicketView[];
}

const oldestFirst = (a: TicketView, b: TicketView) =>
  a.placedAt.localeCompare(b.placedAt) || a.number - b.number;
const lastChangedFirst = (a: TicketView, b: TicketView) => b.changedAt.localeCompare(a.changedAt);

const RECENT = 30;

/** Every station that has something to do, in the order of the menu's names. */
export const stationsOf = (tickets: Iterable<TicketView>): string[] =>
  [...new Set([...tickets].flatMap((ticket) => ticket.lines.map((line) => line.station)))].sort();

export const linesAt = (ticket: TicketView, station: string | undefined) =>
  station === undefined ? ticket.lines : ticket.lines.filter((line) => line.station === station);

/** The board's columns; with a station only cards that have a line there. */
export function columnsOf(tickets: Iterable<TicketView>, station: string | undefined): Columns {
  const shown = [...tickets].filter((ticket) => linesAt(ticket, station).length > 0);
  const at = (status: TicketView['status']) => shown.filter((ticket) => ticket.status === status);
  return {
    fresh: at('placed').sort(oldestFirst),
    accepted: at('accepted').sort((a, b) => (a.dueAt ?? a.placedAt).localeCompare(b.dueAt ?? b.placedAt)),
    ready: at('ready').sort(lastChangedFirst).reverse(),
    served: at('served').sort(lastChangedFirst).slice(0, RECENT),
  };
}

/** How much of each dish is still to make: what is new or being cooked and not crossed off. */
export function allDay(
  columns: Columns,
  station: string | undefined,
  crossed: ReadonlySet<string>,
): { name: string; quantity: number }[] {
  const counts = new Map<string, number>();
  for (const ticket of [...columns.fresh, ...columns.accepted])
    for (const line of linesAt(ticket, station)) {
      if (!crossed.has(line.lineId)) counts.set(line.name, (counts.get(line.name) ?? 0) + line.quantity);
    }
  return [...counts]
    .map(([name, quantity]) => ({ name, quantity }))
    .sort((a, b) => b.quantity - a.quantity || a.name.localeCompare(b.name));
}

/** Cards dealt into two even stacks, in reading order. */
export function deal<Card>(cards: readonly Card[], stacks: number): Card[][] {
  const dealt = Array.from({ length: stacks }, (): Card[] => []);
  cards.forEach((card, index) => dealt[index % stacks]?.push(card));
  return dealt;
}
