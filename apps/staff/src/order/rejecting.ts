import type { TicketView } from '@hiorder/contracts';
import { signal } from '@preact/signals';

/** The order that somebody is about to reject; the sheet is open while there is one. */
export const rejecting = signal<{ ticket: TicketView; done: (() => void) | undefined } | undefined>(
  undefined,
);

/** `done` is called once it is not to be rejected any more: it has been, or it went on without. */
export function askReject(ticket: TicketView, done?: () => void): void {
  rejecting.value = { ticket, done };
}
