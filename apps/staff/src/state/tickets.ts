import type { TicketView } from '@hiorder/contracts';
import { showToast, type ApiProblem } from '@hiorder/ui';
import { words } from '../words/index.ts';
import { announceArrivals, say, tellEnd } from './announcements.ts';
import { api, pageOf } from './api.ts';
import { inTurn } from './in-turn.ts';
import { createLoaded } from './loaded.ts';
import { lastMove } from './last-move.ts';
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
  | { status: 'rejected'; reason: string }
  | { status: 'rejected'; reasonId: string };

/** What the server has said of a card that was moved before its answer, perhaps several times. */
interface Base {
  truth: TicketView;
}
const bases = new WeakMap<TicketView, Base>();

/** As it will be when the server agrees. */
function movedOn({ undoableUntil: _until, ...ticket }: TicketView, status: Move['status']): TicketView {
  const at = new Date().toISOString();
  const history = [...ticket.history, { status, at }];
  return { ...ticket, status, changedAt: at, history, version: ticket.version + 1 };
}

/** Moves a card at once and takes it back when the server says no. */
export async function moveTicket(ticket: TicketView, move: Move): Promise<boolean> {
  const { orderId } = ticket;
  const optimistic = movedOn(ticket, move.status);
  const base = bases.get(ticket) ?? { truth: ticket };
  bases.set(optimistic, base);
  tickets.rows.value = new Map(tickets.rows.value).set(orderId, optimistic);
  // Who rejects it need not be told to stop.
  if (move.status === 'rejected') stopSeen(orderId);
  const w = words.value;
  const sayIt = () => say(w.board.nowIs(ticket.number, w.status[move.status]));
  // Nobody takes a rejection back, and another tablet may have accepted it: it is said once it is so.
  if (move.status !== 'rejected') sayIt();
  const done = await inTurn(orderId, () => sendMove(ticket, move, base));
  if (!done) takeBack(orderId, base);
  else if (move.status === 'rejected') sayIt();
  return done;
}

async function sendMove(ticket: TicketView, move: Move, base: Base): Promise<boolean> {
  const { orderId, status: expectedStatus } = ticket;
  const answer = await api.post<TicketView>(`/api/tickets/${orderId}/status`, { ...move, expectedStatus });
  if (!answer.ok) {
    void refused(ticket, answer.problem);
    return false;
  }
  base.truth = answer.value;
  tickets.put(answer.value);
  lastMove.value = { orderId, status: move.status, at: Date.now() };
  return true;
}

/** Takes the last step back, whoever took it. */
export async function undoStep(ticket: TicketView): Promise<void> {
  await inTurn(ticket.orderId, () => sendUndo(ticket));
}

async function sendUndo(ticket: TicketView): Promise<boolean> {
  const answer = await api.post<TicketView>(`/api/tickets/${ticket.orderId}/undo`, {
    expectedStatus: ticket.status,
  });
  if (lastMove.value?.orderId === ticket.orderId) lastMove.value = undefined;
  if (!answer.ok) {
    void refused(ticket, answer.problem);
    return false;
  }
  tickets.put(answer.value);
  const w = words.value;
  say(w.board.nowIs(ticket.number, w.status[answer.value.status]));
  return true;
}

/** Somebody else was faster, or it went wrong: it is said, and the board shows what is true. */
async function refused({ number }: TicketView, { code, data }: ApiProblem): Promise<void> {
  const w = words.value;
  const present = data['present'];
  const known = typeof present === 'string' && present in w.status;
  const moved = known && w.board.moved(number, w.status[present as keyof typeof w.status]);
  const text = code === 'undo-too-late' ? w.board.undoTooLate(number) : moved;
  showToast(text || w.common.saveFailed, { tone: 'bad' });
  await loadTickets();
}

/** Takes the card of a party that has left off every board. */
export async function dismissTicket(ticket: TicketView): Promise<void> {
  const answer = await api.post<TicketView>(`/api/tickets/${ticket.orderId}/dismiss`, {});
  if (answer.ok) return tickets.put(answer.value);
  showToast(words.value.common.saveFailed, { tone: 'bad' });
  await loadTickets();
}

/** What somebody was asked about has gone on meanwhile. */
export function tellMoved({ number, status }: TicketView): void {
  const w = words.value;
  showToast(w.board.moved(number, w.status[status]), { tone: 'bad' });
}

function takeBack(orderId: string, base: Base): void {
  const present = tickets.rows.value.get(orderId);
  if (present && bases.get(present) === base)
    tickets.rows.value = new Map(tickets.rows.value).set(orderId, base.truth);
}
