import Type from 'typebox';
import { Actor, Id, Instant, Nullable, RejectReason, PlaceOnPlan } from '../events/common.ts';
import { TicketStatus } from '../events/operations.ts';
import { GuestView } from './guests.ts';
import { Money } from './common.ts';
import { ServiceCallView } from './service-calls.ts';

const closed = { additionalProperties: false };

export const TicketLine = Type.Object({
  lineId: Id,
  itemId: Id,
  name: Type.String(),
  station: Type.String(),
  quantity: Type.Integer(),
  /** Of all portions, with options. */
  linePrice: Money,
  options: Type.Array(Type.String()),
  note: Nullable(Type.String()),
  needsIdCheck: Type.Boolean(),
});
/** A card on the order board. `total` as ordered. */
export const TicketView = Type.Object({
  orderId: Id,
  number: Type.Integer(),
  table: Type.Object({ id: Id, name: Type.String() }),
  tableSessionId: Id,
  guestName: Nullable(Type.String()),
  status: TicketStatus,
  placedAt: Instant,
  changedAt: Instant,
  /** Without steps that were taken back. */
  history: Type.Array(Type.Object({ status: TicketStatus, at: Instant })),
  /** Grows with every change of the ticket: of two cards the one with the higher is the newer. */
  version: Type.Integer(),
  /** Until then its last step can be taken back. */
  undoableUntil: Type.Optional(Instant),
  etaMinutes: Nullable(Type.Integer()),
  /** The time of acceptance + etaMinutes. */
  dueAt: Nullable(Instant),
  /** Free text, or the text of `reasonCode` in the store's language. */
  reason: Nullable(Type.String()),
  reasonCode: Type.Optional(RejectReason),
  needsIdCheck: Type.Boolean(),
  lines: Type.Array(TicketLine),
  total: Money,
  /** Its table was closed before it was served: serve it, reject it, or dismiss it. */
  tableClosed: Type.Optional(
    Type.Object({ at: Instant, forced: Type.Boolean(), reason: Nullable(Type.String()) }),
  ),
  /** Staff took it off the board unserved: it is in no list any more. */
  dismissed: Type.Optional(Type.Object({ at: Instant, by: Actor, reason: Nullable(Type.String()) })),
});
export type TicketView = Type.Static<typeof TicketView>;
export const TicketList = Type.Object({
  items: Type.Array(TicketView),
  nextCursor: Type.Optional(Type.String()),
});
export const UpdateTicketStatus = Type.Object(
  {
    status: Type.Union([
      Type.Literal('accepted'),
      Type.Literal('ready'),
      Type.Literal('served'),
      Type.Literal('rejected'),
    ]),
    /** A rejection needs a `reasonId`, a `reasonCode`, a `reason` in words, or several. */
    reason: Type.Optional(Type.String({ maxLength: 200 })),
    reasonCode: Type.Optional(RejectReason),
    /** Of the store's own list: see `GET /api/kitchen-settings`. */
    reasonId: Type.Optional(Id),
    etaMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 600 })),
    expectedStatus: Type.Optional(TicketStatus),
  },
  closed,
);
/** `POST /api/tickets/{orderId}/undo`. `expectedStatus`: the one to be taken back. */
export const UndoTicketStep = Type.Object({ expectedStatus: Type.Optional(TicketStatus) }, closed);
/** `POST /api/tickets/{orderId}/dismiss`: only where the table was closed. */
export const DismissTicket = Type.Object({ reason: Type.Optional(Type.String({ maxLength: 200 })) }, closed);
export type UpdateTicketStatus = Type.Static<typeof UpdateTicketStatus>;

/** empty 비어 있음, seated 이용 중, order 새 주문 (an order not accepted yet), call 호출, bill 계산 요청. */
export const TableState = Type.Union([
  Type.Literal('empty'),
  Type.Literal('seated'),
  Type.Literal('order'),
  Type.Literal('call'),
  Type.Literal('bill'),
]);
/** A tile of the table board. */
export const TableRow = Type.Object({
  id: Id,
  name: Type.String(),
  seats: Type.Integer(),
  position: Type.Integer(),
  /** On the plan of the floor, where a manager has put it. */
  place: Type.Optional(PlaceOnPlan),
  state: TableState,
  session: Nullable(Type.Object({ id: Id, openedAt: Instant })),
  people: Type.Integer(),
  newOrders: Type.Integer(),
  orderCount: Type.Integer(),
  total: Money,
  owed: Money,
  oldestWaitingSince: Nullable(Instant),
  oldestWaitingMinutes: Nullable(Type.Integer()),
  openCalls: Type.Integer(),
  unreadMessages: Type.Integer(),
  /** Only when it is told: the table has left the board, and its row goes with it. */
  removed: Type.Optional(Type.Literal(true)),
});
export type TableRow = Type.Static<typeof TableRow>;
export const TableList = Type.Object({
  items: Type.Array(TableRow),
  nextCursor: Type.Optional(Type.String()),
});
export const TableDetail = Type.Object({
  table: TableRow,
  guests: Type.Array(GuestView),
  orders: Type.Array(TicketView),
  bill: Type.Object({
    ...{ total: Money, paid: Money, owed: Money },
    /** Something is paid after it was ordered, or at the counter. Not there from a server that does not say it yet. */
    onBill: Type.Optional(Type.Boolean()),
    /** Given back so far, but for orders that were cancelled. Not there from a server that does not say it yet. */
    refunded: Type.Optional(Money),
  }),
  /** Those that nobody has answered yet, the oldest first. */
  calls: Type.Array(ServiceCallView),
});
export type TableDetail = Type.Static<typeof TableDetail>;
