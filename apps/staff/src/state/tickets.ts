import type { TicketStatus, TicketView } from '@hiorder/contracts';
import { newIdempotencyKey, playChime, showToast } from '@hiorder/ui';
import { signal } from '@preact/signals';
import { words } from '../words/index.ts';
import { api } from './api.ts';
import { createLoaded } from './loaded.ts';
import { isNewerTicket } from './newer.ts';

export const tickets = createLoaded<TicketView>({
  read: () => api.get('/api/tickets?limit=200'),
  idOf: (ticket) => ticket.orderId,
  newer: isNewerTicket,
});

/** What a screen reader is told, and the mark on the board, of the newest order. */
export const announcement = signal('');

/** A card came over the live stream. */
export function receiveTicket(ticket: TicketView): void {
  const isNew = ticket.status === 'placed' && !tickets.rows.value.has(ticket.orderId);
  tickets.put(ticket);
  if (!isNew) return;
  playChime('ready');
  const text = words.value.board.arrived(words.value.floor.table(ticket.table.name), ticket.number);
  announcement.value = text;
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
  const answer = await api.send<TicketView>({
    method: 'POST',
    path: `/api/tickets/${ticket.orderId}/status`,
    body: { ...move, expectedStatus: ticket.status },
    idempotencyKey: newIdempotencyKey(),
  });
  if (answer.ok) {
    tickets.put(answer.value);
    return true;
  }
  const rows = new Map(tickets.rows.value);
  if (rows.get(ticket.orderId) === optimistic) tickets.rows.value = rows.set(ticket.orderId, ticket);
  const present = answer.problem.data['present'];
  const status =
    typeof present === 'string' && present in words.value.status ? (present as TicketStatus) : undefined;
  showToast(
    status
      ? words.value.board.moved(ticket.number, words.value.status[status])
      : words.value.common.saveFailed,
    { tone: 'bad' },
  );
  await tickets.load();
  return false;
}
