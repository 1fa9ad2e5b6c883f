import Type from 'typebox';
import {
  Actor,
  Id,
  Instant,
  Nullable,
  OpenSpan,
  OrderStatus,
  PaymentMode,
  RejectReason,
} from '../events/common.ts';
import { EasingView } from '../events/easing.ts';
import { AddCartLine, LineOption } from './cart.ts';
import { GuestView } from './guests.ts';
import { Money } from './common.ts';

const closed = { additionalProperties: false };
export const PlaceOrder = Type.Object(
  {
    expectedTotal: Type.Union([
      Type.Object({ amount: Type.Integer(), currency: Type.String() }, closed),
      Type.Integer(),
    ]),
    lineIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 200 })),
    /** What the guest chose to pay with, such as `card` or `kakaopay`: a wish, shown with the order. */
    paymentMethod: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' })),
  },
  closed,
);
export type PlaceOrder = Type.Static<typeof PlaceOrder>;

export const OrderLineView = Type.Object({
  id: Id,
  itemId: Id,
  name: Type.String(),
  options: Type.Array(LineOption),
  quantity: Type.Integer(),
  /** Of one portion with its options. */
  unitPrice: Money,
  linePrice: Money,
  addedBy: Nullable(GuestView),
  note: Nullable(Type.String()),
});
export const OrderPayment = Type.Object({
  status: Type.Union([
    Type.Literal('none'),
    Type.Literal('pending'),
    Type.Literal('approved'),
    Type.Literal('refunding'),
    Type.Literal('refunded'),
    Type.Literal('partially-refunded'),
  ]),
  provider: Type.Optional(Type.String()),
  /** As the guest chose it when ordering. */
  method: Type.Optional(Type.String()),
  checkoutUrl: Type.Optional(Type.String()),
  clientKey: Type.Optional(Type.String()),
  amount: Type.Optional(Money),
  expiresAt: Type.Optional(Instant),
  refunded: Type.Optional(Money),
});
export const OrderView = Type.Object({
  id: Id,
  number: Nullable(Type.Integer()),
  status: OrderStatus,
  placedAt: Nullable(Instant),
  table: Type.Object({ id: Id, name: Type.String() }),
  lines: Type.Array(OrderLineView),
  total: Money,
  payment: OrderPayment,
  /** `reason`: free text, or the text of `reasonCode` in the reader's language. */
  cancelled: Type.Optional(
    Type.Object({
      by: Actor,
      reason: Nullable(Type.String()),
      reasonCode: Type.Optional(RejectReason),
      at: Instant,
    }),
  ),
  etaMinutes: Type.Optional(Type.Integer()),
  /** Without steps that were taken back. */
  history: Type.Array(Type.Object({ status: OrderStatus, at: Instant })),
  /** Grows with every move of its status, also one back. */
  revision: Type.Integer(),
  /** Who ordered; null for staff. */
  orderedBy: Nullable(GuestView),
});
export type OrderView = Type.Static<typeof OrderView>;
export const OrderList = Type.Object({
  items: Type.Array(OrderView),
  nextCursor: Type.Optional(Type.String()),
});

export const ConfirmPayment = Type.Object(
  {
    paymentKey: Type.String({ minLength: 1, maxLength: 200 }),
    amount: Type.Union([
      Type.Object({ amount: Type.Integer(), currency: Type.String() }, closed),
      Type.Integer(),
    ]),
  },
  closed,
);
export const CancelOrder = Type.Object({ reason: Type.Optional(Type.String({ maxLength: 200 })) }, closed);
export const CloseTable = Type.Object(
  { force: Type.Optional(Type.Boolean()), reason: Type.Optional(Type.String({ maxLength: 200 })) },
  closed,
);
/** `POST /api/tables/{id}/move`: nobody may sit at the other table. */
export const MoveTable = Type.Object({ toTableId: Id }, closed);
export const SetStock = Type.Object(
  { quantity: Nullable(Type.Integer({ minimum: 0, maximum: 100000 })) },
  closed,
);
export const StockView = Type.Object({
  itemId: Id,
  quantity: Nullable(Type.Integer()),
  soldOut: Type.Boolean(),
  soldOutUntil: Nullable(Instant),
});
export type StockView = Type.Static<typeof StockView>;
export const OrderingPolicyView = Type.Object({
  paymentMode: PaymentMode,
  /** Where guests pay first: whether they may do so at the counter. */
  counterPayment: Type.Boolean(),
  paused: Type.Boolean(),
  resumesAt: Nullable(Instant),
  message: Nullable(Type.String()),
  /** Null: always open. */
  openingHours: Nullable(Type.Array(OpenSpan)),
  /** How many of one dish guests may order at once; null: as many as staff. */
  mostPerItem: Nullable(Type.Integer()),
  /** How many portions guests may order at once, of all dishes together; null: as many as staff. */
  mostPerOrder: Nullable(Type.Integer()),
  ...EasingView.properties,
});
export type OrderingPolicyView = Type.Static<typeof OrderingPolicyView>;

/** `POST /internal/table-sessions/join` (identity → ordering): opens the table's session or joins it. */
export const JoinTableSession = Type.Object(
  {
    storeId: Id,
    tableId: Id,
    tableName: Type.String(),
    guest: Type.Object({ id: Id, nickname: Type.String() }, closed),
  },
  closed,
);
/** `guest.color` is ordering's: the least used at the table. */
export const JoinedTableSession = Type.Object({
  tableSession: Type.Object({ id: Id, openedAt: Instant }),
  guest: GuestView,
});

/** `POST /api/tables/{id}/close`. */
export const ClosedTableView = Type.Object({
  tableSession: Type.Object({ id: Id, openedAt: Instant, closedAt: Instant }),
  table: Type.Object({ id: Id, name: Type.String() }),
  /** Money was still owed, or somebody was paying. */
  forced: Type.Boolean(),
  reason: Nullable(Type.String()),
});
export type ClosedTableView = Type.Static<typeof ClosedTableView>;

/** Where the party sits now. */
export const MovedTableView = Type.Object({
  tableSession: Type.Object({ id: Id, openedAt: Instant }),
  table: Type.Object({ id: Id, name: Type.String() }),
});
export type MovedTableView = Type.Static<typeof MovedTableView>;

export const StockList = Type.Object({
  items: Type.Array(StockView),
  nextCursor: Type.Optional(Type.String()),
});
/** Until a moment, until the store's business day ends (`untilClosing`), or until it is put back. */
export const SellOut = Type.Object(
  { until: Type.Optional(Nullable(Instant)), untilClosing: Type.Optional(Type.Literal(true)) },
  closed,
);
export const ChangeOrderingPolicy = Type.Object(
  {
    paymentMode: Type.Optional(PaymentMode),
    counterPayment: Type.Optional(Type.Boolean()),
    openingHours: Type.Optional(Nullable(Type.Array(OpenSpan, { maxItems: 30 }))),
    mostPerItem: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 99 }))),
    mostPerOrder: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 999 }))),
  },
  { ...closed, minProperties: 1 },
);
export type ChangeOrderingPolicy = Type.Static<typeof ChangeOrderingPolicy>;
/** Without `minutes`: until somebody resumes. */
export const PauseOrdering = Type.Object(
  {
    minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440 })),
    message: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
);

const FOR_MINUTES = { minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440 })) };
/** Without `minutes`: until it is taken back. */
export const LengthenWait = Type.Object(
  { extraMinutes: Type.Integer({ minimum: 1, maximum: 240 }), ...FOR_MINUTES },
  closed,
);
export type LengthenWait = Type.Static<typeof LengthenWait>;
/** In place of those on hold before. Without `minutes`: until it is taken back. */
export const HoldCategories = Type.Object(
  { categoryIds: Type.Array(Id, { minItems: 1, maxItems: 200 }), ...FOR_MINUTES },
  closed,
);
export type HoldCategories = Type.Static<typeof HoldCategories>;

/** `POST /api/staff-orders`: placed at once and paid at the counter. */
export const PlaceStaffOrder = Type.Object(
  {
    tableId: Id,
    lines: Type.Array(AddCartLine, { maxItems: 200 }),
    expectedTotal: Type.Optional(
      Type.Union([Type.Object({ amount: Type.Integer(), currency: Type.String() }, closed), Type.Integer()]),
    ),
  },
  closed,
);
export type PlaceStaffOrder = Type.Static<typeof PlaceStaffOrder>;
