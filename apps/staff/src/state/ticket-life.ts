import type { TicketView } from '@hiorder/contracts';

/** Rejected by the store or cancelled by the guest: nothing of it will be carried out. */
export const isOver = ({ status }: TicketView): boolean => status === 'rejected' || status === 'cancelled';

/** The kitchen had begun with it. */
export const wasBegun = ({ history }: TicketView): boolean =>
  history.some(({ status }) => status === 'accepted');

/** Its table was closed before it was served: nobody waits for it. */
export const partyLeft = ({ tableClosed }: TicketView): boolean => tableClosed !== undefined;

/** Not made yet: nobody has had anything for what was paid. */
export const isUnmade = ({ status }: TicketView): boolean => status === 'placed' || status === 'accepted';

/** Not at the table yet, a dropped plate included: the store can still say no, and what was paid goes back. */
export const isRejectable = (ticket: TicketView): boolean => isUnmade(ticket) || ticket.status === 'ready';
