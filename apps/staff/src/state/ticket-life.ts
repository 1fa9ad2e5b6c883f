import type { TicketView } from '@hiorder/contracts';

/** Rejected by the store or cancelled by the guest: nothing of it will be carried out. */
export const isOver = ({ status }: TicketView): boolean => status === 'rejected' || status === 'cancelled';

/** The kitchen had begun with it. */
export const wasBegun = ({ history }: TicketView): boolean =>
  history.some(({ status }) => status === 'accepted');
