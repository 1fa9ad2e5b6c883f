import type { OrderStatus } from '@hiorder/contracts';

export type OrderRejection =
  | { readonly code: 'payment-amount-mismatch'; readonly expected: number; readonly amount: number }
  /** Another confirmation of this order is under way. */
  | { readonly code: 'payment-in-progress' }
  /** The order has no such charge. */
  | { readonly code: 'payment-unknown'; readonly paymentId: string }
  | { readonly code: 'order-expired' }
  | { readonly code: 'order-cancelled' }
  /** It needs no payment (any more). */
  | { readonly code: 'order-already-placed' }
  /** The store takes no payment at the counter for what is paid first. */
  | { readonly code: 'counter-payment-off' }
  /** It is to be paid at the counter, not in a payment window. */
  | { readonly code: 'counter-payment-asked' }
  /** Nobody has asked to pay it at the counter. */
  | { readonly code: 'counter-payment-not-asked' }
  /** The kitchen has it: a guest cannot cancel any more. */
  | { readonly code: 'order-already-accepted' }
  | { readonly code: 'order-already-served' }
  /** It still has time to be paid. */
  | { readonly code: 'order-not-due' }
  /** The kitchen cannot move it from this status. */
  | { readonly code: 'status-conflict'; readonly status: OrderStatus };
