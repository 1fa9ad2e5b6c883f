import type { KitchenTargets, TicketView } from '@hiorder/contracts';
import { partyLeft } from '../state/ticket-life.ts';

/** fresh: in time; late: near or past its target; over: far past it. Colours the card's header. */
export type Age = 'fresh' | 'late' | 'over';

const NEARLY = 3;

const minutes = (ms: number): number => ms / 60_000;

export const sincePlaced = (ticket: TicketView, now: number): number =>
  Math.max(0, now - Date.parse(ticket.placedAt));
export const sinceChanged = (ticket: TicketView, now: number): number =>
  Math.max(0, now - Date.parse(ticket.changedAt));

/** Minutes that its slowest dish wants to need: by its own target, else its station's, else the whole kitchen's. */
export const cookMinutesFor = (
  { lines }: TicketView,
  { cookMinutes, stations, items = [] }: KitchenTargets,
): number =>
  Math.max(
    ...lines.map(
      ({ itemId, station }) =>
        items.find((one) => one.itemId === itemId)?.cookMinutes ??
        stations.find((one) => one.station === station)?.cookMinutes ??
        cookMinutes,
    ),
  );

/** The stepper goes in fives, so far. */
const inSteps = (minutes: number): number => Math.min(120, Math.max(5, Math.ceil(minutes / 5) * 5));

/** What to promise when it is accepted: with the wait that guests have been told of already. */
export const promiseFor = (ticket: TicketView, targets: KitchenTargets, extraMinutes = 0): number =>
  inSteps(cookMinutesFor(ticket, targets) + extraMinutes);

/** When the dish was promised: by the kitchen, else as long after its acceptance as its dishes want to need. */
export const dueAt = (ticket: TicketView, targets: KitchenTargets): number =>
  ticket.dueAt
    ? Date.parse(ticket.dueAt)
    : Date.parse(ticket.changedAt) + (ticket.etaMinutes ?? cookMinutesFor(ticket, targets)) * 60_000;

const waitedFor = (waited: number, target: number): Age =>
  waited >= 2 * target ? 'over' : waited >= target ? 'late' : 'fresh';

export function ageOf(ticket: TicketView, now: number, targets: KitchenTargets): Age {
  if (partyLeft(ticket)) return 'fresh';
  switch (ticket.status) {
    case 'placed':
      return waitedFor(minutes(sincePlaced(ticket, now)), targets.acceptMinutes);
    case 'accepted': {
      const left = minutes(dueAt(ticket, targets) - now);
      return left < 0 ? 'over' : left < NEARLY ? 'late' : 'fresh';
    }
    case 'ready':
      return waitedFor(minutes(sinceChanged(ticket, now)), targets.serveMinutes);
    case 'served':
    case 'rejected':
    case 'cancelled':
      return 'fresh';
  }
}

/** `3:40`, `1:05:09`. */
export function stopwatch(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${hours > 0 ? two(Math.floor((seconds % 3600) / 60)) : Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
