import Type from 'typebox';
import { Actor, Id, Instant, Nullable, OpenSpan, PaymentMode } from './common.ts';
import { defineEvent } from './define-event.ts';

export const orderingPaused = defineEvent(
  'ordering',
  'policy',
  'ordering-paused.v1',
  Type.Object({
    storeId: Id,
    at: Instant,
    resumesAt: Nullable(Instant),
    message: Nullable(Type.String()),
    by: Actor,
  }),
);
export const orderingResumed = defineEvent(
  'ordering',
  'policy',
  'ordering-resumed.v1',
  Type.Object({ storeId: Id, at: Instant, by: Actor }),
);

/** What a manager sets; events of before tell of the payment mode alone. */
const OrderingRules = Type.Partial(
  Type.Object({
    paymentMode: PaymentMode,
    counterPayment: Type.Boolean(),
    /** Null: always open. */
    openingHours: Nullable(Type.Array(OpenSpan)),
    mostPerItem: Nullable(Type.Integer()),
    mostPerOrder: Nullable(Type.Integer()),
  }),
);
export type OrderingRules = Type.Static<typeof OrderingRules>;
export const orderingPolicyChanged = defineEvent(
  'ordering',
  'policy',
  'ordering-policy-changed.v1',
  Type.Object({
    ...OrderingRules.properties,
    storeId: Id,
    paymentMode: PaymentMode,
    /** All of it as it was. */
    before: Type.Optional(OrderingRules),
    at: Instant,
    by: Actor,
  }),
);
