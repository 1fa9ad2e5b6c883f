import type { Refund } from './payment.ts';

export type PaymentEvent =
  | { readonly type: 'confirming-started'; readonly at: Date }
  | { readonly type: 'postponed' }
  | {
      readonly type: 'approved';
      readonly approvedAt: Date;
      readonly method: string | null;
      /** What was given back of it before it was known. */
      readonly returned: Refund | null;
    }
  | { readonly type: 'declined'; readonly code: string; readonly message: string; readonly at: Date }
  | { readonly type: 'failed'; readonly code: string; readonly at: Date }
  /** From now on everything that is not given back is owed. */
  | { readonly type: 'rest-owed' }
  | { readonly type: 'refund-requested'; readonly refund: Refund }
  | {
      readonly type: 'refund-completed';
      readonly refundId: string;
      readonly amount: number;
      readonly at: Date;
    }
  | { readonly type: 'refund-refused'; readonly refundId: string; readonly code: string; readonly at: Date }
  /** It was given back at the provider while we knew of the payment. */
  | { readonly type: 'returned-there'; readonly refund: Refund };
