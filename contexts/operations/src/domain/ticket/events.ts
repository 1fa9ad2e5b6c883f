import type { Dismissal, OrderedThings, Step } from './ticket.ts';

export type TicketEvent =
  | { readonly kind: 'opened'; readonly order: OrderedThings }
  | { readonly kind: 'stepped'; readonly step: Step }
  | { readonly kind: 'dismissed'; readonly dismissal: Dismissal };
