import type {
  Actor,
  Course,
  LocalizedText,
  OrderStatus,
  PaymentMode,
  RejectReason,
} from '@hiorder/contracts';
import type { Choice, PickedOption } from '../menu/chosen-options.ts';

/** What was confirmed: names and prices as they were then. */
export interface OrderLine {
  readonly id: string;
  readonly itemId: string;
  readonly names: LocalizedText;
  readonly course: Course;
  readonly station: string;
  readonly quantity: number;
  /** Of one portion with its options. */
  readonly unitPrice: number;
  readonly options: readonly PickedOption[];
  readonly choices: readonly Choice[];
  readonly note: string | null;
  readonly needsIdCheck: boolean;
  /** Null: staff entered it. */
  readonly addedBy: string | null;
  readonly addedAt: Date;
  /** Portions taken from counted stock: what goes back if the order comes to nothing. */
  readonly stockTaken: number;
}

/** Money that a provider has taken for this order. */
export interface Charge {
  readonly paymentId: string;
  readonly provider: string;
  readonly amount: number;
  readonly refunded: number;
  /** False: it came when the order could no longer be placed, or twice; payment gives it back. */
  readonly usable: boolean;
}

/** A confirmation that was sent to payment. */
export interface PaymentAttempt {
  readonly paymentKey: string;
  readonly startedAt: Date;
  /** `unknown`: nobody answered in time; money may have been taken, and then payment will say so. */
  readonly outcome: 'pending' | 'declined' | 'unknown';
}

export interface OrderNumber {
  readonly number: number;
  /** `YYYY-MM-DD`; numbers start at 1 on each. */
  readonly businessDay: string;
}

export interface Reached {
  readonly status: OrderStatus;
  readonly at: Date;
}

interface Base {
  readonly id: string;
  readonly storeId: string;
  readonly tableId: string;
  readonly tableName: string;
  readonly tableSessionId: string;
  /** The guest who ordered; null for staff. */
  readonly orderedBy: string | null;
  readonly guestName: string | null;
  readonly paymentMode: PaymentMode;
  /** What the guest chose to pay with; null: nothing was chosen, or staff entered it. */
  readonly paymentMethod: string | null;
  readonly currency: string;
  readonly total: number;
  readonly lines: readonly OrderLine[];
  readonly submittedAt: Date;
  readonly charges: readonly Charge[];
  /** Every move, also those back: then an earlier status comes again. */
  readonly history: readonly Reached[];
}

/** Who ended it and why, in a word of the kitchen's or in free text. */
export interface Cancellation {
  readonly by: Actor;
  readonly reason: string | null;
  readonly reasonCode: RejectReason | null;
  /** One of the store's own reasons, as it was worded then. */
  readonly reasonText?: LocalizedText;
  readonly at: Date;
}

interface Unpaid {
  readonly provider: string;
  readonly expiresAt: Date;
  readonly attempt: PaymentAttempt | null;
}
export interface Numbered extends OrderNumber {
  readonly placedAt: Date;
}

export type AwaitingPayment = Base & Unpaid & { readonly status: 'awaiting-payment' };
export type Placed = Base & Numbered & { readonly status: 'placed' };
export type Accepted = Base & Numbered & { readonly status: 'accepted'; readonly etaMinutes: number | null };
export type Ready = Base & Numbered & { readonly status: 'ready' };
export type Served = Base & Numbered & { readonly status: 'served' };
export type Cancelled = Base & {
  readonly status: 'cancelled';
  readonly cancelled: Cancellation;
  /** Null: it was cancelled before it was paid. */
  readonly placed: Numbered | null;
};
export type Expired = Base & { readonly status: 'expired'; readonly expiredAt: Date };

export type Order = AwaitingPayment | Placed | Accepted | Ready | Served | Cancelled | Expired;
/** With the kitchen. */
export type LiveOrder = Placed | Accepted | Ready;
