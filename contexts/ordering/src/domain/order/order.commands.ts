import type { Actor, LocalizedText, RejectReason, UndoableStatus } from '@hiorder/contracts';
import type { OrderNumber } from './order.ts';

export interface Approval {
  readonly paymentId: string;
  readonly provider: string;
  readonly amount: number;
}

export type OrderCommand =
  /** A guest comes back from the payment window: may this be confirmed? */
  | {
      readonly kind: 'begin-payment';
      readonly paymentKey: string;
      readonly amount: number;
      /** Null: taken to be the order's. */
      readonly currency: string | null;
      readonly at: Date;
    }
  | {
      readonly kind: 'end-payment-attempt';
      readonly paymentKey: string;
      readonly outcome: 'declined' | 'unknown';
    }
  /** `number` is drawn by the caller if, and only if, `placesOrder` says that it will be used. */
  | {
      readonly kind: 'approve-payment';
      readonly approval: Approval;
      readonly number: OrderNumber | null;
      readonly at: Date;
    }
  /** A guest wants to pay at the counter; `isAllowed`: the store lets them. */
  | {
      readonly kind: 'ask-for-counter';
      readonly isAllowed: boolean;
      readonly expiresAt: Date;
      readonly at: Date;
    }
  /** Staff have taken the money. */
  | { readonly kind: 'take-at-counter'; readonly number: OrderNumber; readonly at: Date }
  /** They have not, after all. */
  | { readonly kind: 'take-back-at-counter' }
  | {
      readonly kind: 'cancel';
      readonly by: Actor;
      readonly reason: string | null;
      /** The kitchen's. */
      readonly reasonCode?: RejectReason | null;
      /** The store's own words for it. */
      readonly reasonText?: LocalizedText | null;
      readonly at: Date;
    }
  | { readonly kind: 'expire'; readonly at: Date }
  | { readonly kind: 'accept'; readonly etaMinutes: number | null; readonly at: Date }
  | { readonly kind: 'make-ready'; readonly at: Date }
  | { readonly kind: 'serve'; readonly at: Date }
  /** The kitchen takes back that it is `from`. `etaMinutes`: what it had promised before. */
  | {
      readonly kind: 'step-back';
      readonly from: UndoableStatus;
      readonly etaMinutes: number | null;
      readonly at: Date;
    }
  | { readonly kind: 'record-refund'; readonly paymentId: string; readonly refunded: number };
