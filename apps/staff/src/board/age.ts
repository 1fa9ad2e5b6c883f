import type { TicketView } from '@hiorder/contracts';

/** fresh: in time; late: near or past its target; over: far past it. Colours the card's header. */
export type Age = 'fresh' | 'late' | 'over';

/** Minutes within which an order should be accepted. */
export const ACCEPT_TARGET = 3;
/** Minutes a finished dish may wait to be carried. */
const SERVE_TARGET = 3;
const DEFAULT_ETA = 15;
const NEARLY = 3;

const minutes = (ms: number): number => ms / 60_000;

export const sincePlaced = (ticket: TicketView, now: number): number =>
  Math.max(0, now - Date.parse(ticket.placedAt));
export const sinceChanged = (ticket: TicketView, now: number): number =>
  Math.max(0, now - Date.parse(ticket.changedAt));

/** When the dish was promised: by the kitchen, else a usual time after the order. */
export const dueAt = (ticket: TicketView): number =>
  ticket.dueAt
    ? Date.parse(ticket.dueAt)
    : Date.parse(ticket.placedAt) + (ticket.etaMinutes ?? DEFAULT_ETA) * 60_000;

export function ageOf(ticket: TicketView, now: number): Age {
  switch (ticket.status) {
    case 'placed': {
      const waited = minutes(sincePlaced(ticket, now));
      return waited >= 2 * ACCEPT_TARGET ? 'over' : waited >= ACCEPT_TARGET ? 'late' : 'fresh';
    }
    case 'accepted': {
      const left = minutes(dueAt(ticket) - now);
      return left < 0 ? 'over' : left < NEARLY ? 'late' : 'fresh';
    }
    case 'ready': {
      const waited = minutes(sinceChanged(ticket, now));
      return waited >= 2 * SERVE_TARGET ? 'over' : waited >= SERVE_TARGET ? 'late' : 'fresh';
    }
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
