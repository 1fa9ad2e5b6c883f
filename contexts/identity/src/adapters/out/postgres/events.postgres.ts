import {
  guestRenamed,
  memberSignedIn,
  staffInvited,
  staffJoined,
  storeRegistered,
  tableAdded,
} from '@hiorder/contracts';
import { countedOutbox } from '@hiorder/messaging';
import type { Events } from '../../../application/ports/events.ts';

/** Stores, tables, guests, members, people and invitations count their events. What is revoked is a claim of tokens, not an aggregate: it counts none. */
export const outboxEvents: Events = countedOutbox({
  context: 'identity',
  counters: {
    [storeRegistered.topic]: { table: 'store', id: 'id' },
    [tableAdded.topic]: { table: 'store_table', id: 'id' },
    [guestRenamed.topic]: { table: 'guest', id: 'id' },
    [memberSignedIn.topic]: { table: 'member', id: 'id' },
    [staffJoined.topic]: { table: 'membership', id: 'id' },
    [staffInvited.topic]: { table: 'invitation', id: 'id' },
  },
});
