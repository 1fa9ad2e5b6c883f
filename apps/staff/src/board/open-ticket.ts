import { signal } from '@preact/signals';

/** The order of which everything is shown. */
export const openTicketId = signal<string | undefined>(undefined);
