export type PaymentCommand =
  /** Ask the provider to take the money, for the first time or again. */
  | { readonly type: 'confirm'; readonly at: Date }
  /** The provider was certainly not reached. */
  | { readonly type: 'postpone' }
  | { readonly type: 'approve'; readonly approvedAt: Date; readonly method: string | null }
  /** Money was taken, and somebody gave it back at the provider before we knew: `balance` is what is left of it. */
  | {
      readonly type: 'approve-returned';
      readonly approvedAt: Date;
      readonly method: string | null;
      readonly balance: number;
      /** The refund that was made there, and the one of what is left. */
      readonly refundIds: readonly [string, string];
      readonly at: Date;
    }
  | { readonly type: 'decline'; readonly code: string; readonly message: string; readonly at: Date }
  | { readonly type: 'fail'; readonly code: string; readonly at: Date }
  | {
      readonly type: 'refund';
      readonly refundId: string;
      /** `rest`: whatever has not been given back, because the order is gone. */
      readonly amount: number | 'rest';
      /** That much of what it was for is gone: it is owed. Otherwise staff ask for it. */
      readonly owed?: boolean;
      readonly reason: string;
      readonly at: Date;
    }
  | { readonly type: 'complete-refund'; readonly refundId: string; readonly at: Date }
  | {
      readonly type: 'refuse-refund';
      readonly refundId: string;
      readonly code: string;
      readonly at: Date;
      /** The id of the refund that takes its place when the money is owed. */
      readonly nextRefundId: string;
    }
  /** The provider has said no to a refund, and that `balance` is left there. */
  | {
      readonly type: 'note-balance';
      readonly balance: number;
      readonly code: string;
      /** Of what was given back there without us, and of what takes the place of a refund that asks for too much. */
      readonly refundIds: readonly [string, string];
      readonly at: Date;
    };

export type PaymentCommandType = PaymentCommand['type'];
