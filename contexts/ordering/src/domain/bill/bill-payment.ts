import type { Actor, BillPaymentMethod } from '@hiorder/contracts';
import type { PaymentAttempt } from '../order/order.ts';

/** Which part of a bill somebody wants to pay. */
export type Share =
  | { readonly kind: 'all' }
  /** What they ordered themselves. */
  | { readonly kind: 'mine' }
  /** One of as many equal parts. */
  | { readonly kind: 'equal'; readonly ways: number }
  | { readonly kind: 'lines'; readonly lineIds: readonly string[] }
  | { readonly kind: 'amount'; readonly amount: number };

export type UnusableReason =
  | 'bill-payment-cancelled'
  | 'bill-payment-expired'
  | 'bill-payment-paid'
  | 'amount-mismatch'
  | 'bill-changed';

/** Money that a provider has taken for it. */
export interface BillCharge {
  readonly paymentId: string;
  readonly provider: string;
  readonly amount: number;
  readonly refunded: number;
  /** What only evened a bill that was paid too much; not there in what was kept before it was known. */
  readonly evened?: number;
  /** Of that, what payment has been asked to give back and has not given back yet. */
  readonly returning?: number;
  /** Why it cannot be used, so that payment gives it back; null: it pays. */
  readonly unusable: UnusableReason | null;
}

interface Base {
  readonly id: string;
  readonly storeId: string;
  readonly tableSessionId: string;
  readonly method: BillPaymentMethod;
  readonly share: Share;
  readonly amount: number;
  readonly currency: string;
  /** Lines that are paid with it; empty where it pays a sum. */
  readonly lineIds: readonly string[];
  /** Null: staff took it at the counter, and nobody had asked. */
  readonly guestId: string | null;
  readonly askedAt: Date;
  readonly charges: readonly BillCharge[];
}

/** A guest is in the payment window: what it holds nobody else can pay. */
export type AwaitingBillPayment = Base & {
  readonly status: 'awaiting-payment';
  readonly provider: string;
  readonly expiresAt: Date;
  readonly attempt: PaymentAttempt | null;
};
/** A guest wants to pay it at the counter. */
export type RequestedBillPayment = Base & { readonly status: 'requested' };
/** With a usable charge a provider took it; without one staff did. */
export type PaidBillPayment = Base & {
  readonly status: 'paid';
  readonly paidAt: Date;
  readonly paidBy: Actor;
};
export type EndedBillPayment = Base & {
  readonly status: 'cancelled' | 'expired';
  readonly endedAt: Date;
  readonly endedBy: Actor;
};

/** One payment towards the bill of a table session. */
export type BillPayment = AwaitingBillPayment | RequestedBillPayment | PaidBillPayment | EndedBillPayment;

export const usableCharge = ({ charges }: BillPayment): BillCharge | undefined =>
  charges.find((charge) => charge.unusable === null);

/** What it brings, whatever of it was given back as a discount; what only evened the bill it no longer brings. */
export const paidWith = (payment: BillPayment): number =>
  payment.status === 'paid' ? payment.amount - evenedOf(payment) : 0;

/** Given back because the bill was paid too much. */
export const evenedOf = (payment: BillPayment): number =>
  payment.status === 'paid' ? (usableCharge(payment)?.evened ?? 0) : 0;

/** On its way back to who paid it. */
export const returningOf = (payment: BillPayment): number => usableCharge(payment)?.returning ?? 0;

/** Given back to make the bill smaller than what was ordered. */
export const discountOf = (payment: BillPayment): number =>
  givenBack(payment) + returningOf(payment) - evenedOf(payment);

export const givenBack = (payment: BillPayment): number =>
  payment.status === 'paid' ? (usableCharge(payment)?.refunded ?? 0) : 0;

/** Not paid yet, and not over. */
export const isOpenPayment = (payment: BillPayment): payment is AwaitingBillPayment | RequestedBillPayment =>
  payment.status === 'awaiting-payment' || payment.status === 'requested';
