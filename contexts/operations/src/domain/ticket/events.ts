import type { Dismissal, OrderedThings, Step, UndoneStep } from './ticket.ts';

export type TicketEvent =
  | { readonly kind: 'opened'; readonly order: OrderedThings }
  | { readonly kind: 'stepped'; readonly step: Step }
  | { readonly kind: 'undone'; readonly undone: UndoneStep }
  | { readonly kind: 'dismissed'; readonly dismissal: Dismissal };
