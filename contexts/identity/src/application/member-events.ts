import { memberDeleted, memberSignedIn, memberSignedOut } from '@hiorder/contracts';
import type { NewEvent } from '@hiorder/kernel';
import type { Guest } from '../domain/guest.ts';

const keysOf = (memberId: string, storeId: string) => ({
  ...{ subject: memberId, partitionKey: memberId, storeId },
});

const seatOf = ({ storeId, tableId, tableSessionId, id: guestId }: Guest, memberId: string) => ({
  ...{ memberId, storeId, tableId, tableSessionId, guestId },
});

export const signedIn = (o: { guest: Guest; memberId: string; storeName: string; at: Date }): NewEvent => ({
  definition: memberSignedIn,
  ...keysOf(o.memberId, o.guest.storeId),
  data: { ...seatOf(o.guest, o.memberId), storeName: o.storeName, at: o.at.toISOString() },
});

export const signedOut = (o: { guest: Guest; memberId: string; at: Date }): NewEvent => ({
  definition: memberSignedOut,
  ...keysOf(o.memberId, o.guest.storeId),
  data: { ...seatOf(o.guest, o.memberId), at: o.at.toISOString() },
});

/** A member belongs to no store. */
export const deleted = (memberId: string, at: Date): NewEvent => ({
  definition: memberDeleted,
  ...keysOf(memberId, 'platform'),
  data: { memberId, at: at.toISOString() },
});
