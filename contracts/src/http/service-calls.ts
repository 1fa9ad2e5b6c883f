import Type from 'typebox';
import { Actor, Id, Instant, Nullable } from '../events/common.ts';

const closed = { additionalProperties: false };

export const LONGEST_CALL_NOTE = 100;
export const MOST_CALL_KINDS = 12;

const Name = Type.String({ minLength: 1, maxLength: 30 });
/** In the store's language at least; what is missing is shown in that. */
export const CallKindName = Type.Object(
  {
    ko: Type.Optional(Name),
    en: Type.Optional(Name),
    ja: Type.Optional(Name),
    zh: Type.Optional(Name),
  },
  closed,
);
/** Something guests can call for. The kind `bill` asks for the bill, whatever it is called. */
export const CallKind = Type.Object({ id: Id, name: CallKindName });
export type CallKind = Type.Static<typeof CallKind>;

/** In the order shown. `version` counts the changes; 0: as a store begins. */
export const CallKindList = Type.Object({
  items: Type.Array(CallKind),
  version: Type.Integer({ minimum: 0 }),
  /** The store's language: every name has it. */
  locale: Type.String(),
});
export type CallKindList = Type.Static<typeof CallKindList>;

/** All of them, in their order. Without an id: a new one. */
export const ReplaceCallKinds = Type.Object(
  {
    items: Type.Array(Type.Object({ id: Type.Optional(Id), name: CallKindName }, closed), {
      minItems: 1,
      maxItems: MOST_CALL_KINDS,
    }),
  },
  closed,
);
export type ReplaceCallKinds = Type.Static<typeof ReplaceCallKinds>;

/** `kind`: the id of one of the store's kinds. */
export const RaiseServiceCall = Type.Object(
  { kind: Id, note: Type.Optional(Type.String({ maxLength: LONGEST_CALL_NOTE })) },
  closed,
);
export type RaiseServiceCall = Type.Static<typeof RaiseServiceCall>;

/** open 호출 중, answered 가는 중, closed: the party has left. */
export const ServiceCallStatus = Type.Union([
  Type.Literal('open'),
  Type.Literal('answered'),
  Type.Literal('closed'),
]);
export type ServiceCallStatus = Type.Static<typeof ServiceCallStatus>;

export const ServiceCallView = Type.Object({
  id: Id,
  status: ServiceCallStatus,
  kind: Id,
  /** Of the kind, as it was called when the table called. */
  name: CallKindName,
  /** The oldest first. */
  notes: Type.Array(Type.String()),
  /** How often the table has asked for it. */
  count: Type.Integer({ minimum: 1 }),
  table: Type.Object({ id: Id, name: Type.String() }),
  tableSessionId: Id,
  raisedAt: Instant,
  lastRaisedAt: Instant,
  by: Actor,
  answeredAt: Nullable(Instant),
  /** Only for staff. */
  answeredBy: Type.Optional(Actor),
});
export type ServiceCallView = Type.Static<typeof ServiceCallView>;

/** The oldest first. */
export const ServiceCallList = Type.Object({
  items: Type.Array(ServiceCallView),
  nextCursor: Type.Optional(Type.String()),
});
export type ServiceCallList = Type.Static<typeof ServiceCallList>;
