import Type from 'typebox';
import { Id, Instant, Nullable, PaymentMode } from '../events/common.ts';
import { EasingView } from '../events/easing.ts';

const closed = { additionalProperties: false };

export const GuestView = Type.Object({
  id: Id,
  nickname: Type.String(),
  color: Type.Integer({ minimum: 1, maximum: 6 }),
});
export type GuestView = Type.Static<typeof GuestView>;

export const CreateGuestSession = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 64 }),
    nickname: Type.Optional(Type.String({ minLength: 1, maxLength: 20 })),
    locale: Type.Optional(Type.String({ maxLength: 35 })),
  },
  closed,
);
export type CreateGuestSession = Type.Static<typeof CreateGuestSession>;

export const StoreView = Type.Object({
  id: Id,
  name: Type.String(),
  locale: Type.String(),
  currency: Type.String(),
  timeZone: Type.String(),
  accent: Type.String(),
});
export type StoreView = Type.Static<typeof StoreView>;

export const GuestSession = Type.Object({
  accessToken: Type.String(),
  tokenType: Type.Literal('Bearer'),
  /** Seconds. */
  expiresIn: Type.Integer(),
  guest: GuestView,
  store: StoreView,
  table: Type.Object({ id: Id, name: Type.String() }),
  tableSession: Type.Object({ id: Id, openedAt: Instant }),
});
export type GuestSession = Type.Static<typeof GuestSession>;

/** `GET /internal/table-codes/{code}` (gateway → identity): where a scanned code leads, before anybody sits down. */
export const ScannedTable = Type.Object({
  store: StoreView,
  table: Type.Object({ id: Id, name: Type.String() }),
});
export type ScannedTable = Type.Static<typeof ScannedTable>;

/** `GET /api/me` (identity). */
export const Me = Type.Object({
  role: Type.String(),
  id: Id,
  name: Nullable(Type.String()),
  email: Type.Optional(Type.String()),
  store: Nullable(StoreView),
  permissions: Type.Array(Type.String()),
  guest: Type.Optional(GuestView),
  /** Of a guest who signed in. */
  member: Type.Optional(Type.Object({ id: Id, email: Type.String() })),
  table: Type.Optional(Type.Object({ id: Id, name: Type.String() })),
  tableSession: Type.Optional(Type.Object({ id: Id, openedAt: Instant })),
});
export type Me = Type.Static<typeof Me>;
export const ChangeMe = Type.Object({ nickname: Type.String({ minLength: 1, maxLength: 20 }) }, closed);

/** `GET /api/table-session` (ordering): the party at the caller's table. */
export const TableSessionView = Type.Object({
  id: Id,
  table: Type.Object({ id: Id, name: Type.String() }),
  openedAt: Instant,
  guests: Type.Array(GuestView),
  paymentMode: PaymentMode,
  /** Where it is paid first: whether that may be at the counter. */
  counterPayment: Type.Boolean(),
  ordering: Type.Object({
    open: Type.Boolean(),
    resumesAt: Nullable(Instant),
    message: Nullable(Type.String()),
    ...EasingView.properties,
  }),
});
export type TableSessionView = Type.Static<typeof TableSessionView>;
