import type { TicketView } from '@hiorder/contracts';
import { signal } from '@preact/signals';

/** The order that somebody is about to reject; the sheet is open while there is one. */
export const rejecting = signal<TicketView | undefined>(undefined);

export const askReject = (ticket: TicketView): void => {
  rejecting.value = ticket;
};
