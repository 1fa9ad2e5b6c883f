/** What a payment is about; never changes. Amounts are integer minor units of `currency`. */
export interface PaymentTerms {
  readonly id: string;
  readonly orderId: string;
  readonly storeId: string;
  readonly provider: string;
  /** The provider's name for the guest's consent. One consent belongs to one payment. */
  readonly paymentKey: string;
  readonly amount: number;
  readonly currency: string;
  readonly requestedAt: Date;
}

/** Written down; the provider has certainly not been asked to take money. */
export interface Requested extends PaymentTerms {
  readonly state: 'requested';
}
/** The provider may have been asked: until it says what happened, money may have been taken. */
export interface Confirming extends PaymentTerms {
  readonly state: 'confirming';
  readonly attempts: number;
  /** The last time. */
  readonly askedAt: Date;
}
/** The provider or the card's issuer said no. */
export interface Declined extends PaymentTerms {
  readonly state: 'declined';
  readonly code: string;
  readonly message: string;
}
/** Ended without the provider having taken money: expired, unknown to it, or never sent. */
export interface Failed extends PaymentTerms {
  readonly state: 'failed';
  readonly code: string;
}
/** Money was taken. Which of the four states it is follows from its refunds. */
export interface Charged extends PaymentTerms {
  readonly state: 'approved' | 'refunding' | 'partially-refunded' | 'refunded';
  readonly approvedAt: Date;
  readonly method: string | null;
  readonly refunds: readonly Refund[];
  /** The order it was for is gone: whatever is not given back yet is owed. */
  readonly owed: boolean;
}

export type Payment = Requested | Confirming | Declined | Failed | Charged;
export type PaymentState = Payment['state'];

export interface Refund {
  readonly id: string;
  readonly amount: number;
  readonly reason: string;
  /**
   * `order`: what it was for is gone, so it is never given up. `staff`: somebody asked for it, and the provider may
   * refuse. `provider`: it was given back there, without us.
   */
  readonly cause: 'order' | 'staff' | 'provider';
  readonly state: 'pending' | 'done' | 'refused';
  readonly requestedAt: Date;
  readonly settledAt: Date | null;
  readonly code: string | null;
}

/** One that is written down before the provider is asked. */
export const pendingRefund = (
  asked: { readonly refundId: string; readonly reason: string; readonly at: Date },
  amount: number,
  cause: Refund['cause'],
): Refund => ({
  id: asked.refundId,
  amount,
  reason: asked.reason,
  cause,
  state: 'pending',
  requestedAt: asked.at,
  settledAt: null,
  code: null,
});

export const isCharged = (payment: Payment): payment is Charged => 'approvedAt' in payment;
export const isOpen = (payment: Payment): payment is Requested | Confirming =>
  payment.state === 'requested' || payment.state === 'confirming';

/**
 * What was asked for at most `ms` ago may still be on its way to the provider or to the guest's bank, also when nobody
 * waits for it any more. Until then, that the provider knows of no payment does not say that there will be none.
 */
export const mayBeOnItsWay = (payment: Payment, { now, ms }: { now: Date; ms: number }): boolean =>
  payment.state === 'confirming' && now.getTime() - payment.askedAt.getTime() < ms;

const sum = (refunds: readonly Refund[]): number =>
  refunds.reduce((total, refund) => total + refund.amount, 0);

/** What has been given back. */
export const refunded = (payment: Charged): number =>
  sum(payment.refunds.filter((refund) => refund.state === 'done'));

/**
 * What had been given back before anybody knew of the payment: nobody is told of that money, or of its return. Only the
 * first refund can be that: what is given back there later comes to light when we ask for one ourselves.
 */
export function returnedBefore({ refunds: [first] }: Charged): number {
  return first?.cause === 'provider' ? first.amount : 0;
}

/** What may still be asked back: not given back, and not on its way. */
export const refundable = (payment: Charged): number =>
  payment.amount - sum(payment.refunds.filter((refund) => refund.state !== 'refused'));

export function chargedState(amount: number, refunds: readonly Refund[]): Charged['state'] {
  if (refunds.some((refund) => refund.state === 'pending')) return 'refunding';
  const given = sum(refunds.filter((refund) => refund.state === 'done'));
  if (given === 0) return 'approved';
  return given < amount ? 'partially-refunded' : 'refunded';
}
