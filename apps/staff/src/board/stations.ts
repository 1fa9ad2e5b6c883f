import type { TicketView } from '@hiorder/contracts';
import { stored } from '@hiorder/ui/stored';
import { signal } from '@preact/signals';

const kept = stored<string>('hiorder.board.station');

/** The station whose board this device is; all of them without one. */
export const station = signal<string | undefined>(kept.read() ?? undefined);

export function chooseStation(name: string | undefined): void {
  station.value = name;
  if (name === undefined) kept.clear();
  else kept.write(name);
}

/** Every station that has something to do, and the chosen one though it has nothing, by name. */
export const stationsOf = (tickets: Iterable<TicketView>, chosen?: string): string[] =>
  [
    ...new Set([
      ...[...tickets].flatMap((ticket) => ticket.lines.map((line) => line.station)),
      ...(chosen === undefined ? [] : [chosen]),
    ]),
  ].sort();

export const linesAt = (ticket: TicketView, name: string | undefined) =>
  name === undefined ? ticket.lines : ticket.lines.filter((line) => line.station === name);

/** How many orders still have something to make there. */
export const workAt = (tickets: readonly TicketView[], name: string | undefined): number =>
  tickets.filter(
    (ticket) =>
      (ticket.status === 'placed' || ticket.status === 'accepted') && linesAt(ticket, name).length > 0,
  ).length;
