import Type from 'typebox';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Instant = Type.String({ format: 'date-time' });

/** `null` where it cannot be told just now, which is not the same as 0. */
const Count = Nullable(Type.Integer({ minimum: 0 }));

export const WorkStatus = Type.Object({
  context: Type.String(),
  relay: Type.Object({ lag: Count }),
  consumer: Type.Object({
    lag: Count,
    /** Of this process, since it started. */
    processed: Type.Integer(),
    retried: Type.Integer(),
    parked: Type.Integer(),
  }),
  deadLetters: Count,
  jobs: Type.Array(
    Type.Object({
      name: Type.String(),
      everyMs: Type.Integer(),
      lastRun: Nullable(Type.Object({ at: Instant, tookMs: Type.Integer(), error: Nullable(Type.String()) })),
    }),
  ),
  health: Type.Object({
    ready: Type.Boolean(),
    parts: Type.Record(Type.String(), Type.String()),
  }),
});
export type WorkStatus = Type.Static<typeof WorkStatus>;

export const ParkedEvents = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      type: Type.String(),
      attempts: Type.Integer(),
      parkedAt: Instant,
      replayRequestedAt: Nullable(Instant),
      error: Type.String(),
      event: Type.Unknown(),
    }),
  ),
});

export const DeadLetterQuery = Type.Object({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 100 })),
});
export const ReplayRequest = Type.Object({
  id: Type.Optional(Type.String({ minLength: 1, maxLength: 128 })),
});
/** How many events will be handled once more. */
export const ReplayRequested = Type.Object({ requested: Type.Integer() });
