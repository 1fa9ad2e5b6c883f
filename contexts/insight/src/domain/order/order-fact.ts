import type { Actor } from '@hiorder/contracts';
import type { Moment } from '../calendar/calendar.ts';

export interface FactLine {
  readonly itemId: string;
  readonly quantity: number;
  /** Of one portion with its options. */
  readonly unitPrice: number;
  readonly options: readonly { readonly optionId: string; readonly priceDelta: number }[];
}

export interface Placing {
  readonly at: string;
  /** As ordering has decided it; older events do not say it. */
  readonly businessDay: string | null;
  readonly tableId: string;
  readonly tableSessionId: string;
  /** Null: nothing was paid through a provider. */
  readonly paymentId: string | null;
  readonly total: number;
  readonly lines: readonly FactLine[];
}

export interface Cancelling {
  readonly actor: string;
  readonly reason: string;
}

/** A refund that somebody has asked for. */
export interface RefundAsked {
  readonly amount: number;
  readonly reason: string;
  readonly by: RefundedBy;
}
/** `system`: nobody, as where an order is gone, or where it was given back at the provider. */
export type RefundedBy = Actor['kind'];

/** Facts of before do not say who asked for it. */
export interface RefundHeard {
  readonly amount: number;
  readonly reason: string;
  readonly by?: RefundedBy;
}

/** What has been heard of one payment. */
export interface PaymentHeard {
  /** Provider and method; null until it is approved. */
  readonly method: string | null;
  /** The sum given back so far. */
  readonly refunded: number;
  readonly refunds: readonly RefundHeard[];
  /**
   * Of which nobody has heard yet that they were made: several wait for each other, one that was refused stays, and what was
   * given back at the provider is told between a refund and what became of it. Facts of before do not have it.
   */
  readonly waiting?: readonly RefundAsked[];
}

/** A share of a bill, paid through a provider. */
export interface BillShare {
  readonly at: string;
  readonly paymentId: string;
  readonly amount: number;
  /** Given back so far. */
  readonly refunded: number;
  /** Of it, what only evened a bill that was paid too much. */
  readonly evened: number;
}

/** What has been heard of an order, in whatever order; from this follows what is counted for it. */
export interface OrderFact {
  readonly id: string;
  readonly storeId: string;
  readonly placed: Placing | null;
  /** It is no order, but a share of a bill; to payment both are what is to be paid. */
  readonly share?: BillShare;
  readonly cancelled: Cancelling | null;
  readonly acceptedAt: string | null;
  readonly readyAt: string | null;
  readonly payments: Readonly<Record<string, PaymentHeard>>;
  /** Where it is counted; null as long as it is not. */
  readonly moment: Moment | null;
}

export const nothingHeard = (id: string, storeId: string): OrderFact => ({
  ...{ id, storeId, placed: null, cancelled: null, acceptedAt: null, readyAt: null, payments: {} },
  moment: null,
});

/** Money given back of what was paid for it. What came twice or too late never was the store's, nor is its return. */
export function givenBack({ placed, payments }: OrderFact): number {
  if (!placed) return 0;
  const paid = placed.paymentId === null ? Object.values(payments) : [payments[placed.paymentId]];
  return paid.reduce((sum, payment) => sum + (payment?.refunded ?? 0), 0);
}

/** Who did not say before was taken for staff. */
export const refundedBy = ({ by }: RefundHeard): RefundedBy => by ?? 'staff';

/** Neither cancelled nor all its money given back: it counts for what people like. */
export function stands(fact: OrderFact): boolean {
  if (!fact.placed || fact.cancelled) return false;
  return fact.placed.total === 0 || givenBack(fact) < fact.placed.total;
}
