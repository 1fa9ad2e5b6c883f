import type { TicketView } from '@hiorder/contracts';
import { stored } from '@hiorder/ui/stored';
import { signal } from '@preact/signals';
import { isOver, wasBegun } from './ticket-life.ts';

const kept = stored<string[]>('hiorder.stops-seen');
const MOST = 200;
/** Later than this nobody is still cooking it. */
const SHOWN_MS = 30 * 60_000;

/** Ended orders whose stop this device's cook has seen. */
const seen = signal<ReadonlySet<string>>(new Set(kept.read() ?? []));

/** Ended while it was being cooked: whoever stands at the stove must be told to stop. */
export const mustStop = (ticket: TicketView, now: number): boolean =>
  isOver(ticket) &&
  wasBegun(ticket) &&
  !seen.value.has(ticket.orderId) &&
  now - Date.parse(ticket.changedAt) < SHOWN_MS;

export function stopSeen(orderId: string): void {
  const next = [...seen.value, orderId].slice(-MOST);
  seen.value = new Set(next);
  kept.write(next);
}
