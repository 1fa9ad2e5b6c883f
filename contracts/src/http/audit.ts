import Type from 'typebox';
import { Actor, Id, Instant, Nullable } from '../events/common.ts';

const closed = { additionalProperties: false };

export const AuditArea = Type.Union([
  Type.Literal('money'),
  Type.Literal('menu'),
  Type.Literal('policy'),
  Type.Literal('people'),
]);
export type AuditArea = Type.Static<typeof AuditArea>;

/** `GET /api/audit`, the newest first. `from` and `to` are instants, `to` not included. */
export const AuditQuery = Type.Object(
  {
    area: Type.Optional(AuditArea),
    /** The id of whoever did it. */
    actor: Type.Optional(Id),
    from: Type.Optional(Instant),
    to: Type.Optional(Instant),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    cursor: Type.Optional(Type.String({ maxLength: 400 })),
  },
  closed,
);
export type AuditQuery = Type.Static<typeof AuditQuery>;

/** A field and what was in it; null where there was, or is, nothing. */
export const AuditChange = Type.Object({
  field: Type.String(),
  before: Type.Unknown(),
  after: Type.Unknown(),
});
export type AuditChange = Type.Static<typeof AuditChange>;

export const AuditEntry = Type.Object({
  id: Id,
  at: Instant,
  area: AuditArea,
  /** What was done, as the event is called: `staff-deactivated`. */
  action: Type.String(),
  by: Actor,
  subject: Type.Object({ id: Id, name: Nullable(Type.String()) }),
  changes: Type.Array(AuditChange),
  /** What else there is to know: `amount`, `reason`, `role` … */
  details: Type.Record(Type.String(), Type.Unknown()),
});
export type AuditEntry = Type.Static<typeof AuditEntry>;
export const AuditTrail = Type.Object({
  items: Type.Array(AuditEntry),
  nextCursor: Type.Optional(Type.String()),
});
export type AuditTrail = Type.Static<typeof AuditTrail>;
