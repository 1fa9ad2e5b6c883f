import Type from 'typebox';
import { DeclineReason, Id, Instant, Nullable } from '../events/common.ts';
import { Money } from './common.ts';

const closed = { additionalProperties: false };

/**
 * `POST /internal/payments/confirm` (ordering → payment), idempotent per order: 200 with `ConfirmedPayment`; 402
 * `payment-declined` (with `reason`, the provider's code, and `declineReason`, a `DeclineReason`); 409 `payment-amount-mismatch`, `order-closed`,
 * `payment-key-used`, `payment-refunded`; 503 `payment-unavailable` when no money was taken, or when the outcome is not
 * known (yet): reconciliation will find it and tell by `payment-approved`. Asking again with the same key is safe.
 */
export const ConfirmPaymentCall = Type.Object(
  {
    orderId: Id,
    storeId: Id,
    paymentKey: Type.String({ minLength: 1, maxLength: 200 }),
    amount: Type.Integer({ minimum: 1 }),
    currency: Type.String({ minLength: 3, maxLength: 3 }),
  },
  closed,
);
export type ConfirmPaymentCall = Type.Static<typeof ConfirmPaymentCall>;
export const ConfirmedPayment = Type.Object({
  paymentId: Id,
  provider: Type.String(),
  amount: Type.Integer(),
  approvedAt: Instant,
});
export type ConfirmedPayment = Type.Static<typeof ConfirmedPayment>;
export const RefundPayment = Type.Object(
  {
    amount: Type.Optional(Type.Integer({ minimum: 1 })),
    reason: Type.String({ minLength: 1, maxLength: 200 }),
  },
  closed,
);
export type RefundPayment = Type.Static<typeof RefundPayment>;

/** `pending`: the provider has not said yes or no yet. */
export const RefundView = Type.Object({
  id: Id,
  amount: Money,
  reason: Type.String(),
  status: Type.Union([Type.Literal('pending'), Type.Literal('done'), Type.Literal('refused')]),
  requestedAt: Instant,
  settledAt: Nullable(Instant),
});
export const PaymentView = Type.Object({
  id: Id,
  orderId: Id,
  provider: Type.String(),
  status: Type.Union([
    Type.Literal('requested'),
    Type.Literal('confirming'),
    Type.Literal('approved'),
    Type.Literal('declined'),
    Type.Literal('failed'),
    Type.Literal('refunding'),
    Type.Literal('partially-refunded'),
    Type.Literal('refunded'),
  ]),
  amount: Money,
  /** Given back so far. */
  refunded: Money,
  method: Nullable(Type.String()),
  requestedAt: Instant,
  approvedAt: Nullable(Instant),
  /** Why it was declined or failed: the provider's code. */
  reason: Nullable(Type.String()),
  /** The same as one of few. */
  declineReason: Type.Optional(DeclineReason),
  refunds: Type.Array(RefundView),
});
export type PaymentView = Type.Static<typeof PaymentView>;
/** `GET /api/payments?orderId=` [staff]: every attempt to pay an order, newest first. */
export const PaymentList = Type.Object({ items: Type.Array(PaymentView) });
