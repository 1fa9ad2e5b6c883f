import Type from 'typebox';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Instant = Type.String({ format: 'date-time' });

/** `null` where it cannot be told just now, or where there is none of it: not the same as 0. */
const Count = Nullable(Type.Integer({ minimum: 0 }));

export const BreakerReport = Type.Object({
  /** Who calls whom: `ordering>payment`. */
  name: Type.String(),
  state: Type.Union([Type.Literal('closed'), Type.Literal('half-open'), Type.Literal('open')]),
  /** Of the last change of state. */
  since: Instant,
  /** Within the last ten seconds. */
  calls: Type.Integer(),
  failures: Type.Integer(),
  /** Not asked at all since it was closed for the last time. */
  rejected: Type.Integer(),
});
export type BreakerReport = Type.Static<typeof BreakerReport>;

export const OverloadReport = Type.Object({
  /** Requests that may be in flight now. */
  limit: Type.Integer(),
  inFlight: Type.Integer(),
  queued: Type.Integer(),
  /** Turned away since the process started. */
  shed: Type.Integer(),
  lastShedAt: Nullable(Instant),
});
export type OverloadReport = Type.Static<typeof OverloadReport>;

/** One process that runs a context. */
export const ReplicaReport = Type.Object({
  /** `null`: the process that answers. */
  address: Nullable(Type.String()),
  state: Type.Union([Type.Literal('ready'), Type.Literal('not-ready'), Type.Literal('down')]),
  /** What is wrong, in words for an operator; empty when nothing is. */
  detail: Type.String(),
  startedAt: Nullable(Instant),
  breakers: Type.Array(BreakerReport),
  overload: Nullable(OverloadReport),
  /** Whose last run failed. */
  failedJobs: Type.Array(Type.Object({ name: Type.String(), at: Instant, error: Type.String() })),
});
export type ReplicaReport = Type.Static<typeof ReplicaReport>;

export const ContextReport = Type.Object({
  name: Type.String(),
  /** `up`: every replica is ready; `down`: none answers. */
  state: Type.Union([Type.Literal('up'), Type.Literal('impaired'), Type.Literal('down')]),
  /** Events written but not yet on the bus. */
  outboxLag: Count,
  /** Events on the bus that it has not handled yet. */
  consumerLag: Count,
  /** Events parked because they could not be handled. */
  deadLetters: Count,
  replicas: Type.Array(ReplicaReport),
});
export type ContextReport = Type.Static<typeof ContextReport>;

/** `GET /api/operations/status` */
export const SystemStatus = Type.Object({ at: Instant, contexts: Type.Array(ContextReport) });
export type SystemStatus = Type.Static<typeof SystemStatus>;

export const DeadLetterReport = Type.Object({
  /** The event's id. */
  id: Type.String(),
  /** Who could not handle it. */
  context: Type.String(),
  type: Type.String(),
  attempts: Type.Integer(),
  parkedAt: Instant,
  /** Set while it waits to be handled once more. */
  replayRequestedAt: Nullable(Instant),
  error: Type.String(),
  /** As it came, CloudEvents 1.0. */
  event: Type.Unknown(),
});
export type DeadLetterReport = Type.Static<typeof DeadLetterReport>;

/** `GET /api/operations/dead-letters`: oldest first. */
export const DeadLetterReports = Type.Object({
  items: Type.Array(DeadLetterReport),
  /** Contexts that did not answer: what they have parked is not in the list. */
  notHeard: Type.Array(Type.String()),
});
export type DeadLetterReports = Type.Static<typeof DeadLetterReports>;

/** `POST /api/operations/dead-letters/replay`: one event of a context, all of a context, or all there are. */
export const ReplayDeadLetters = Type.Object({
  context: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  /** Needs `context`. */
  id: Type.Optional(Type.String({ minLength: 1, maxLength: 128 })),
});
export type ReplayDeadLetters = Type.Static<typeof ReplayDeadLetters>;

export const ReplayedDeadLetters = Type.Object({
  /** How many events will be handled once more, within seconds. */
  requested: Type.Integer(),
  notHeard: Type.Array(Type.String()),
});
export type ReplayedDeadLetters = Type.Static<typeof ReplayedDeadLetters>;
