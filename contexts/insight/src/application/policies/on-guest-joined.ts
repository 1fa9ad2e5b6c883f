import type { guestJoined } from '@hiorder/contracts';
import { noteParty } from '../notes.ts';
import type { Policy } from './policy.ts';

export const onGuestJoined: Policy<typeof guestJoined> = async (_ports, { data }, tx) => {
  const { tableSessionId, storeId, guests } = data;
  noteParty(tx, { id: tableSessionId, storeId }, { kind: 'joined', guests: guests.length });
};
