import type { TicketView } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { words } from '../words/index.ts';
import { announceArrivals, say, tellEnd } from './announcements.ts';
import { api, pageOf } from './api.ts';
import { createLoaded } from './loaded.ts';
import { isNewerTicket } from './newer.ts';
import { stopSeen } from './stops.ts';

export const tickets = createLoaded<TicketView>({
  read: (cursor) => api.get(pageOf('/api/tickets', cursor)),
  idOf: (ticket) => ticket.orderId,
  newer: isNewerTicket,
  gone: (ticket) => ticket.dismissed !== undefined,
});

/** Reads the board again, and shows it: somebody pressed a button. */
export const retryTickets = (): Promise<void> => loadTickets(tickets.retry);

/** Reads the board again; orders that came while nothing was heard sound like the others. */
export async function loadTickets(load = tickets.load): Promise<void> {
  const first = tickets.state.value !== 'ready';
  await load();
  announceArrivals(tickets.rows.value.values(), { silent: first });
}

/** A card came over the live stream. */
export function receiveTicket(ticket: TicketView): void {
  const before = tickets.rows.value.get(ticket.orderId);
  tickets.put(ticket);
  announceArrivals([ticket]);
  if (before) tellEnd(before, ticket);
}

export type Move =
  | { status: 'accepted'; etaMinutes: number }
  | { status: 'ready' }
  | { status: 'served' }
  | { status: 'rejected'; reason: string };

/** Moves a card at once and takes it back when the server says no. */
export async function moveTicket(ticket: TicketView, move: Move): Promise<boolean> {
  const at = new Date().toISOString();
  const optimistic: TicketView = {
    ...ticket,
    status: move.status,
    changedAt: at,
    history: [...ticket.history, { status: move.status, at }],
  };
  tickets.rows.value = new Map(tickets.rows.value).set(ticket.orderId, optimistic);
  // Who rejects it need not be told to stop.
  if (move.status === 'rejected') stopSeen(ticket.orderId);
  const w = words.value;
  say(w.board.nowIs(ticket.number, w.status[move.status]));
  const answer = await api.post<TicketView>(`/api/tickets/${ticket.orderId}/status`, {
    ...move,
    expectedStatus: ticket.status,
  });
  if (answer.ok) {
    tickets.put(answer.value);
    return true;
  }
  takeBack(ticket, optimistic);
  const present = answer.problem.data['present'];
  const known = typeof present === 'string' && present in w.status;
  showToast(
    known ? w.board.moved(ticket.number, w.status[present as keyof typeof w.status]) : w.common.saveFailed,
    { tone: 'bad' },
  );
  await loadTickets();
  return false;
}

/** Takes the card of a party that has left off every board. */
export async function dismissTicket(ticket: TicketView): Promise<void> {
  const answer = await api.post<TicketView>(`/api/tickets/${ticket.orderId}/dismiss`, {});
  if (answer.ok) return tickets.put(answer.value);
  showToast(words.value.common.saveFailed, { tone: 'bad' });
  await loadTickets();
}

function takeBack(ticket: TicketView, optimistic: TicketView): void {
  const rows = new Map(tickets.rows.value);
  if (rows.get(ticket.orderId) === optimistic) tickets.rows.value = rows.set(ticket.orderId, ticket);
}
