import type { TableRow, TicketView } from '@hiorder/contracts';

/** Equal ones replace each other: the server's word over our own guess. */
export const isNewerTicket = (next: TicketView, present: TicketView): boolean =>
  next.version >= present.version;

/** A tile has no version: the last one told is the present one. */
export const isNewerTable = (_next: TableRow, _present: TableRow): boolean => true;
