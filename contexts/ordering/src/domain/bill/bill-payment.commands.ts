import type { Actor } from '@hiorder/contracts';
import type { Approval } from '../order/order.commands.ts';

/** `fits`: the bill still owes as much; see `stillFits`. */
export type BillPaymentCommand =
  /** A guest comes back from the payment window: may this be confirmed? */
  | {
      readonly kind: 'begin-payment';
      readonly paymentKey: string;
      readonly amount: number;
      /** Null: taken to be the bill's. */
      readonly currency: string | null;
      readonly fits: boolean;
      readonly by: Actor;
      readonly at: Date;
    }
  | {
      readonly kind: 'end-payment-attempt';
      readonly paymentKey: string;
      readonly outcome: 'declined' | 'unknown';
    }
  | {
      readonly kind: 'approve-payment';
      readonly approval: Approval;
      readonly fits: boolean;
      readonly by: Actor;
      readonly at: Date;
    }
  /** Staff have the money. */
  | { readonly kind: 'take-at-counter'; readonly fits: boolean; readonly by: Actor; readonly at: Date }
  /** By staff also one that they took themselves: they were mistaken. */
  | { readonly kind: 'cancel'; readonly by: Actor; readonly at: Date }
  | { readonly kind: 'expire'; readonly by: Actor; readonly at: Date }
  /** What it paid for was cancelled: that much of it is given back. */
  | { readonly kind: 'give-back'; readonly amount: number }
  /** `overpaid`: what the bill has too much before it. */
  | {
      readonly kind: 'record-refund';
      readonly paymentId: string;
      readonly refunded: number;
      readonly overpaid: number;
    };
