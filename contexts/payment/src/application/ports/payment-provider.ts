import type { DeclineReason } from '@hiorder/contracts';

/** What a provider says to a request for money. `unknown` is never "no": money may have been taken. */
export type ConfirmResult =
  | { readonly kind: 'approved'; readonly approvedAt: Date; readonly method: string | null }
  | { readonly kind: 'declined'; readonly code: string; readonly message: string }
  | Unknown;

export type CancelResult =
  | { readonly kind: 'refunded'; readonly at: Date; readonly transactionKey: string }
  /** Asked and answered: this money is not given back this way. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  /** Asked and answered "not now": the same idempotency key would only repeat the answer. */
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }
  | Unknown;

export type FindResult =
  | {
      readonly kind: 'charged';
      readonly approvedAt: Date;
      readonly method: string | null;
      /** What has not been given back. */
      readonly balance: number;
    }
  /** The guest has agreed; nobody has taken the money yet. */
  | { readonly kind: 'open' }
  | { readonly kind: 'declined'; readonly code: string; readonly message: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'not-found' }
  | Unknown;

export interface Unknown {
  readonly kind: 'unknown';
  readonly code: string;
  /** False only when the request certainly had no effect: no connection, an open circuit, keys refused. */
  readonly sent: boolean;
}

export interface Consent {
  readonly orderId: string;
  readonly paymentKey: string;
  readonly amount: number;
  readonly currency: string;
}

/** The port. Every adapter must pass `providerSuite` of `@hiorder/payment/testing`; none of its functions throws. */
export interface PaymentProvider {
  readonly name: string;
  confirm(call: Consent & { readonly idempotencyKey: string }): Promise<ConfirmResult>;
  /** Gives back `amount` of what was taken. */
  cancel(
    call: Consent & { readonly refund: number; readonly reason: string; readonly idempotencyKey: string },
  ): Promise<CancelResult>;
  find(consent: Consent): Promise<FindResult>;
  /** What a code with which it declined a payment means to whoever wanted to pay. */
  declineReason(code: string): DeclineReason;
}
