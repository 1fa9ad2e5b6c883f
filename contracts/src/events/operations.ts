import Type from 'typebox';
import { Actor, Id, Instant, LocalizedText, Nullable, RejectReason } from './common.ts';
import { defineEvent } from './define-event.ts';

export const TicketStatus = Type.Union([
  Type.Literal('placed'),
  Type.Literal('accepted'),
  Type.Literal('ready'),
  Type.Literal('served'),
  Type.Literal('rejected'),
  Type.Literal('cancelled'),
]);
export type TicketStatus = Type.Static<typeof TicketStatus>;

/** A rejection is final: the money is on its way back. */
export const UndoableStatus = Type.Union([
  Type.Literal('accepted'),
  Type.Literal('ready'),
  Type.Literal('served'),
]);
export type UndoableStatus = Type.Static<typeof UndoableStatus>;

/** What staff did with an order's ticket: ordering moves the order, phones are told. */
export const orderStatusUpdated = defineEvent(
  'operations',
  'ticket',
  'order-status-updated.v1',
  Type.Object({
    orderId: Id,
    storeId: Id,
    tableSessionId: Id,
    status: Type.Union([
      Type.Literal('accepted'),
      Type.Literal('ready'),
      Type.Literal('served'),
      Type.Literal('rejected'),
    ]),
    previous: Type.String(),
    at: Instant,
    by: Actor,
    /** Free text; with `reasonCode`, beside it. */
    reason: Nullable(Type.String()),
    reasonCode: Type.Optional(Nullable(RejectReason)),
    /** One of the store's own reasons, as it was worded then. */
    reasonText: Type.Optional(Nullable(LocalizedText)),
    etaMinutes: Nullable(Type.Integer({ minimum: 0, maximum: 600 })),
  }),
);
/** Staff took back what they had just done: `undone`, of the moment `stepAt`, has not happened. */
export const orderStatusUndone = defineEvent(
  'operations',
  'ticket',
  'order-status-undone.v1',
  Type.Object({
    orderId: Id,
    storeId: Id,
    tableSessionId: Id,
    undone: UndoableStatus,
    stepAt: Instant,
    /** What it is again, and what was promised then. */
    status: Type.Union([Type.Literal('placed'), Type.Literal('accepted'), Type.Literal('ready')]),
    etaMinutes: Nullable(Type.Integer({ minimum: 0, maximum: 600 })),
    at: Instant,
    by: Actor,
  }),
);
/** Staff took the ticket of a party that has left off the board; the order stays as it is. */
export const ticketDismissed = defineEvent(
  'operations',
  'ticket',
  'ticket-dismissed.v1',
  Type.Object({
    orderId: Id,
    storeId: Id,
    tableSessionId: Id,
    at: Instant,
    by: Actor,
    reason: Nullable(Type.String()),
  }),
);
/** The order board changed; `ticket` is the card as `GET /api/tickets` shows it. */
export const ticketChanged = defineEvent(
  'operations',
  'ticket',
  'ticket-changed.v1',
  Type.Object({ storeId: Id, orderId: Id, ticket: Type.Unknown() }),
);
/** The table board changed; `table` is the row as `GET /api/tables` shows it, or has `removed` when it has left. */
export const tableBoardChanged = defineEvent(
  'operations',
  'table',
  'table-board-changed.v1',
  Type.Object({ storeId: Id, tableId: Id, table: Type.Unknown() }),
);

/** Something about a printer, or about a ticket on its way there, is not as it was: screens read it again. */
export const printingChanged = defineEvent(
  'operations',
  'printer',
  'printing-changed.v1',
  Type.Object({ storeId: Id, printerId: Id }),
);

/** A guest called: `kind` is the id of one of the store's kinds, `name` what it was called then. */
const ServiceCallFacts = {
  callId: Id,
  storeId: Id,
  /** Where the party sits now. */
  tableId: Id,
  tableName: Type.String(),
  tableSessionId: Id,
  kind: Id,
  name: LocalizedText,
  /** What was written to it, the oldest first; the same words once. */
  notes: Type.Array(Type.String()),
  /** How often the table has asked while nobody had answered. */
  count: Type.Integer({ minimum: 1 }),
  raisedAt: Instant,
  lastRaisedAt: Instant,
  /** Who called first. */
  by: Actor,
};
/** A table called, or called again before anybody answered: then with a higher count. */
export const serviceCallRaised = defineEvent(
  'operations',
  'service-call',
  'service-call-raised.v1',
  Type.Object(ServiceCallFacts),
);
/** Staff are on their way. */
export const serviceCallAnswered = defineEvent(
  'operations',
  'service-call',
  'service-call-answered.v1',
  Type.Object({ ...ServiceCallFacts, answeredAt: Instant, answeredBy: Actor }),
);
/** The party has left, and nobody waits any more. */
export const serviceCallClosed = defineEvent(
  'operations',
  'service-call',
  'service-call-closed.v1',
  Type.Object({ ...ServiceCallFacts, closedAt: Instant }),
);
/** What guests of the store can call for, all of it, in the order shown. */
export const callKindsChanged = defineEvent(
  'operations',
  'call-kind',
  'call-kinds-changed.v1',
  Type.Object({
    storeId: Id,
    version: Type.Integer({ minimum: 1 }),
    kinds: Type.Array(Type.Object({ id: Id, name: LocalizedText })),
    at: Instant,
    by: Actor,
  }),
);

const Minutes = (maximum: number) => Type.Integer({ minimum: 1, maximum });
/** Within how many minutes a kitchen wants to take its steps; later, its board says so. */
export const KitchenTargets = Type.Object(
  {
    /** From the order to its acceptance. */
    acceptMinutes: Minutes(60),
    /** From acceptance to the finished dish, where neither the item nor its station has a target of its own. */
    cookMinutes: Minutes(180),
    /** From the finished dish to the table. */
    serveMinutes: Minutes(60),
    stations: Type.Array(
      Type.Object(
        { station: Type.String({ minLength: 1, maxLength: 64 }), cookMinutes: Minutes(180) },
        { additionalProperties: false },
      ),
      { maxItems: 20 },
    ),
    /** Dishes that take longer, or less, than whatever else their station makes. */
    items: Type.Optional(
      Type.Array(Type.Object({ itemId: Id, cookMinutes: Minutes(180) }, { additionalProperties: false }), {
        maxItems: 300,
      }),
    ),
  },
  { additionalProperties: false },
);
export type KitchenTargets = Type.Static<typeof KitchenTargets>;
/** How the store's kitchen works: all of it. */
export const kitchenSettingsChanged = defineEvent(
  'operations',
  'kitchen',
  'kitchen-settings-changed.v1',
  Type.Object({
    storeId: Id,
    version: Type.Integer({ minimum: 1 }),
    targets: KitchenTargets,
    rejectReasons: Type.Array(Type.Object({ id: Id, name: LocalizedText })),
    at: Instant,
    by: Actor,
  }),
);
