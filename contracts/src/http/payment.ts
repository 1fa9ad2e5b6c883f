import Type from 'typebox';
import { Id, Instant } from '../events/common.ts';

const closed = { additionalProperties: false };

/** `POST /internal/payments/confirm` (ordering → payment), idempotent per order: 200 with `ConfirmedPayment`; 402 `payment-declined`; 409 `payment-amount-mismatch`; 503 `payment-unavailable` when the outcome is not known (yet): reconciliation will find it. */
export const ConfirmPaymentCall = Type.Object(
  { orderId: Id, storeId: Id, paymentKey: Type.String(), amount: Type.Integer(), currency: Type.String() },
  closed,
);
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
