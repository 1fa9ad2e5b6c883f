import type { OrderedThings, Step } from './ticket.ts';

export type TicketEvent =
  | { readonly kind: 'opened'; readonly order: OrderedThings }
  | { readonly kind: 'stepped'; readonly step: Step };
