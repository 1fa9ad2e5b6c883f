import type { TicketView } from '@hiorder/contracts';
import { signal } from '@preact/signals';

/** The card that somebody is about to take off the board unmade; the sheet is open while there is one. */
export const dismissing = signal<{ orderId: string; done: () => void } | undefined>(undefined);

/** `done` is called once the card has left. */
export function askDismiss({ orderId }: TicketView, done: () => void): void {
  dismissing.value = { orderId, done };
}
