import Type from 'typebox';
import { Id, Instant, Nullable } from '../events/common.ts';

const closed = { additionalProperties: false };

const Paper = Type.Union([Type.Literal(58), Type.Literal(80)], { description: 'Millimetres' });
const Name = Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' });
const Host = Type.String({ minLength: 1, maxLength: 253, pattern: '^[A-Za-z0-9._:-]+$' });
const Port = Type.Integer({ minimum: 1, maximum: 65_535 });
/** What this station makes; null: everything. */
const Station = Nullable(Type.String({ minLength: 1, maxLength: 64 }));

/** Why a ticket is not on paper; `uncertain`: it may be, or a part of it: the line broke while it was sent. */
export const PrintFailure = Type.Union([
  Type.Literal('unreachable'),
  Type.Literal('paper-out'),
  Type.Literal('cover-open'),
  Type.Literal('unprintable'),
  Type.Literal('uncertain'),
]);
export type PrintFailure = Type.Static<typeof PrintFailure>;

export const PrinterView = Type.Object({
  id: Id,
  name: Type.String(),
  host: Type.String(),
  port: Type.Integer(),
  station: Nullable(Type.String()),
  paper: Paper,
  enabled: Type.Boolean(),
  /** It says how it is and when it is done; one that does not can only be believed. */
  answers: Type.Boolean(),
  /** Set while attempts fail. */
  failing: Type.Optional(Type.Object({ failure: Nullable(PrintFailure), since: Instant })),
  /** Tickets on their way to it. */
  waiting: Type.Integer(),
});
export type PrinterView = Type.Static<typeof PrinterView>;
export const PrinterList = Type.Object({ items: Type.Array(PrinterView) });

/** `POST /api/printers`. */
export const AddPrinter = Type.Object(
  {
    name: Name,
    host: Host,
    /** 9100, as nearly everywhere. */
    port: Type.Optional(Port),
    station: Type.Optional(Station),
    paper: Type.Optional(Paper),
    enabled: Type.Optional(Type.Boolean()),
    answers: Type.Optional(Type.Boolean()),
  },
  closed,
);
/** `PATCH /api/printers/{id}`: what is left out stays. */
export const ChangePrinter = Type.Object(
  {
    name: Type.Optional(Name),
    host: Type.Optional(Host),
    port: Type.Optional(Port),
    station: Type.Optional(Station),
    paper: Type.Optional(Paper),
    enabled: Type.Optional(Type.Boolean()),
    answers: Type.Optional(Type.Boolean()),
  },
  { ...closed, minProperties: 1 },
);

/** A ticket on its way to a printer. `dropped`: nobody needs it any more, or staff have looked after it. */
export const PrintJobView = Type.Object({
  id: Id,
  printer: Type.Object({ id: Id, name: Type.String() }),
  /** null: a page to try the printer with. */
  orderId: Nullable(Id),
  /** A slip that takes the order's printed ticket back: it was cancelled. */
  cancels: Type.Optional(Type.Boolean()),
  /** From 1 on marked as printed again. */
  copy: Type.Integer(),
  state: Type.Union([
    Type.Literal('queued'),
    Type.Literal('printing'),
    Type.Literal('printed'),
    Type.Literal('failed'),
    Type.Literal('dropped'),
  ]),
  failure: Nullable(PrintFailure),
  attempts: Type.Integer(),
  queuedAt: Instant,
  doneAt: Nullable(Instant),
});
export type PrintJobView = Type.Static<typeof PrintJobView>;
export const PrintJobList = Type.Object({ items: Type.Array(PrintJobView) });

/** `POST /api/tickets/{orderId}/print`: without a printer, at all of its stations'. */
export const PrintTicket = Type.Object({ printerId: Type.Optional(Id) }, closed);
