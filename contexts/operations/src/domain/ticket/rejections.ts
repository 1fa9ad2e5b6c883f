import type { TicketStatus } from '@hiorder/contracts';

export type TicketRejection =
  | { readonly code: 'ticket-not-found' }
  /** The move is not allowed from where the ticket is, or the mover saw an older status. */
  | { readonly code: 'status-conflict'; readonly present: TicketStatus }
  /** Who rejects an order says why. */
  | { readonly code: 'reason-required' }
  /** The party still sits there: serve it or reject it. */
  | { readonly code: 'table-open' };
