import type { TicketStatus } from '@hiorder/contracts';

export type TicketRejection =
  | { readonly code: 'ticket-not-found' }
  /** The move is not allowed from where the ticket is, or the mover saw an older status. */
  | { readonly code: 'status-conflict'; readonly present: TicketStatus }
  /** Nobody has done anything with it yet, or it has come to an end that cannot be taken back. */
  | { readonly code: 'nothing-to-undo'; readonly present: TicketStatus }
  | { readonly code: 'undo-too-late'; readonly present: TicketStatus }
  /** Who rejects an order says why. */
  | { readonly code: 'reason-required' }
  /** It is not (any more) among the store's reasons. */
  | { readonly code: 'reason-unknown' }
  /** The party still sits there: serve it or reject it. */
  | { readonly code: 'table-open' };
