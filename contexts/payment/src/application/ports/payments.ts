import type { NewEvent, Trace, Transaction } from '@hiorder/kernel';
import type { Payable } from '../../domain/payable/payable.ts';
import type { Payment } from '../../domain/payment/payment.ts';

/** A payment and what the store keeps beside it. */
export interface Stored {
  readonly payment: Payment;
  /** How many events it has had. */
  readonly version: number;
  /** Of the request that began it, so that what happens later can be followed from the first tap. */
  readonly trace: Trace;
}

export interface Payments {
  /** Locks the order until the transaction ends: money of one order is decided one thing after another. */
  lockPayable(tx: Transaction, orderId: string): Promise<Payable | undefined>;
  /** Keeps what is already known of an order. */
  addPayable(tx: Transaction, payable: Payable): Promise<void>;
  closePayable(tx: Transaction, orderId: string, why: 'expired' | 'cancelled'): Promise<void>;

  /** Oldest first. */
  ofOrder(tx: Transaction, orderId: string): Promise<readonly Stored[]>;
  byId(tx: Transaction, paymentId: string): Promise<Stored | undefined>;
  orderOf(tx: Transaction, paymentId: string): Promise<string | undefined>;
  /** False when the consent already belongs to a payment. */
  add(tx: Transaction, stored: Stored): Promise<boolean>;
  /** Writes the payment with the events that tell of it. */
  save(tx: Transaction, stored: Stored, events: readonly NewEvent[]): Promise<void>;
}
