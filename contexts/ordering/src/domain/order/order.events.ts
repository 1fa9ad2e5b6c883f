import type { Cancellation, Charge, Numbered, PaymentAttempt } from './order.ts';

export type UnusableReason = 'order-cancelled' | 'order-expired' | 'order-already-paid' | 'amount-mismatch';

export type OrderEvent =
  | { readonly kind: 'payment-begun'; readonly attempt: PaymentAttempt }
  | { readonly kind: 'payment-attempt-ended'; readonly outcome: 'declined' | 'unknown' }
  | { readonly kind: 'placed'; readonly placed: Numbered; readonly charge: Charge }
  /** It is to be paid at the counter from now on. */
  | { readonly kind: 'counter-asked'; readonly expiresAt: Date; readonly at: Date }
  | { readonly kind: 'taken-at-counter'; readonly placed: Numbered }
  | { readonly kind: 'counter-taken-back' }
  | {
      readonly kind: 'payment-unusable';
      readonly charge: Charge;
      readonly reason: UnusableReason;
      readonly at: Date;
    }
  | { readonly kind: 'accepted'; readonly etaMinutes: number | null; readonly at: Date }
  | { readonly kind: 'made-ready'; readonly at: Date }
  | { readonly kind: 'served'; readonly at: Date }
  | { readonly kind: 'stepped-back'; readonly etaMinutes: number | null; readonly at: Date }
  | ({ readonly kind: 'cancelled' } & Cancellation)
  | { readonly kind: 'expired'; readonly at: Date }
  | { readonly kind: 'refund-recorded'; readonly paymentId: string; readonly refunded: number };
