import type { TicketView } from '@hiorder/contracts';
import { playChime, showToast } from '@hiorder/ui';
import { signal } from '@preact/signals';
import { words } from '../words/index.ts';
import { isOver, wasBegun } from './ticket-life.ts';

/** What a screen reader is told, at once. */
export const announcement = signal('');

/** Orders that came just now: their cards show it for a moment. */
export const arrived = signal<ReadonlySet<string>>(new Set());

const SHOWN_MS = 4_000;
const known = new Set<string>();

export function say(text: string): void {
  announcement.value = text;
}

/** A sound, a mark and a word for every new order that has not had them; `silent` only takes note of them. */
export function announceArrivals(tickets: Iterable<TicketView>, o: { silent?: boolean } = {}): void {
  const fresh = [...tickets].filter(({ status, orderId }) => status === 'placed' && !known.has(orderId));
  for (const { orderId } of fresh) known.add(orderId);
  const [first] = fresh;
  if (!first || o.silent) return;
  playChime('ready');
  const w = words.value;
  say(
    fresh.length === 1
      ? w.board.arrived(w.floor.table(first.table.name), first.number)
      : w.board.arrivedMany(fresh.length),
  );
  const ids = fresh.map(({ orderId }) => orderId);
  arrived.value = new Set([...arrived.value, ...ids]);
  setTimeout(() => {
    const rest = new Set(arrived.value);
    for (const id of ids) rest.delete(id);
    arrived.value = rest;
  }, SHOWN_MS);
}

/** An order that somebody else ended must not just vanish; one being cooked keeps a card that says stop. */
export function tellEnd(before: TicketView, after: TicketView): void {
  if (isOver(before) || !isOver(after)) return;
  const w = words.value;
  const text = w.board.ended(after.number, w.floor.table(after.table.name), w.status[after.status]);
  if (wasBegun(after)) playChime('step');
  showToast(text, { tone: 'bad' });
}
