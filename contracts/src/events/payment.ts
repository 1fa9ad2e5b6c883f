import Type from 'typebox';
import { Amount, Id, Instant } from './common.ts';
import { defineEvent } from './define-event.ts';

const PaymentRef = { paymentId: Id, orderId: Id, storeId: Id, provider: Type.String() };

export const paymentApproved = defineEvent(
  'payment',
  'payment',
  'payment-approved.v1',
  Type.Object({ ...PaymentRef, amount: Amount, method: Type.Optional(Type.String()), approvedAt: Instant }),
);
export const paymentFailed = defineEvent(
  'payment',
  'payment',
  'payment-failed.v1',
  Type.Object({ ...PaymentRef, amount: Amount, code: Type.String(), at: Instant }),
);
/** `refunded` is the sum given back so far. */
export const paymentRefunded = defineEvent(
  'payment',
  'payment',
  'payment-refunded.v1',
  Type.Object({ ...PaymentRef, amount: Amount, refunded: Amount, at: Instant }),
);
export const refundRequested = defineEvent(
  'payment',
  'payment',
  'refund-requested.v1',
  Type.Object({ ...PaymentRef, amount: Amount, reason: Type.String(), at: Instant }),
);
/** The provider refused a refund that staff asked for; `amount` can be asked back again. Refunds that are owed are never given up. */
export const refundRefused = defineEvent(
  'payment',
  'payment',
  'refund-refused.v1',
  Type.Object({ ...PaymentRef, amount: Amount, refunded: Amount, code: Type.String(), at: Instant }),
);
