import Type from 'typebox';
import { Id, Nullable, PaymentMode, PlaceOnPlan } from '../events/common.ts';

const closed = { additionalProperties: false };

const StoreName = Type.String({ minLength: 1, maxLength: 80 });
/** One of the four languages, with or without a region: `ko`, `ko-KR`. */
const StoreLocale = Type.String({ pattern: '^(ko|en|ja|zh)(-[A-Za-z0-9]{2,8})*$', maxLength: 35 });
const Currency = Type.String({ pattern: '^[A-Z]{3}$' });
const TimeZone = Type.String({ minLength: 1, maxLength: 64, description: 'IANA' });
const DayEndsAt = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description: 'local time' });
const Accent = Type.String({ pattern: '^#[0-9A-Fa-f]{6}$' });
export const Email = Type.String({ minLength: 3, maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+$' });
/** At least 10 characters; nothing else is asked of it (NIST SP 800-63B). */
const Password = Type.String({ minLength: 10, maxLength: 200 });
/** How long a page takes a password, of members and of staff. */
export const SIGN_IN_PAGE_SECONDS = 3_600;
export const PersonName = Type.String({ minLength: 1, maxLength: 60 });

/** A PNG that never changes: another picture has another address. */
const StoreLogo = Type.Object({ src: Type.String(), width: Type.Integer(), height: Type.Integer() });

/** `GET /api/store`; also what `PUT /api/store/logo` answers. */
export const StoreProfile = Type.Object({
  id: Id,
  name: Type.String(),
  locale: Type.String(),
  currency: Type.String(),
  timeZone: Type.String(),
  /** When the business day ends, local time `HH:MM`. */
  dayEndsAt: Type.String(),
  accent: Type.String(),
  logo: Nullable(StoreLogo),
  /** For `If-Match`; the ETag is this number, quoted. */
  version: Type.Integer(),
});
export type StoreProfile = Type.Static<typeof StoreProfile>;

/** `PATCH /api/store`. The currency stays: prices and past orders are in it. */
export const ChangeStore = Type.Object(
  {
    name: Type.Optional(StoreName),
    locale: Type.Optional(StoreLocale),
    timeZone: Type.Optional(TimeZone),
    dayEndsAt: Type.Optional(DayEndsAt),
    accent: Type.Optional(Accent),
  },
  { ...closed, minProperties: 1 },
);
export type ChangeStore = Type.Static<typeof ChangeStore>;

/** `POST /api/stores` */
export const RegisterStore = Type.Object(
  {
    name: StoreName,
    locale: Type.Optional(StoreLocale),
    currency: Type.Optional(Currency),
    timeZone: Type.Optional(TimeZone),
    dayEndsAt: Type.Optional(DayEndsAt),
    accent: Type.Optional(Accent),
    paymentMode: Type.Optional(PaymentMode),
    owner: Type.Object({ email: Email, name: PersonName, password: Password }, closed),
  },
  closed,
);
export type RegisterStore = Type.Static<typeof RegisterStore>;
export const RegisteredStore = Type.Object({
  ...StoreProfile.properties,
  owner: Type.Object({ id: Id, email: Type.String(), name: Type.String() }),
});
export type RegisteredStore = Type.Static<typeof RegisteredStore>;

const TableName = Type.String({ minLength: 1, maxLength: 20 });
const Seats = Type.Integer({ minimum: 1, maximum: 100 });
/** `code` is what the QR holds; `url` is `{origin}/t/{code}`. */
export const TableWithCode = Type.Object({
  id: Id,
  name: Type.String(),
  seats: Type.Integer(),
  code: Type.String(),
  url: Type.String(),
});
export type TableWithCode = Type.Static<typeof TableWithCode>;
/** `GET /api/table-codes`, in the order of the floor. */
export const TableCodeList = Type.Object({ items: Type.Array(TableWithCode) });
export const AddTable = Type.Object({ name: TableName, seats: Type.Optional(Seats) }, closed);
export type AddTable = Type.Static<typeof AddTable>;
/** What staff type on a tablet that stands on a table. */
const TabletPin = Type.String({ pattern: '^[0-9]{6}$' });
/** `GET /api/tablet-pin`: whether there is one; nobody reads it. */
export const TabletPinState = Type.Object({ set: Type.Boolean() });
export type TabletPinState = Type.Static<typeof TabletPinState>;
/** `PUT /api/tablet-pin` */
export const SetTabletPin = Type.Object({ pin: TabletPin }, closed);
/** `POST /api/tablet-pin/check`: on the tablet, with the code of its table. */
export const CheckTabletPin = Type.Object(
  { code: Type.String({ minLength: 1, maxLength: 64 }), pin: TabletPin },
  closed,
);
/** Where the tablet stands. */
export const TabletPlace = Type.Object({
  store: Type.Object({ id: Id, name: Type.String(), locale: Type.String(), accent: Type.String() }),
  table: Type.Object({ id: Id, name: Type.String() }),
});
export type TabletPlace = Type.Static<typeof TabletPlace>;
const Square = Type.Object({
  src: Type.String(),
  sizes: Type.String(),
  type: Type.String(),
  purpose: Type.Union([Type.Literal('any'), Type.Literal('maskable')]),
});
/** `GET /api/stores/{id}/app.webmanifest`: the guests' app as a phone installs it (W3C Web Application Manifest). */
export const AppManifest = Type.Object({
  id: Type.String(),
  name: Type.String(),
  short_name: Type.String(),
  lang: Type.String(),
  start_url: Type.String(),
  scope: Type.String(),
  display: Type.Literal('standalone'),
  theme_color: Type.String(),
  background_color: Type.String(),
  icons: Type.Array(Square),
});
export type AppManifest = Type.Static<typeof AppManifest>;
/** `position` 0 puts the table first; the others move up. */
export const ChangeTable = Type.Object(
  {
    name: Type.Optional(TableName),
    seats: Type.Optional(Seats),
    position: Type.Optional(Type.Integer({ minimum: 0, maximum: 9999 })),
    /** On the plan of the floor; null: nowhere in particular. */
    place: Type.Optional(Nullable(PlaceOnPlan)),
  },
  { ...closed, minProperties: 1 },
);
export type ChangeTable = Type.Static<typeof ChangeTable>;

/** `GET /api/tables/qr-sheet.pdf`: how many codes are on an A4 page, across by down. */
export const QrSheetQuery = Type.Object(
  { layout: Type.Optional(Type.Union([Type.Literal('2x3'), Type.Literal('3x4')], { default: '2x3' })) },
  closed,
);

/** `POST /internal/guest-sessions/renew` (gateway → identity): 410 `session-closed` when the stay is over. */
export const RenewGuestSession = Type.Object({ guestId: Id, tableSessionId: Id }, closed);
/** `POST /internal/guest-sessions/member` (gateway → identity): who signed in at this seat; null: nobody any more. */
export const SeatMember = Type.Object({ guestId: Id, tableSessionId: Id, memberId: Nullable(Id) }, closed);
export const RenewedGuestSession = Type.Object({
  accessToken: Type.String(),
  tokenType: Type.Literal('Bearer'),
  /** Seconds. */
  expiresIn: Type.Integer(),
});
export type RenewedGuestSession = Type.Static<typeof RenewedGuestSession>;
