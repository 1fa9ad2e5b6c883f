import Type from 'typebox';
import { Actor, Amount, Id, Instant, Nullable } from './common.ts';
import { defineEvent } from './define-event.ts';

export const BillPaymentStatus = Type.Union([
  Type.Literal('awaiting-payment'),
  Type.Literal('requested'),
  Type.Literal('paid'),
  Type.Literal('cancelled'),
  Type.Literal('expired'),
]);
export type BillPaymentStatus = Type.Static<typeof BillPaymentStatus>;

/** `counter`: staff take the money. */
export const BillPaymentMethod = Type.Union([Type.Literal('online'), Type.Literal('counter')]);
export type BillPaymentMethod = Type.Static<typeof BillPaymentMethod>;

export const ShareKind = Type.Union([
  Type.Literal('all'),
  Type.Literal('mine'),
  Type.Literal('equal'),
  Type.Literal('lines'),
  Type.Literal('amount'),
]);

const BillRef = { billPaymentId: Id, storeId: Id, tableId: Id, tableSessionId: Id };

/** A payment towards a table's bill, whole, as it is now. To payment its id is the id of what is to be paid. */
export const billPaymentChanged = defineEvent(
  'ordering',
  'bill',
  'bill-payment-changed.v1',
  Type.Object({
    ...BillRef,
    status: BillPaymentStatus,
    /** What it was before; not there where it is new. */
    previous: Type.Optional(BillPaymentStatus),
    method: BillPaymentMethod,
    share: ShareKind,
    amount: Amount,
    /** Of what was paid, given back or on its way back. */
    refunded: Amount,
    /** Of it, what only evened a bill that was paid too much: it pays for nothing that is ordered later. */
    evened: Type.Optional(Amount),
    /** Of it, what the provider has not given back yet. */
    returning: Type.Optional(Amount),
    currency: Type.String(),
    /** Null: staff took it, and nobody had asked. */
    guestId: Nullable(Id),
    /** Of the provider's charge that paid it. */
    paymentId: Nullable(Id),
    by: Actor,
    at: Instant,
  }),
);

/** Money came for a share that can no longer be paid: payment gives it back. */
export const billPaymentUnusable = defineEvent(
  'ordering',
  'bill',
  'bill-payment-unusable.v1',
  Type.Object({ ...BillRef, paymentId: Id, amount: Amount, reason: Type.String(), at: Instant }),
);

/** What was paid with it was cancelled: payment gives `amount` of it back. */
export const billPaymentOverpaid = defineEvent(
  'ordering',
  'bill',
  'bill-payment-overpaid.v1',
  Type.Object({ ...BillRef, paymentId: Id, amount: Amount, reason: Type.String(), at: Instant }),
);

/** Nothing is owed any more, after this payment. Later orders may open the bill again. */
export const billSettled = defineEvent(
  'ordering',
  'bill',
  'bill-settled.v1',
  Type.Object({ ...BillRef, total: Amount, paid: Amount, at: Instant }),
);
