import type { DeclineReason } from '@hiorder/contracts';

/** What payment says about a confirmation. */
export type Confirmation =
  | {
      readonly kind: 'approved';
      readonly paymentId: string;
      readonly provider: string;
      readonly amount: number;
    }
  /** No money was taken. `reason` is the provider's code. */
  | {
      readonly kind: 'declined';
      readonly reason: string | null;
      readonly declineReason: DeclineReason;
    }
  | { readonly kind: 'amount-mismatch' }
  /** Payment has closed this order or this key. */
  | { readonly kind: 'refused'; readonly code: string }
  /** No answer in time, or no provider: money may have been taken, and then `payment-approved` will come. */
  | { readonly kind: 'unavailable' };

export interface Payments {
  /** Never throws for what a network can do; it may be asked again with the same key. */
  confirm(o: {
    orderId: string;
    storeId: string;
    paymentKey: string;
    amount: number;
    currency: string;
  }): Promise<Confirmation>;
}
