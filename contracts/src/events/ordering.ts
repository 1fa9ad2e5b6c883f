import Type from 'typebox';
import {
  Actor,
  Amount,
  Course,
  Id,
  Instant,
  LocalizedText,
  Nullable,
  OrderStatus,
  PaymentMode,
  RejectReason,
} from './common.ts';
import { defineEvent } from './define-event.ts';

const SessionRef = { storeId: Id, tableId: Id, tableSessionId: Id };
const GuestRef = Type.Object({
  id: Id,
  nickname: Type.String(),
  color: Type.Integer({ minimum: 1, maximum: 6 }),
});

export const tableSessionOpened = defineEvent(
  'ordering',
  'table-session',
  'table-session-opened.v1',
  Type.Object({ ...SessionRef, tableName: Type.String(), openedAt: Instant }),
);
/** A phone joined, or changed its nickname; `guests` is everybody at the table afterwards. */
export const guestJoined = defineEvent(
  'ordering',
  'table-session',
  'guest-joined.v1',
  Type.Object({ ...SessionRef, guest: GuestRef, guests: Type.Array(GuestRef), at: Instant }),
);
/** The party sits at `tableId` now, with all that is theirs: cart, orders, bill, conversation, calls. */
export const tableSessionMoved = defineEvent(
  'ordering',
  'table-session',
  'table-session-moved.v1',
  Type.Object({
    ...SessionRef,
    tableName: Type.String(),
    from: Type.Object({ tableId: Id, tableName: Type.String() }),
    movedAt: Instant,
    by: Actor,
  }),
);
export const tableSessionClosed = defineEvent(
  'ordering',
  'table-session',
  'table-session-closed.v1',
  Type.Object({
    ...SessionRef,
    closedAt: Instant,
    by: Actor,
    forced: Type.Boolean(),
    reason: Nullable(Type.String()),
  }),
);
/** `version` grows with every change; a screen with an older cart reads it again. */
export const cartChanged = defineEvent(
  'ordering',
  'table-session',
  'cart-changed.v1',
  Type.Object({ ...SessionRef, version: Type.Integer(), by: Actor, count: Type.Integer(), total: Amount }),
);

export const OrderLineData = Type.Object({
  lineId: Id,
  itemId: Id,
  /** In the store's language. */
  name: Type.String(),
  names: Type.Optional(LocalizedText),
  course: Course,
  station: Type.String(),
  quantity: Type.Integer({ minimum: 1 }),
  unitPrice: Amount,
  options: Type.Array(
    Type.Object({
      groupId: Id,
      optionId: Id,
      name: Type.String(),
      names: Type.Optional(LocalizedText),
      priceDelta: Amount,
    }),
  ),
  note: Nullable(Type.String()),
  needsIdCheck: Type.Boolean(),
});

const OrderRef = { orderId: Id, storeId: Id, tableId: Id, tableSessionId: Id };

/** Prepay: stock is reserved and the guest is sent to pay until `expiresAt`. */
export const orderSubmitted = defineEvent(
  'ordering',
  'order',
  'order-submitted.v1',
  Type.Object({
    ...OrderRef,
    total: Amount,
    currency: Type.String(),
    provider: Type.String(),
    submittedAt: Instant,
    expiresAt: Instant,
  }),
);
export const orderPlaced = defineEvent(
  'ordering',
  'order',
  'order-placed.v1',
  Type.Object({
    ...OrderRef,
    number: Type.Integer({ minimum: 1 }),
    tableName: Type.String(),
    guestId: Nullable(Id),
    guestName: Type.Optional(Nullable(Type.String())),
    placedAt: Instant,
    businessDay: Type.Optional(Type.String()),
    paymentMode: PaymentMode,
    paymentId: Nullable(Id),
    total: Amount,
    lines: Type.Array(OrderLineData),
  }),
);
export const orderCancelled = defineEvent(
  'ordering',
  'order',
  'order-cancelled.v1',
  Type.Object({
    ...OrderRef,
    number: Nullable(Type.Integer()),
    at: Instant,
    by: Actor,
    /** Free text, or the text of `reasonCode` in the store's language. */
    reason: Nullable(Type.String()),
    reasonCode: Type.Optional(Nullable(RejectReason)),
    paymentId: Nullable(Id),
    total: Amount,
    wasPlaced: Type.Boolean(),
  }),
);
export const orderExpired = defineEvent(
  'ordering',
  'order',
  'order-expired.v1',
  Type.Object({ ...OrderRef, at: Instant, total: Amount }),
);
/** Money came for an order that can no longer be placed: payment gives it back. */
export const orderPaymentUnusable = defineEvent(
  'ordering',
  'order',
  'order-payment-unusable.v1',
  Type.Object({ ...OrderRef, paymentId: Id, amount: Amount, reason: Type.String(), at: Instant }),
);
/** Money that was paid for it has been given back; `refunded` is all of it so far. */
export const orderRefunded = defineEvent(
  'ordering',
  'order',
  'order-refunded.v1',
  Type.Object({
    ...OrderRef,
    number: Nullable(Type.Integer()),
    /** Who ordered; null: staff did. */
    guestId: Nullable(Id),
    refunded: Amount,
    currency: Type.String(),
  }),
);
/** Every move of an order's status as ordering has committed it; what phones are told. */
export const orderStatusChanged = defineEvent(
  'ordering',
  'order',
  'order-status-changed.v1',
  Type.Object({
    ...OrderRef,
    number: Nullable(Type.Integer()),
    status: OrderStatus,
    /** A later one than `status` where staff took a step back. */
    previous: Nullable(OrderStatus),
    /** Grows with every move of the order, also one back. */
    revision: Type.Optional(Type.Integer()),
    at: Instant,
    by: Actor,
    /** Free text, or the text of `reasonCode` in the store's language. */
    reason: Nullable(Type.String()),
    reasonCode: Type.Optional(Nullable(RejectReason)),
    etaMinutes: Nullable(Type.Integer()),
  }),
);

/** `quantity` null: not counted. `soldOut` says whether guests can still order it. */
export const stockChanged = defineEvent(
  'ordering',
  'stock',
  'stock-changed.v1',
  Type.Object({
    storeId: Id,
    itemId: Id,
    quantity: Nullable(Type.Integer({ minimum: 0 })),
    soldOut: Type.Boolean(),
    soldOutUntil: Nullable(Instant),
    at: Instant,
    /** Who counted it, or took it off or on sale; absent when an order or the clock changed it. */
    by: Type.Optional(Actor),
  }),
);
