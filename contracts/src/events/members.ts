import Type from 'typebox';
import { Id, Instant } from './common.ts';
import { defineEvent } from './define-event.ts';

const Seat = { memberId: Id, storeId: Id, tableId: Id, tableSessionId: Id, guestId: Id };

/** A guest at a table signed in; whatever they have ordered there is the member's. Never with the address. */
export const memberSignedIn = defineEvent(
  'identity',
  'member',
  'member-signed-in.v1',
  Type.Object({
    ...Seat,
    storeName: Type.String({
      description: 'As the store was called then: what a member sees of where they were',
    }),
    at: Instant,
  }),
);
/** The guest stays at the table; what they order from now on is nobody's but the table's. */
export const memberSignedOut = defineEvent(
  'identity',
  'member',
  'member-signed-out.v1',
  Type.Object({ ...Seat, at: Instant }),
);
/** The account is gone: whoever keeps something under this id lets go of it. */
export const memberDeleted = defineEvent(
  'identity',
  'member',
  'member-deleted.v1',
  Type.Object({ memberId: Id, at: Instant }),
);
