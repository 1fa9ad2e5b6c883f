import Type from 'typebox';
import { Id, Instant, PaymentMode, PlaceOnPlan } from './common.ts';
import { defineEvent } from './define-event.ts';

const StoreProfile = {
  storeId: Id,
  name: Type.String(),
  locale: Type.String({ description: 'BCP 47, the language texts fall back to' }),
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  timeZone: Type.String({ description: 'IANA' }),
  /** When the business day ends, local time `HH:MM`. */
  dayEndsAt: Type.String({ pattern: '^[0-2][0-9]:[0-5][0-9]$' }),
  accent: Type.String({ pattern: '^#[0-9A-Fa-f]{6}$' }),
  /** Without it there is none. */
  logo: Type.Optional(Type.String({ description: 'its hash: a PNG at /api/stores/{storeId}/logo/{logo}' })),
  at: Instant,
};
export const storeRegistered = defineEvent(
  'identity',
  'store',
  'store-registered.v1',
  Type.Object({ ...StoreProfile, paymentMode: PaymentMode }),
);
export const storeProfileChanged = defineEvent(
  'identity',
  'store',
  'store-profile-changed.v1',
  Type.Object(StoreProfile),
);
/** Never with the PIN. `first`: until now there was none. */
export const tabletPinChanged = defineEvent(
  'identity',
  'store',
  'tablet-pin-changed.v1',
  Type.Object({ storeId: Id, first: Type.Boolean(), at: Instant }),
);

const TableData = {
  tableId: Id,
  storeId: Id,
  name: Type.String(),
  seats: Type.Integer({ minimum: 1 }),
  position: Type.Integer(),
  /** Without it nobody has put the table anywhere. */
  place: Type.Optional(PlaceOnPlan),
  at: Instant,
};
export const tableAdded = defineEvent('identity', 'table', 'table-added.v1', Type.Object(TableData));
export const tableChanged = defineEvent('identity', 'table', 'table-changed.v1', Type.Object(TableData));
export const tableRetired = defineEvent(
  'identity',
  'table',
  'table-retired.v1',
  Type.Object({ tableId: Id, storeId: Id, at: Instant }),
);
export const tableCodeRenewed = defineEvent(
  'identity',
  'table',
  'table-code-renewed.v1',
  Type.Object({ tableId: Id, storeId: Id, at: Instant }),
);
export const guestRenamed = defineEvent(
  'identity',
  'guest',
  'guest-renamed.v1',
  Type.Object({
    guestId: Id,
    storeId: Id,
    tableId: Id,
    tableSessionId: Id,
    nickname: Type.String(),
    at: Instant,
  }),
);
const RevokedClaim = Type.Union([
  Type.Literal('jti'),
  Type.Literal('sub'),
  Type.Literal('tableSession'),
  Type.Literal('standing'),
]);
export type RevokedClaim = Type.Static<typeof RevokedClaim>;
/** Tokens with this `jti`, session, subject or standing (a person's role at a store) no longer count, from now on. */
export const tokensRevoked = defineEvent(
  'identity',
  'token',
  'tokens-revoked.v1',
  Type.Object(
    {
      storeId: Id,
      claim: RevokedClaim,
      value: Id,
      at: Instant,
    },
    {
      description:
        'Its `sequence` is always 0: what is revoked stays so, and has no other states to be told of in order. ' +
        'Hearing of it twice, or late, changes nothing.',
    },
  ),
);
