import Type from 'typebox';
import { FLOOR_PLAN } from '../floor-plan.ts';

export const Id = Type.String({ minLength: 1, maxLength: 64 });
export const Instant = Type.String({ description: 'ISO 8601, UTC', minLength: 20, maxLength: 30 });
/** Integer minor units in the store's currency. */
export const Amount = Type.Integer();
export const Nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** A text by language; the store's own language is always there. */
export const LocalizedText = Type.Object({
  ko: Type.Optional(Type.String()),
  en: Type.Optional(Type.String()),
  ja: Type.Optional(Type.String()),
  zh: Type.Optional(Type.String()),
});
export type LocalizedText = Type.Static<typeof LocalizedText>;

export const Course = Type.Union([
  Type.Literal('main'),
  Type.Literal('side'),
  Type.Literal('drink'),
  Type.Literal('other'),
]);
export type Course = Type.Static<typeof Course>;

export const OrderStatus = Type.Union([
  Type.Literal('awaiting-payment'),
  Type.Literal('placed'),
  Type.Literal('accepted'),
  Type.Literal('ready'),
  Type.Literal('served'),
  Type.Literal('cancelled'),
  Type.Literal('expired'),
]);
export type OrderStatus = Type.Static<typeof OrderStatus>;

export const PaymentMode = Type.Union([Type.Literal('prepay'), Type.Literal('postpay')]);
export type PaymentMode = Type.Static<typeof PaymentMode>;

/** What a person can be at a store. */
export const StoreRole = Type.Union([Type.Literal('staff'), Type.Literal('manager'), Type.Literal('owner')]);
export type StoreRole = Type.Static<typeof StoreRole>;

/** Who did something, as shown to people. */
export const Actor = Type.Object({
  kind: Type.Union([
    Type.Literal('guest'),
    Type.Literal('staff'),
    Type.Literal('machine'),
    Type.Literal('system'),
  ]),
  id: Type.Optional(Type.String()),
  name: Type.Optional(Type.String()),
});
export type Actor = Type.Static<typeof Actor>;

/** Why the kitchen does not take an order; `rejectReasonTexts` words it. Anything else is said in free text. */
export const RejectReason = Type.Union([
  Type.Literal('out-of-ingredients'),
  Type.Literal('kitchen-busy'),
  Type.Literal('closing-time'),
  Type.Literal('request-impossible'),
  Type.Literal('party-left'),
]);
export type RejectReason = Type.Static<typeof RejectReason>;

/** Why a payment was declined, whoever the provider is. `card-declined`: no more is known. */
export const DeclineReason = Type.Union([
  Type.Literal('card-declined'),
  Type.Literal('insufficient-funds'),
  Type.Literal('limit-exceeded'),
  Type.Literal('expired-card'),
  Type.Literal('invalid-card'),
  Type.Literal('not-authorized'),
  Type.Literal('method-unavailable'),
  Type.Literal('payment-expired'),
  Type.Literal('cancelled-by-guest'),
]);
export type DeclineReason = Type.Static<typeof DeclineReason>;

const LocalTime = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' });
/** Weekdays 1 Monday … 7 Sunday, local time; past midnight when `to` is not later than `from`. */
export const OpenSpan = Type.Object(
  {
    days: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { minItems: 1, maxItems: 7 }),
    from: LocalTime,
    to: LocalTime,
  },
  { additionalProperties: false },
);
export type OpenSpan = Type.Static<typeof OpenSpan>;

/** Where a table stands on the plan of its floor. */
export const PlaceOnPlan = Type.Object(
  {
    x: Type.Integer({ minimum: 0, maximum: FLOOR_PLAN.width - FLOOR_PLAN.table.width }),
    y: Type.Integer({ minimum: 0, maximum: FLOOR_PLAN.height - FLOOR_PLAN.table.height }),
  },
  { additionalProperties: false },
);
export type PlaceOnPlan = Type.Static<typeof PlaceOnPlan>;
